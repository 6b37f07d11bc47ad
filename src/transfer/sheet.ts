import { type Day, formatDay, parseDay } from "../core/day.ts";
import { secureAddress } from "../core/secure-address.ts";
import type { Column, Table } from "../core/table.ts";
import { escapeMarkup } from "./markup.ts";
import { heightOf, LINE_HEIGHT, widthsOf } from "./sheet-size.ts";
import { STYLES, type StyleName } from "./sheet-style.ts";

import { type Value, valuesOf } from "./value.ts";
import { NAMESPACE, RELATIONS } from "./workbook.ts";

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

/** The sheet of a table: a bold line of titles that stays in view, then the rows, each value as what it is. */
export function sheetOf(table: Table): Sheet {
  const { columns } = table;
  const values = valuesOf(table);
  const widths = widthsOf(columns, values);
  const rows = values.map((row, index) => rowOf(cellsOf(row, columns, index + 2), index + 2, heightOf(row, widths)));
  const links = linksOf(values);
  const xml = [
    `<worksheet xmlns="${NAMESPACE}" xmlns:r="${RELATIONS}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<sheetFormatPr defaultRowHeight="${LINE_HEIGHT}"/>`,
    widths.length === 0 ? "" : `<cols>${widths.map(columnOf).join("")}</cols>`,
    `<sheetData>${titlesOf(columns)}${rows.join("")}</sheetData>`,
    links.length === 0 ? "" : `<hyperlinks>${links.map(hyperlinkOf).join("")}</hyperlinks>`,
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    "</worksheet>",
  ];
  return { xml: xml.join(""), links: links.map(({ address }) => address) };
}

function columnOf(width: number, index: number): string {
  return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
}

function rowOf(cells: readonly string[], row: number, height: number | null): string {
  return `<row r="${row}"${height === null ? "" : ` ht="${height}"`}>${cells.join("")}</row>`;
}

function titlesOf(columns: readonly Column[]): string {
  const cells = columns.map((column, index) => textCell(column.title, placeOf(index, 1), titleStyleOf(column)));
  return rowOf(cells, 1, null);
}

function titleStyleOf({ kind }: Column): StyleName {
  return kind === "number" || kind === "percent" ? "titleRight" : "title";
}

function cellsOf(values: readonly Value[], columns: readonly Column[], row: number): string[] {
  return columns.map((column, index) => cellOf(values[index] ?? { kind: "empty" }, placeOf(index, row), column));
}

function cellOf(value: Value, place: string, { signed = false }: Column): string {
  switch (value.kind) {
    case "empty":
      return "";
    case "text":
      return textCell(value.text, place, "text");
    case "link":
      return textCell(value.text, place, targetOf(value.text) === null ? "text" : "link");
    case "number":
      return numberCell(value.number, place, numberStyleOf(value.number, signed));
    case "percent":
      return numberCell(value.number, place, signed ? "rate" : "percent");
    case "day":
      return dayCell(value.day, place);
  }
}

/** In groups of three; a fraction would be rounded by that, and a number beyond all counts be written out. */
function numberStyleOf(number: number, signed: boolean): StyleName {
  if (!Number.isSafeInteger(number)) return "number";
  return signed ? "gain" : "count";
}

function textCell(text: string, place: string, style: StyleName): string {
  const written = escapeMarkup(writable(text));
  return `<c r="${place}" s="${STYLES[style]}" t="inlineStr"><is><t xml:space="preserve">${written}</t></is></c>`;
}

function numberCell(number: number, place: string, style: StyleName): string {
  return `<c r="${place}" s="${STYLES[style]}"><v>${number}</v></c>`;
}

function dayCell(day: Day, place: string): string {
  if (day < FIRST_DAY) return textCell(formatDay(day), place, "day");
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
  const address = secureAddress(text);
  return address !== null && address.length <= LONGEST_LINK ? address : null;
}

/** "A1", "AB12": columns are counted from 0, rows from 1. */
function placeOf(column: number, row: number): string {
  return `${lettersOfColumn(column)}${row}`;
}

function lettersOfColumn(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : lettersOfColumn(Math.floor(column / 26) - 1) + last;
}
