import { type Day, formatDay, parseDay } from "../core/day.ts";
import type { Table } from "../core/table.ts";
import { escapeMarkup, webAddressOf } from "./markup.ts";
import { type Value, valuesOf } from "./value.ts";
import { NAMESPACE, RELATIONS, STYLES, type StyleName } from "./workbook.ts";

/** A sheet's two parts: its own XML, and the addresses its links lead to. */
export interface Sheet {
  readonly xml: string;
  readonly links: readonly string[];
}

/** A spreadsheet counts days from the end of 1899: 1970-01-01 is its day 25,569. */
const DAYS_BEFORE_1970 = 25_569;
/** Excel believes in a 29 February 1900: before March its days are not the calendar's. */
const FIRST_DAY = parseDay("1900-03-01") ?? 0;
/** Excel's limits: letters in a cell, letters of a link, links in a sheet. More, and it calls the file damaged. */
const LONGEST_TEXT = 32_767;
const LONGEST_LINK = 2_079;
const MOST_LINKS = 65_530;
/** Column widths, in digits of the usual font. */
const NARROWEST = 8;
const WIDEST = 60;
/** Chinese, Japanese and Korean letters are as wide as two digits. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/g;

/** The sheet of a table: a bold line of titles that stays in view, then the rows, each value as what it is. */
export function sheetOf(table: Table): Sheet {
  const titles: Value[] = table.columns.map(({ title }) => ({ kind: "text", text: title }));
  const values = valuesOf(table);
  const lines = [titles, ...values].map((row, index) => lineOf(row, index + 1, index === 0 ? "title" : null));
  const links = linksOf(values);
  const xml = [
    `<worksheet xmlns="${NAMESPACE}" xmlns:r="${RELATIONS}">`,
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    widthsOf(titles, values),
    `<sheetData>${lines.join("")}</sheetData>`,
    links.length === 0 ? "" : `<hyperlinks>${links.map(hyperlinkOf).join("")}</hyperlinks>`,
    "</worksheet>",
  ];
  return { xml: xml.join(""), links: links.map(({ address }) => address) };
}

function lineOf(values: readonly Value[], row: number, style: StyleName | null): string {
  return `<row r="${row}">${values.map((value, column) => cellOf(value, placeOf(column, row), style)).join("")}</row>`;
}

function cellOf(value: Value, place: string, style: StyleName | null): string {
  switch (value.kind) {
    case "empty":
      return "";
    case "text":
      return textCell(value.text, place, style ?? "plain");
    case "link":
      return textCell(value.text, place, targetOf(value.text) === null ? "plain" : "link");
    case "number":
      return numberCell(value.number, place, "plain");
    case "percent":
      return numberCell(value.number, place, "percent");
    case "day":
      return dayCell(value.day, place);
  }
}

function textCell(text: string, place: string, style: StyleName): string {
  const written = escapeMarkup(writable(text));
  return `<c r="${place}" s="${STYLES[style]}" t="inlineStr"><is><t xml:space="preserve">${written}</t></is></c>`;
}

function numberCell(number: number, place: string, style: StyleName): string {
  return `<c r="${place}" s="${STYLES[style]}"><v>${number}</v></c>`;
}

function dayCell(day: Day, place: string): string {
  if (day < FIRST_DAY) return textCell(formatDay(day), place, "plain");
  return numberCell(day + DAYS_BEFORE_1970, place, "day");
}

/** A text without what XML forbids, and with what Excel would take for an escape ("_x0041_") escaped. */
function writable(text: string): string {
  return text
    .slice(0, LONGEST_TEXT)
    .replace(/\r\n?/g, "\n")
    .replace(/[^\t\n\P{Cc}]|[\p{Cs}\ufffe\uffff]/gu, "\ufffd")
    .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
}

interface Link {
  readonly place: string;
  readonly address: string;
}

/** The links that can be followed, in reading order; below the titles. */
function linksOf(values: readonly (readonly Value[])[]): Link[] {
  const links = values.flatMap((row, index) =>
    row.flatMap((value, column) => {
      const address = value.kind === "link" ? targetOf(value.text) : null;
      return address === null ? [] : [{ place: placeOf(column, index + 2), address }];
    }),
  );
  return links.slice(0, MOST_LINKS);
}

function hyperlinkOf({ place }: Link, index: number): string {
  return `<hyperlink ref="${place}" r:id="rId${index + 1}"/>`;
}

function targetOf(text: string): string | null {
  const address = webAddressOf(text);
  return address !== null && address.length <= LONGEST_LINK ? address : null;
}

function widthsOf(titles: readonly Value[], values: readonly (readonly Value[])[]): string {
  if (titles.length === 0) return "";
  const widths = titles.map((title, column) =>
    values.reduce((widest, row) => Math.max(widest, lengthOf(row[column])), lengthOf(title)),
  );
  return `<cols>${widths.map(widthOf).join("")}</cols>`;
}

function widthOf(length: number, column: number): string {
  const width = Math.min(WIDEST, Math.max(NARROWEST, length + 2));
  return `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`;
}

/** How wide a value is shown, in digits: its longest line. */
function lengthOf(value: Value | undefined): number {
  if (value === undefined || value.kind === "empty") return 0;
  if (value.kind === "day") return "2017-12-19".length;
  if (value.kind === "number") return String(value.number).length;
  if (value.kind === "percent") return (value.number * 100).toFixed(2).length + 1;
  return Math.max(
    ...value.text
      .slice(0, LONGEST_TEXT)
      .split(/[\r\n]/, WIDEST)
      .map(lettersOf),
  );
}

function lettersOf(line: string): number {
  return line.length + (line.match(WIDE)?.length ?? 0);
}

/** "A1", "AB12": columns are counted from 0, rows from 1. */
function placeOf(column: number, row: number): string {
  return `${lettersOfColumn(column)}${row}`;
}

function lettersOfColumn(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : lettersOfColumn(Math.floor(column / 26) - 1) + last;
}
