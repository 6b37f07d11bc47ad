import type { Identities } from "../../core/identities.ts";
import type { AccountKey } from "../../core/museum.ts";
import { DISMISSED } from "../../store/dismissed.ts";
import { isFields } from "../../store/quarantine/fields.ts";
import type { Quarantined } from "../../store/quarantine/quarantined.ts";
import { SETTINGS } from "../../store/settings.ts";
import type { StoreName } from "../../store/store.ts";
import type { Contents } from "./contents.ts";
import type { Restoring } from "./transaction.ts";

/**
 * What a backup brought again, whole, need not stay in quarantine. A year stays where the backup's has fewer days: it may be
 * an old one, and somebody may still make out the days that came after it.
 */
export async function release(tx: Restoring, contents: Contents, { keyOf }: Identities): Promise<void> {
  const store = tx.objectStore("quarantine");
  const waiting = await store.getAll();
  if (waiting.length === 0) return;
  const brought = placesOf(contents, keyOf);
  const daysOf = new Map(
    contents.series.map(({ account, year, days }) => [place("series", [keyOf(account), year]), days.length]),
  );
  for (const record of waiting) {
    const where = placeOf(record, keyOf);
    const isWhole = brought.has(where) && daysLeftIn(record) <= (daysOf.get(where) ?? 0);
    if (record.id !== undefined && isWhole) await store.delete(record.id);
  }
}

/** Days that a broken year may still tell of; 0 where none can be made out, and for all else. */
function daysLeftIn({ store, value }: Quarantined): number {
  return store === "series" && isFields(value) && value.followers instanceof Uint32Array ? value.followers.length : 0;
}

type KeyOf = Identities["keyOf"];

function placesOf(contents: Contents, keyOf: KeyOf): Set<string> {
  const { museums, accounts, labels, entries, series, posts, listed, dismissed, settings } = contents;
  return new Set([
    ...museums.map(({ id }) => place("museums", id)),
    ...accounts.map(({ key }) => place("accounts", keyOf(key))),
    ...labels.map(({ name }) => place("labels", name)),
    ...entries.map(({ id }) => place("entries", id)),
    ...series.map(({ account, year }) => place("series", [keyOf(account), year])),
    ...posts.map(({ account, day, mid }) => place("posts", [keyOf(account), day, mid])),
    ...listed.map(({ account }) => place("listed", keyOf(account))),
    ...(dismissed.length > 0 ? [place("meta", DISMISSED)] : []),
    ...(settings.length > 0 ? [place("meta", SETTINGS)] : []),
  ]);
}

/** An account may have come to another key since its record was set aside. */
function placeOf({ store, key }: Quarantined, keyOf: KeyOf): string {
  if (store === "accounts" || store === "listed") return place(store, keyOf(key as AccountKey));
  if ((store === "series" || store === "posts") && Array.isArray(key)) {
    const [account, ...rest] = key;
    return place(store, [keyOf(account as AccountKey), ...rest]);
  }
  return place(store, key);
}

function place(store: StoreName, key: unknown): string {
  return JSON.stringify([store, key]);
}
