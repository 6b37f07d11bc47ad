import type { IDBPTransaction } from "idb";
import type { Day } from "../../core/day.ts";
import { withoutDay } from "../../core/listed.ts";
import { type AccountKey, type MuseumId, unnamedMuseum } from "../../core/museum.ts";
import { REBUILD_DUE } from "../rebuild.ts";
import { VERSION } from "../seed.ts";
import type { Schema, StoreName } from "../store.ts";
import type { Finding } from "./flaw.ts";
import { flawOf } from "./sound.ts";

/** A writing transaction over at least `scopeOf` the stores of what is set aside. */
export type Mending = IDBPTransaction<Schema, StoreName[], "readwrite">;

/** Of these the kept-ready is made, and in these the directory is laid. */
const SOURCES: readonly StoreName[] = ["series", "accounts", "museums"];

/** The stores that a transaction must span so that a broken record of some stores can be set aside in it. */
export function scopeOf(stores: readonly StoreName[]): StoreName[] {
  const isMade = stores.some((store) => store === "ready" || SOURCES.includes(store));
  return [
    ...new Set<StoreName>([
      ...stores,
      "quarantine",
      ...(isMade ? (["meta"] as const) : []),
      ...(stores.includes("posts") ? (["listed"] as const) : []),
    ]),
  ];
}

/**
 * Takes a broken record out of its store and lays it into the quarantine, with all that follows, in one transaction. What
 * is kept ready can be made again: a broken record of that is only taken away, and making it again falls due.
 */
export async function setAside(tx: Mending, { store, key, value, flaw }: Finding, nowMs: number): Promise<void> {
  await tx.objectStore(store).delete(key as never);
  if (store !== "ready") {
    const kept = value === undefined ? {} : { value };
    await tx.objectStore("quarantine").put({ store, key, ...kept, flaw, foundAtMs: nowMs });
  }
  if (store === "museums") await tx.objectStore("museums").put(unnamedMuseum(key as MuseumId));
  if (store === "posts") await unlist(tx, key as [AccountKey, Day, string]);
  if (store === "ready" || SOURCES.includes(store)) await tx.objectStore("meta").put(true, REBUILD_DUE);
  // Of what was broken the directory may have a part of its own: it is laid again.
  if (SOURCES.includes(store)) await tx.objectStore("meta").delete(VERSION);
}

/** What stands for a broken record until it is back: no page can do without an account's museum. */
export function standInFor(store: StoreName, key: IDBValidKey): unknown {
  return store === "museums" ? unnamedMuseum(key as MuseumId) : undefined;
}

/** A day of which a post was lost is not known whole any more. */
async function unlist(tx: Mending, [account, day]: [AccountKey, Day, string]): Promise<void> {
  const listed = await tx.objectStore("listed").get(account);
  if (listed && flawOf("listed", listed) === null) await tx.objectStore("listed").put(withoutDay(listed, day));
}
