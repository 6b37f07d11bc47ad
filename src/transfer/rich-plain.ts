import type { Block, ListItem } from "../core/document.ts";
import type { Cell, Column, Table } from "../core/table.ts";
import { withoutFormula } from "./formula.ts";
import { type Format, valueFor } from "./value.ts";

/** A document as plain text: blocks stand apart by an empty line, cells by tabs. A spreadsheet calculates none of it. */
export function plainOf(blocks: readonly Block[], format: Format): string {
  return blocks.map((block) => linesOf(block, format).join("\n")).join("\n\n");
}

function linesOf(block: Block, format: Format): string[] {
  switch (block.kind) {
    case "title":
    case "heading":
    case "paragraph":
      return [lineOf(block.text)];
    case "box":
      return block.lines.map(lineOf);
    case "table":
      return tableLines(block.table, format);
    case "list":
      return block.items.map(itemLine);
  }
}

function itemLine({ text, url }: ListItem, index: number): string {
  return inOneLine(`${index + 1}. ${text} ${url ?? ""}`);
}

function tableLines({ columns, rows }: Table, format: Format): string[] {
  const titles = columns.map(({ title }) => lineOf(title));
  const lines = rows.map((row) => columns.map((column, index) => cellText(row[index] ?? null, column, format)));
  return [titles, ...lines].map((line) => line.join("\t"));
}

/** A number may begin with its sign; the text of others may not. */
function cellText(cell: Cell, column: Column, format: Format): string {
  const { kind } = valueFor(cell, column);
  const text = format(cell, column);
  return kind === "text" || kind === "link" ? lineOf(text) : inOneLine(text);
}

function lineOf(text: string): string {
  return withoutFormula(inOneLine(text));
}

/** A tab or a new line within a text would shift all that follows. */
function inOneLine(text: string): string {
  return text.replace(/[\t\r\n]+/g, " ").trim();
}
