import type { Block } from "../core/document.ts";
import type { Point } from "../core/history.ts";
import type { Table } from "../core/table.ts";

/** A piece of the report: what a document can hold, or a drawing, which only the page shows. */
export type Passage = Block | { readonly kind: "chart"; readonly points: readonly Point[] };

export function heading(text: string): Passage {
  return { kind: "heading", text };
}

export function paragraph(text: string, tone?: "lead" | "soft" | "unknown"): Passage {
  return tone ? { kind: "paragraph", text, tone } : { kind: "paragraph", text };
}

/** A table, or where it has no row the sentence that says so and what would fill it. */
export function tableOr(table: Table, otherwise: string): Passage {
  return table.rows.length === 0 ? paragraph(otherwise, "unknown") : { kind: "table", table };
}

/** The blocks of a report: all but its drawings, and the headings that stand over a drawing. */
export function blocksOf(passages: readonly Passage[]): Block[] {
  return passages.flatMap((passage, i) => {
    const isOverDrawing = passage.kind === "heading" && passages[i + 1]?.kind === "chart";
    return passage.kind === "chart" || isOverDrawing ? [] : [passage];
  });
}
