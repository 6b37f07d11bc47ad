import type { Cell, Column, Table } from "../core/table.ts";
import { withoutFormula } from "./formula.ts";
import { escapeMarkup, webAddressOf } from "./markup.ts";
import { valueFor } from "./value.ts";

/** The same tables twice, for a clipboard: where they are pasted takes the one it can show. */
export interface RichText {
  readonly html: string;
  readonly text: string;
}

/** How a cell is written for its reader, unknown ones included. */
export type Format = (cell: Cell, column: Column) => string;

/** Word and LibreOffice keep only the styles that stand on the element itself. Points are their own unit. */
const TABLE_STYLE = "border-collapse:collapse";
const CELL_STYLE = "padding:2pt 6pt;border-left:none;border-right:none";
const TITLE_STYLE = `${CELL_STYLE};border-top:1pt solid #000000;border-bottom:1pt solid #000000;font-weight:bold`;
const VALUE_STYLE = `${CELL_STYLE};border-top:0.5pt solid #bbbbbb;border-bottom:0.5pt solid #bbbbbb`;
/** Excel's own way to be told that a cell is text and no formula. */
const AS_TEXT = "mso-number-format:'\\@'";

/**
 * Tables for a text processor: in `html` a heading and a table for each, ruled above and below its lines, numbers to
 * the right; in `text` the same, cells separated by tabs, tables by an empty line. All that is written is escaped.
 */
export function inlineStyled(tables: readonly Table[], format: Format): RichText {
  return {
    html: tables.map((table) => htmlOf(table, format)).join(""),
    text: tables.map((table) => plainOf(table, format)).join("\n\n"),
  };
}

function htmlOf({ name, columns, rows }: Table, format: Format): string {
  const titles = columns.map((column) => element("th", titleStyleOf(column), escapeMarkup(column.title))).join("");
  const lines = rows.map((row) => {
    const cells = columns.map((column, index) => htmlCellOf(row[index] ?? null, column, format));
    return `<tr>${cells.join("")}</tr>`;
  });
  const body = `<thead><tr>${titles}</tr></thead><tbody>${lines.join("")}</tbody>`;
  return `<h2>${escapeMarkup(name)}</h2>${element("table", TABLE_STYLE, body)}`;
}

function htmlCellOf(cell: Cell, column: Column, format: Format): string {
  const value = valueFor(cell, column);
  const text = escapeMarkup(format(cell, column)).replace(/\r\n|\r|\n/g, "<br>");
  const address = value.kind === "link" ? webAddressOf(value.text) : null;
  const content = address === null ? text : `<a href="${escapeMarkup(address)}">${text}</a>`;
  const isText = value.kind === "text" || value.kind === "link";
  const style = `${VALUE_STYLE};text-align:${alignmentOf(column)}`;
  return element("td", isText ? `${style};${AS_TEXT}` : style, content);
}

function titleStyleOf(column: Column): string {
  return `${TITLE_STYLE};text-align:${alignmentOf(column)}`;
}

function alignmentOf({ kind }: Column): "left" | "right" {
  return kind === "number" || kind === "percent" ? "right" : "left";
}

function element(tag: string, style: string, content: string): string {
  return `<${tag} style="${escapeMarkup(style)}">${content}</${tag}>`;
}

function plainOf({ name, columns, rows }: Table, format: Format): string {
  const titles = columns.map(({ title }) => withoutFormula(inOneLine(title)));
  const lines = rows.map((row) => columns.map((column, index) => plainCellOf(row[index] ?? null, column, format)));
  return [[withoutFormula(inOneLine(name))], titles, ...lines].map((line) => line.join("\t")).join("\n");
}

function plainCellOf(cell: Cell, column: Column, format: Format): string {
  const text = inOneLine(format(cell, column));
  const { kind } = valueFor(cell, column);
  return kind === "text" || kind === "link" ? withoutFormula(text) : text;
}

/** A tab or a new line within a cell would shift all that follows. */
function inOneLine(text: string): string {
  return text.replace(/[\t\r\n]+/g, " ").trim();
}
