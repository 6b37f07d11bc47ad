import type { Identities } from "../../core/identities.ts";
import type { AccountKey } from "../../core/museum.ts";
import { DISMISSED } from "../../store/dismissed.ts";
import type { Quarantined } from "../../store/quarantine/quarantined.ts";
import { SETTINGS } from "../../store/settings.ts";
import type { StoreName } from "../../store/store.ts";
import type { Contents } from "./contents.ts";
import type { Restoring } from "./transaction.ts";

/** What a backup brought again, whole, need not stay in quarantine. */
export async function release(tx: Restoring, contents: Contents, { keyOf }: Identities): Promise<void> {
  const store = tx.objectStore("quarantine");
  const waiting = await store.getAll();
  if (waiting.length === 0) return;
  const brought = placesOf(contents, keyOf);
  for (const record of waiting) {
    if (record.id !== undefined && brought.has(placeOf(record, keyOf))) await store.delete(record.id);
  }
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
