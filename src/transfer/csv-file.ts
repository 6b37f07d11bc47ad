import papaparse from "papaparse";
import { formatDay } from "../core/day.ts";
import type { Cell, Column } from "../core/table.ts";
import type { Language } from "../core/texts.ts";
import { BYTE_ORDER_MARK, separatorOf, textOf } from "./csv.ts";
import { withoutFormula } from "./formula.ts";
import { type Value, valueFor } from "./value.ts";

/**
 * Whom a file is for. Spreadsheets: as `csvOf` writes. Programs: UTF-8 without a mark, commas, lines ending in LF, ISO
 * days, decimal points, every text as it is, an empty cell where nothing is known.
 */
export type Flavour = { readonly kind: "spreadsheet"; readonly language: Language } | { readonly kind: "program" };

/** Rows that are written at once. */
const ROWS_AT_ONCE = 2_000;

/**
 * A table that comes row by row as a CSV file, written in parts, so that its text is never held whole. `told` hears how
 * many rows are written, lets the page breathe, and throws where the reader cancelled.
 */
export async function csvFile(
  columns: readonly Column[],
  rows: AsyncIterable<readonly Cell[]>,
  flavour: Flavour,
  told: (rows: number) => Promise<void>,
): Promise<Blob> {
  const titles = columns.map(({ title }) => (flavour.kind === "spreadsheet" ? withoutFormula(title) : title));
  const mark = flavour.kind === "spreadsheet" ? BYTE_ORDER_MARK : "";
  const parts = [new Blob([mark + linesOf([titles], flavour)])];
  let lines: string[][] = [];
  let written = 0;
  const flush = async () => {
    // Blobs and not texts: the browser may put them aside on its disk.
    parts.push(new Blob([linesOf(lines, flavour)]));
    written += lines.length;
    lines = [];
    await told(written);
  };
  for await (const row of rows) {
    lines.push(columns.map((column, index) => cellOf(valueFor(row[index], column), flavour)));
    if (lines.length >= ROWS_AT_ONCE) await flush();
  }
  if (lines.length > 0) await flush();
  return new Blob(parts, { type: "text/csv" });
}

function linesOf(lines: readonly (readonly string[])[], flavour: Flavour): string {
  const newline = flavour.kind === "program" ? "\n" : "\r\n";
  const delimiter = flavour.kind === "program" ? "," : separatorOf(flavour.language);
  return papaparse.unparse(lines, { delimiter, newline }) + newline;
}

function cellOf(value: Value, flavour: Flavour): string {
  if (flavour.kind === "spreadsheet") return textOf(value, flavour.language);
  switch (value.kind) {
    case "empty":
      return "";
    case "day":
      return formatDay(value.day);
    case "text":
    case "link":
      return value.text;
    case "number":
    case "percent":
      return String(value.number);
  }
}
