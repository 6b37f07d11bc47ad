import type { Cell, Column, ColumnKind, Table } from "../core/table.ts";
import { say, type WordKey, type Words } from "./words.ts";

/** The title and the kind of a column; "signed" where its numbers carry their sign, "names" where it names its row. */
export type ColumnSpec = readonly [WordKey, ColumnKind] | readonly [WordKey, ColumnKind, "signed" | "names"];

/** A table with titled columns. */
export function tableOf(
  words: Words,
  name: WordKey,
  columns: readonly ColumnSpec[],
  rows: readonly (readonly Cell[])[],
): Table {
  return {
    name: say(words, name),
    columns: columns.map(([title, kind, mark]): Column => {
      return { title: say(words, title), kind, signed: mark === "signed", names: mark === "names" };
    }),
    rows,
  };
}
