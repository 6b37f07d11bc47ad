import type { StoreName } from "../store.ts";

/**
 * What is wrong with a record.
 * - `unreadable`: the browser itself cannot read it.
 * - `form`: it is nothing that could be a record.
 * - `field`: a field is missing, or not of its kind.
 * - `lengths`: its columns do not belong together.
 * - `days`: its days do not rise, or are not of its year.
 * - `contents`: its form is right, but no Vitrine writes such a thing.
 */
export type Flaw =
  | { readonly kind: "unreadable" | "form" | "lengths" | "days" | "contents" }
  | { readonly kind: "field"; readonly field: string };

/** What is wrong with a record, or null where our code can rely on it. */
export type Check = (value: unknown) => Flaw | null;

/** A record that was met and is broken. */
export interface Finding {
  readonly store: StoreName;
  readonly key: IDBValidKey;
  /** As it is; undefined where it cannot be read. */
  readonly value: unknown;
  readonly flaw: Flaw;
}

export const UNREADABLE: Flaw = { kind: "unreadable" };
