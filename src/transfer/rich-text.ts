import type { Block, ListItem } from "../core/document.ts";
import type { Cell, Column, Table } from "../core/table.ts";
import { withoutFormula } from "./formula.ts";
import { escapeMarkup, webAddressOf } from "./markup.ts";
import { valueFor } from "./value.ts";

/** The same document twice, for a clipboard: where they are pasted takes the one it can show. */
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
const BOX_STYLE = "padding:6pt 8pt;background:#f6ecd6";
const TONE_STYLES = { lead: "font-size:13pt", soft: "color:#555555", unknown: "color:#555555;font-style:italic" };
/** Excel's own way to be told that a cell is text and no formula. */
const AS_TEXT = "mso-number-format:'\\@'";

/**
 * A document for a text processor: in `html` headings, paragraphs, and tables ruled above and below their lines with
 * numbers to the right; in `text` the same, cells separated by tabs, pieces by an empty line. All that is written is
 * escaped. A table's name is not repeated: the heading before it says it.
 */
export function richTextOf(blocks: readonly Block[], format: Format): RichText {
  return {
    html: blocks.map((block) => htmlBlock(block, format)).join(""),
    text: blocks.map((block) => plainBlock(block, format)).join("\n\n"),
  };
}

function htmlBlock(block: Block, format: Format): string {
  switch (block.kind) {
    case "title":
      return `<h1>${escapeMarkup(block.text)}</h1>`;
    case "heading":
      return `<h2>${escapeMarkup(block.text)}</h2>`;
    case "paragraph":
      return element("p", block.tone ? TONE_STYLES[block.tone] : "", escapeMarkup(block.text));
    case "box":
      return htmlBox(block.lines);
    case "table":
      return htmlTable(block.table, format);
    case "list":
      return `<ol>${block.items.map((item) => `<li>${htmlItem(item)}</li>`).join("")}</ol>`;
  }
}

/** A table of one cell: a frame around paragraphs does not survive in every text processor. */
function htmlBox([first, ...rest]: readonly string[]): string {
  const lines = [`<strong>${escapeMarkup(first ?? "")}</strong>`, ...rest.map(escapeMarkup)];
  return element("table", TABLE_STYLE, `<tr>${element("td", BOX_STYLE, lines.join("<br>"))}</tr>`);
}

function htmlItem({ text, url }: ListItem): string {
  const address = url === null ? null : webAddressOf(url);
  if (address?.startsWith("https://")) return `<a href="${escapeMarkup(address)}">${escapeMarkup(text)}</a>`;
  return escapeMarkup(url === null ? text : `${text} ${url}`);
}

function plainBlock(block: Block, format: Format): string {
  switch (block.kind) {
    case "box":
      return block.lines.map(inOneLine).join("\n");
    case "table":
      return plainTable(block.table, format);
    case "list":
      return block.items.map(({ text, url }, i) => `${i + 1}. ${inOneLine([text, url ?? ""].join(" "))}`).join("\n");
    default:
      return inOneLine(block.text);
  }
}

function htmlTable({ columns, rows }: Table, format: Format): string {
  const titles = columns.map((column) => element("th", titleStyleOf(column), escapeMarkup(column.title))).join("");
  const lines = rows.map((row) => {
    const cells = columns.map((column, index) => htmlCellOf(row[index] ?? null, column, format));
    return `<tr>${cells.join("")}</tr>`;
  });
  const body = `<thead><tr>${titles}</tr></thead><tbody>${lines.join("")}</tbody>`;
  return element("table", TABLE_STYLE, body);
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
  return style === "" ? `<${tag}>${content}</${tag}>` : `<${tag} style="${escapeMarkup(style)}">${content}</${tag}>`;
}

function plainTable({ columns, rows }: Table, format: Format): string {
  const titles = columns.map(({ title }) => withoutFormula(inOneLine(title)));
  const lines = rows.map((row) => columns.map((column, index) => plainCellOf(row[index] ?? null, column, format)));
  return [titles, ...lines].map((line) => line.join("\t")).join("\n");
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
