import { type Day, formatDay } from "../core/day.ts";
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
  const cellOf = encoderFor(flavour);
  const lineOf = liner(flavour);
  const parts: Blob[] = [];
  let part = (isForSpreadsheets ? BYTE_ORDER_MARK : "") + lineOf(titles);
  let written = 0;
  for await (const some of rows) {
    for (const row of some) part += lineOf(columns.map((column, index) => cellOf(valueFor(row[index], column))));
    written += some.length;
    if (part.length > PART) {
      // Blobs and not texts: the browser may put them aside on its disk.
      parts.push(new Blob([part]));
      part = "";
    }
    await told(written);
  }
  return new Blob([...parts, part], { type: "text/csv" });
}

function liner(flavour: Flavour): (cells: readonly string[]) => string {
  const newline = flavour.kind === "program" ? "\n" : "\r\n";
  const delimiter = flavour.kind === "program" ? "," : separatorOf(flavour.language);
  return (cells) => cells.map((cell) => quoted(cell, delimiter)).join(delimiter) + newline;
}

function quoted(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function encoderFor(flavour: Flavour): (value: Value) => string {
  const days = new Map<Day, string>();
  return (value) => {
    if (value.kind !== "day") return cellOf(value, flavour);
    const text = days.get(value.day) ?? formatDay(value.day);
    days.set(value.day, text);
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
