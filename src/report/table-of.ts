import type { Cell, Column, ColumnKind, Table } from "../core/table.ts";
import { say, type WordKey, type Words } from "../ui/words.ts";

/** A table with titled columns. */
export function tableOf(
  words: Words,
  name: WordKey,
  columns: readonly (readonly [WordKey, ColumnKind])[],
  rows: readonly Cell[][],
): Table {
  return {
    name: say(words, name),
    columns: columns.map(([title, kind]): Column => ({ title: say(words, title), kind })),
    rows,
  };
}
