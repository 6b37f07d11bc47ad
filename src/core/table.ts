import type { Day } from "./day.ts";

/** What a column holds: numbers and days stay numbers and days in a spreadsheet. A percent is a fraction: 0.3128. */
export type ColumnKind = "text" | "number" | "percent" | "day" | "link";

export interface Column {
  readonly title: string;
  readonly kind: ColumnKind;
  /** Numbers are shown with their sign, "+20,342". */
  readonly signed?: boolean;
  /** Says what a row is about; where no column does, the first. */
  readonly names?: boolean;
}

/** null: not known. A day is a `Day`, a number or percent a number, text and links strings. */
export type Cell = string | number | Day | null;

/** A table as it leaves Vitrine: its name (a sheet's, a file's) and its rows, a cell for each column. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}
