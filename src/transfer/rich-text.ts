import type { Block } from "../core/document.ts";
import { htmlOf } from "./rich-html.ts";
import { plainOf } from "./rich-plain.ts";
import type { Format } from "./value.ts";

/** The same document twice, for a clipboard: where they are pasted takes the one it can show. */
export interface RichText {
  readonly html: string;
  readonly text: string;
}

/**
 * A document for a text processor: in `html` headings, paragraphs, boxes, lists, and tables ruled above and below
 * their lines with numbers to the right; in `text` the same, cells separated by tabs, pieces by an empty line. All
 * that is written is escaped, only https addresses are links of a list, and no line of the text is a formula. A table
 * does not repeat its name: the heading before it says it.
 */
export function richTextOf(blocks: readonly Block[], format: Format): RichText {
  return { html: htmlOf(blocks, format), text: plainOf(blocks, format) };
}
