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

/** Characters that are put aside as one part of the file. */
const PART = 1_000_000;
/** A cell that a reader would take apart, or whose spaces some readers drop. */
const NEEDS_QUOTES = /["\n\r]|^\s|\s$/;

/**
 * A table whose rows come some at a time as a CSV file, written in parts, so that its text is never held whole. `told`
 * hears how many rows are written, lets the page breathe, and throws where the reader cancelled.
 *
 * Written by hand and not by papaparse, which took most of the time of a million rows.
 */
export async function csvFile(
  columns: readonly Column[],
  rows: AsyncIterable<readonly (readonly Cell[])[]>,
  flavour: Flavour,
  told: (rows: number) => Promise<void>,
): Promise<Blob> {
  const isForSpreadsheets = flavour.kind === "spreadsheet";
  const titles = columns.map(({ title }) => (isForSpreadsheets ? withoutFormula(title) : title));
  const { newline, delimiter } = marksOf(flavour);
  const encoders = columns.map((column) => encoderFor(column, flavour, delimiter));
  const lineOf = (row: readonly Cell[]) =>
    encoders.map((encode, index) => encode(row[index])).join(delimiter) + newline;
  const parts: Blob[] = [];
  let texts = [
    isForSpreadsheets ? BYTE_ORDER_MARK : "",
    titles.map((title) => quoted(title, delimiter)).join(delimiter),
    newline,
  ];
  let size = 0;
  let written = 0;
  for await (const some of rows) {
    const text = some.map(lineOf).join("");
    texts.push(text);
    size += text.length;
    written += some.length;
    if (size > PART) {
      // Blobs and not texts: the browser may put them aside on its disk.
      parts.push(new Blob(texts));
      texts = [];
      size = 0;
    }
    await told(written);
  }
  return new Blob([...parts, ...texts], { type: "text/csv" });
}

function marksOf(flavour: Flavour): { readonly newline: string; readonly delimiter: string } {
  if (flavour.kind === "program") return { newline: "\n", delimiter: "," };
  return { newline: "\r\n", delimiter: separatorOf(flavour.language) };
}

function quoted(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Writes the cells of a column. Most are what the row before had: its account, its source, the day of the account before. */
function encoderFor(column: Column, flavour: Flavour, delimiter: string): (cell: Cell | undefined) => string {
  const days = new Map<Cell | undefined, string>();
  const encode = (cell: Cell | undefined) => quoted(cellOf(valueFor(cell, column), flavour), delimiter);
  let before: { readonly cell: Cell | undefined; readonly text: string } = { cell: null, text: "" };
  return (cell) => {
    if (cell === before.cell) return before.text;
    const known = days.get(cell);
    if (known !== undefined) return known;
    const text = encode(cell);
    if (column.kind === "day") days.set(cell, text);
    else before = { cell, text };
    return text;
  };
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
