import type { AccountAddress, AccountKey } from "./museum.ts";
import type { PackedYear } from "./series.ts";

/** An account that a file names and nobody here knows yet. */
export interface Newcomer {
  readonly key: AccountKey;
  readonly address: AccountAddress;
  /** The museum's name as the file has it; null when it has none. */
  readonly name: string | null;
}

/** Whose account a text names: one that is known, a new one, nobody's, or one of several alike. */
export type Named =
  | { readonly kind: "known"; readonly key: AccountKey }
  | { readonly kind: "new"; readonly key: AccountKey; readonly address: AccountAddress }
  | { readonly kind: "unknown" }
  | { readonly kind: "several" };

/** Finds whose account a text names: an account's own word (uid, domain, address, @nickname), or a museum's name. */
export type Naming = (text: string, as: "account" | "museum") => Named;

/** What a file tells, before it is merged with what is kept: of each account one snapshot a day. */
export interface Imported {
  /** Packed: as objects a million of them would fill the memory. */
  readonly series: ReadonlyMap<AccountKey, readonly PackedYear[]>;
  readonly newcomers: readonly Newcomer[];
}
