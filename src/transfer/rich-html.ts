import type { Block, ListItem } from "../core/document.ts";
import { secureAddress } from "../core/secure-address.ts";
import { element, escapeLines } from "./markup.ts";
import { APART, FONT, TOGETHER } from "./rich-style.ts";
import { htmlTableOf, TABLE } from "./rich-table.ts";
import type { Format } from "./value.ts";

const SOFT = "#625e57";
const BOX = "#f6ecd6";
const TITLE_STYLE = `${FONT};font-size:22pt;margin-top:0pt;margin-bottom:6pt`;
const HEADING_STYLE = `${FONT};font-size:14pt;margin-top:18pt;margin-bottom:4pt`;
const TEXT_STYLE = `${FONT};font-size:11pt`;
const PARAGRAPH_STYLE = `${TEXT_STYLE};${APART}`;
const TONE_STYLES = {
  lead: `${FONT};font-size:13pt;${APART}`,
  soft: `${PARAGRAPH_STYLE};color:${SOFT}`,
  unknown: `${PARAGRAPH_STYLE};color:${SOFT}`,
};
const BOX_STYLE = `background:${BOX};border:0.5pt solid ${BOX};padding:6pt`;
/** Word makes one table of two that touch. */
const BETWEEN_TABLES = element("p", { style: `${FONT};font-size:4pt` }, "\u00a0");

/** A document as HTML for the clipboard: without a head, style sheet or class, none of which is pasted. */
export function htmlOf(blocks: readonly Block[], format: Format): string {
  return blocks.map((block, index) => spaceBetween(blocks[index - 1], block) + blockOf(block, format)).join("");
}

function spaceBetween(before: Block | undefined, block: Block): string {
  return isTable(before) && isTable(block) ? BETWEEN_TABLES : "";
}

function isTable(block: Block | undefined): boolean {
  return block?.kind === "table" || block?.kind === "box";
}

function blockOf(block: Block, format: Format): string {
  switch (block.kind) {
    case "title":
      return element("h1", { style: TITLE_STYLE }, written(block.text));
    case "heading":
      return element("h2", { style: HEADING_STYLE }, written(block.text));
    case "paragraph":
      return element("p", { style: block.tone ? TONE_STYLES[block.tone] : PARAGRAPH_STYLE }, written(block.text));
    case "box":
      return boxOf(block.lines);
    case "table":
      return htmlTableOf(block.table, format);
    case "list":
      return element("ol", { style: TEXT_STYLE }, block.items.map(itemOf).join(""));
  }
}

/** A table of one cell: a frame around paragraphs does not survive in every text processor. */
function boxOf([first, ...rest]: readonly [string, ...string[]]): string {
  const lines = [element("strong", {}, written(first)), ...rest.map(written)];
  const paragraphs = lines.map((line) => element("p", { style: `${TEXT_STYLE};${TOGETHER}` }, line)).join("");
  const cell = element("td", { bgcolor: BOX, style: BOX_STYLE }, paragraphs);
  return element("table", TABLE, element("tr", {}, cell));
}

function itemOf({ text, url }: ListItem): string {
  const address = secureAddress(url);
  const content =
    address === null ? written(`${text} ${url ?? ""}`.trim()) : element("a", { href: address }, written(text));
  return element("li", { style: `${TEXT_STYLE};${TOGETHER}` }, content);
}

/** No cell tells what it is here, and LibreOffice calculates a line that is pasted into a sheet and begins with "=". */
function written(text: string): string {
  return escapeLines(/^\s*=/.test(text) ? `'${text.trim()}` : text);
}
