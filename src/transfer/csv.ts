import papaparse from "papaparse";
import { formatDay } from "../core/day.ts";
import type { Table } from "../core/table.ts";
import type { Language } from "../core/texts.ts";
import { withoutFormula } from "./formula.ts";
import { type Value, valuesOf } from "./value.ts";

export interface CsvOptions {
  /** Decides the separator and the decimal sign: a spreadsheet reads those of its reader's country. */
  readonly language: Language;
}

/** Without it Excel takes UTF-8 for the system's older encoding, and Chinese names for noise. */
export const BYTE_ORDER_MARK = "\ufeff";
const NEWLINE = "\r\n";
/** Decimals of a percent's fraction: 0.3128 is 31.28%. */
const FRACTION_DIGITS = 4;

/**
 * A table for spreadsheets: UTF-8 with a byte order mark, a line of titles, then the rows, lines ending in CRLF and
 * none after the last. Days are ISO ("2017-12-19"), numbers plain, percents fractions of four decimals, unknowns
 * empty. In French the separator is a semicolon and the decimal sign a comma, as Excel expects in France; in English
 * and Chinese a comma and a point. A text that would be read as a formula has an apostrophe before it.
 */
export function csvOf(table: Table, { language }: CsvOptions): string {
  return encode(linesOf(table, language), language);
}

/** Several tables in one file: before each a line with its name, after it an empty line. Otherwise as `csvOf`. */
export function csvFileOf(tables: readonly Table[], { language }: CsvOptions): string {
  const lines = tables.flatMap((table, index) => [
    ...(index === 0 ? [] : [[]]),
    [withoutFormula(table.name)],
    ...linesOf(table, language),
  ]);
  return encode(lines, language);
}

/** What separates the cells of a line: Excel in France takes the comma for a decimal sign. */
export function separatorOf(language: Language): "," | ";" {
  return language === "fr" ? ";" : ",";
}

function encode(lines: readonly (readonly string[])[], language: Language): string {
  return BYTE_ORDER_MARK + papaparse.unparse(lines, { delimiter: separatorOf(language), newline: NEWLINE });
}

function linesOf(table: Table, language: Language): string[][] {
  const titles = table.columns.map(({ title }) => withoutFormula(title));
  return [titles, ...valuesOf(table).map((row) => row.map((value) => textOf(value, language)))];
}

/** A value as a cell for spreadsheets of a language. */
export function textOf(value: Value, language: Language): string {
  switch (value.kind) {
    case "empty":
      return "";
    case "text":
    case "link":
      return withoutFormula(value.text);
    case "day":
      return formatDay(value.day);
    case "number":
      return withDecimalSign(String(value.number), language);
    case "percent":
      return withDecimalSign(fixed(value.number), language);
  }
}

/** Rounded first, so that a hair below zero is "0.0000" and not "-0.0000". */
function fixed(fraction: number): string {
  return Number(fraction.toFixed(FRACTION_DIGITS)).toFixed(FRACTION_DIGITS);
}

function withDecimalSign(number: string, language: Language): string {
  return language === "fr" ? number.replace(".", ",") : number;
}
