import { secureAddress } from "../core/secure-address.ts";
import type { Cell, Column, Table } from "../core/table.ts";
import { element, escapeLines } from "./markup.ts";
import { FONT, TOGETHER } from "./rich-style.ts";
import { type Format, type Value, valueFor } from "./value.ts";

/**
 * As wide as the page: a table of nine columns would run off it otherwise. The padding is what LibreOffice measures
 * its columns with before it forgets it at the sides without a border; each cell's text then keeps its own distance.
 */
export const TABLE = {
  width: "100%",
  border: "0",
  cellspacing: "0",
  cellpadding: "5",
  style: "border-collapse:collapse;width:100%",
};
const CELL_STYLE = "padding:0pt;vertical-align:top;border-left:none;border-right:none";
const HEAD_STYLE = `${CELL_STYLE};border-top:1pt solid #000000;border-bottom:1pt solid #000000`;
const VALUE_STYLE = `${CELL_STYLE};border-top:0.5pt solid #bbbbbb;border-bottom:0.5pt solid #bbbbbb`;
const CELL_TEXT_STYLE = `${FONT};font-size:9pt;margin-left:3pt;margin-right:3pt;${TOGETHER}`;
/** Numbers and days stay in one line, whatever spaces are within them. */
const FIGURE = { named: { nowrap: "nowrap" }, style: ";white-space:nowrap" };
/** How LibreOffice and Excel are told that a cell is text and no formula. */
const TEXT = { named: { sdnum: "1033;0;@" }, style: ";mso-number-format:'\\@'" };
const MARKS: Readonly<Record<Value["kind"], typeof FIGURE | typeof TEXT>> = {
  number: FIGURE,
  percent: FIGURE,
  day: FIGURE,
  text: TEXT,
  link: TEXT,
  empty: TEXT,
};
/** A row is not torn between two pages. */
const ROW_STYLE = "page-break-inside:avoid";

/** A table ruled above and below its lines, numbers to the right, its titles repeated on every page. */
export function htmlTableOf({ columns, rows }: Table, format: Format): string {
  const titles = columns.map(titleOf).join("");
  const lines = rows.map((row) => columns.map((column, index) => cellOf(row[index] ?? null, column, format)).join(""));
  const head = element("thead", {}, lineOf(titles));
  const body = element("tbody", {}, lines.map(lineOf).join(""));
  return element("table", TABLE, head + body);
}

function lineOf(cells: string): string {
  return element("tr", { style: ROW_STYLE }, cells);
}

function titleOf(column: Column): string {
  const align = alignmentOf(column);
  const text = element(
    "p",
    { align, style: `${CELL_TEXT_STYLE};text-align:${align};font-weight:bold` },
    escapeLines(column.title),
  );
  return element("th", { align, valign: "top", ...TEXT.named, style: `${HEAD_STYLE}${TEXT.style}` }, text);
}

function cellOf(cell: Cell, column: Column, format: Format): string {
  const align = alignmentOf(column);
  const content = contentOf(cell, column, format);
  const text = element("p", { align, style: `${CELL_TEXT_STYLE};text-align:${align}` }, content);
  const { named, style } = MARKS[valueFor(cell, column).kind];
  return element("td", { align, valign: "top", ...named, style: `${VALUE_STYLE}${style}` }, text);
}

/** An address in full would take half of a table's width: a link shows its host, as on the page. */
function contentOf(cell: Cell, column: Column, format: Format): string {
  const value = valueFor(cell, column);
  const text = format(cell, column);
  const address = value.kind === "link" ? secureAddress(value.text) : null;
  if (address === null) return escapeLines(text);
  return element("a", { href: address }, escapeLines(text === cell ? new URL(address).hostname : text));
}

function alignmentOf({ kind }: Column): "left" | "right" {
  return kind === "number" || kind === "percent" ? "right" : "left";
}
