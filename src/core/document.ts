import type { Table } from "./table.ts";

/** A piece of a written document, in the reader's language: the page shows it, the clipboard takes it along. */
export type Block =
  | { readonly kind: "title"; readonly text: string }
  | { readonly kind: "heading"; readonly text: string }
  /** `lead` opens the document, `soft` explains, `unknown` says what is not known and what would tell. */
  | { readonly kind: "paragraph"; readonly text: string; readonly tone?: "lead" | "soft" | "unknown" }
  /** A few lines set apart; the first is the most important. */
  | { readonly kind: "box"; readonly lines: readonly [string, ...string[]] }
  | { readonly kind: "table"; readonly table: Table }
  /** A numbered list, from 1; an item may lead to an address. */
  | { readonly kind: "list"; readonly items: readonly ListItem[] };

export interface ListItem {
  readonly text: string;
  /** Only https addresses are links; others are shown to be copied. */
  readonly url: string | null;
}
