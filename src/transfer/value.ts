import type { Day } from "../core/day.ts";
import type { Cell, Column, Table } from "../core/table.ts";

/** A cell together with what it is: an encoder has no other question to ask. */
export type Value =
  | { readonly kind: "empty" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "link"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "percent"; readonly number: number }
  | { readonly kind: "day"; readonly day: Day };

/** How a cell is written for its reader, unknown ones included. */
export type Format = (cell: Cell, column: Column) => string;

/**
 * What a cell of a column is. Words in a column of numbers are text ("within rounding"), a number in a column of words
 * is a number; what is not known, and what is no number (NaN, an infinity), is empty.
 */
export function valueFor(cell: Cell | undefined, { kind }: Column): Value {
  if (cell === null || cell === undefined || cell === "") return { kind: "empty" };
  if (typeof cell === "string") return { kind: kind === "link" ? "link" : "text", text: cell };
  if (!Number.isFinite(cell)) return { kind: "empty" };
  if (kind === "day") return { kind, day: cell as Day };
  return { kind: kind === "percent" ? kind : "number", number: cell };
}

/** The values of a table, row by row: one for each column, however many cells a row has. */
export function valuesOf({ columns, rows }: Table): Value[][] {
  return rows.map((row) => columns.map((column, index) => valueFor(row[index], column)));
}
