import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from "idb";
import type { CrossSection } from "../core/cross-section.ts";
import type { Day } from "../core/day.ts";
import type { Entry, EntryId } from "../core/entry.ts";
import type { KeptPost } from "../core/kept-post.ts";
import type { Listed } from "../core/listed.ts";
import type { Account, AccountKey, Museum, MuseumId } from "../core/museum.ts";
import type { Label } from "../core/peers.ts";
import type { Roster } from "../core/roster.ts";
import type { PackedYear } from "../core/series.ts";
import type { PeerColumns } from "./peers.ts";
import { Conservator } from "./quarantine/conservator.ts";
import { guarded } from "./quarantine/guard.ts";
import { entrust, type Quarantined } from "./quarantine/quarantined.ts";
import { rebuildIfDue } from "./rebuild.ts";
import { failureOf, type Upgrade, upgradeSince } from "./upgrade.ts";
import { type Stored, UPGRADES } from "./upgrades.ts";

/** The nouns that are kept. `meta` holds single values by name: settings, the directory's version, the errands. */
export interface Schema extends DBSchema {
  museums: { key: MuseumId; value: Museum };
  accounts: {
    key: AccountKey;
    value: Account;
    indexes: { uid: string; domain: string; screenName: string; museum: MuseumId; trackedAt: number };
  };
  series: { key: [AccountKey, number]; value: PackedYear; indexes: { year: number } };
  /** Figures that the reader entered by hand. Kept apart from the series: an entry that is removed leaves what it hid. */
  entries: { key: EntryId; value: Entry; indexes: { museum: MuseumId; account: AccountKey; kind: string } };
  labels: { key: string; value: Label };
  posts: { key: [AccountKey, Day, string]; value: KeptPost };
  /** Which stretches of an account's list of posts were read whole. */
  listed: { key: AccountKey; value: Listed };
  /** Kept ready from the others, and rebuilt from them at any time: roster and peers by their names, cross-sections by day. */
  ready: { key: Day | "roster" | "peers"; value: CrossSection | Roster | PeerColumns };
  meta: { key: string; value: unknown };
  /** Records that were found broken, out of the way of all others. */
  quarantine: { key: number; value: Quarantined };
}

export type StoreName =
  | "museums"
  | "accounts"
  | "series"
  | "entries"
  | "labels"
  | "posts"
  | "listed"
  | "ready"
  | "meta"
  | "quarantine";
export type Store = IDBPDatabase<Schema>;
export type Writing<Names extends StoreName[]> = IDBPTransaction<Schema, Names, "readwrite">;

const STORE_NAME = "vitrine";

/** What becomes of a connection. */
interface Course {
  /** It was closed: another context upgrades the store or erases it, or the disk failed. */
  readonly closed?: () => void;
  /** It waits for another page to close its own, which it needs to upgrade the store. */
  readonly blocked?: () => void;
  /** A broken record was set aside: makes anew what it was part of. */
  readonly mend?: (db: Store) => Promise<unknown>;
}

const nothing = () => undefined;

/**
 * Opens the store, upgrading it if it is older: all of it or nothing, and what failed is thrown. Throws `NewerStore` when a
 * later version of Vitrine wrote it: it is left untouched. Another context that wants to upgrade is never kept waiting: this
 * connection closes for it, and says so. Where another page does not do as much for this one, the opening waits for it.
 * What is read from it has been looked at: broken records go into the quarantine.
 */
export async function openStore(
  name: string = STORE_NAME,
  { closed = nothing, blocked = nothing, mend = rebuildIfDue }: Course = {},
): Promise<Store> {
  const db = watched(await openUpgraded(name, closed, blocked), mend);
  try {
    await rebuildIfDue(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

async function openUpgraded(name: string, closed: () => void, blocked: () => void): Promise<Store> {
  let upgrade: Upgrade | null = null;
  try {
    return await openDB<Schema>(name, UPGRADES.length, {
      upgrade(db, from, _to, tx) {
        // The upgrades speak of stores as they were then, not as Schema knows them now.
        upgrade = upgradeSince(from, db as unknown as Stored, tx as never);
      },
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
        closed();
      },
      terminated: closed,
      blocked,
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === "VersionError") throw new NewerStore();
    throw failureOf(upgrade, error);
  }
}

/** The store cannot be upgraded yet: another page has it open, and does not close it. What was asked was not done. */
export class StoreBlocked extends Error {
  override readonly name = "StoreBlocked";
  /** Settled once the store is open, or cannot be opened. */
  readonly over: Promise<unknown>;
  constructor(over: Promise<unknown>) {
    super("Vitrine was updated, and another of its pages still has the data open. Close the other pages of Vitrine.");
    this.over = over;
  }
}

function watched(opened: Store, mend: (db: Store) => Promise<unknown>): Store {
  const conservator = new Conservator(opened, () => mend(db), Date.now);
  const db = guarded(opened, conservator);
  entrust(db, conservator);
  return db;
}

/** The store was written by a later version: nothing was read or changed. */
export class NewerStore extends Error {
  override readonly name = "NewerStore";
  constructor() {
    super("These data were written by a later version of Vitrine. Nothing was changed. Update Vitrine to open them.");
  }
}
