import type { AccountKey } from "../core/museum.ts";
import { byYear, mergeSeries, type PackedYear, pack, unpack } from "../core/series.ts";
import type { Snapshot } from "../core/snapshot.ts";
import { enteredSnapshots } from "./entries.ts";
import type { Store, StoreName, Writing } from "./store.ts";

type WritesSeries = Writing<["series", ...StoreName[]]>;

/** All snapshots of an account, in order of days, those that the reader entered among them. */
export async function seriesOf(db: Store, account: AccountKey): Promise<Snapshot[]> {
  const [years, entered] = await Promise.all([db.getAll("series", allYearsOf(account)), enteredSnapshots(db, account)]);
  const read = years.flatMap(unpack);
  return entered.length === 0 ? read : mergeSeries(read, entered);
}

/** The packed years of every account, for the given years alone: what a standing at a date needs. */
export async function packedYears(db: Store, years: readonly number[]): Promise<Map<AccountKey, PackedYear[]>> {
  const found = await Promise.all(years.map((year) => db.getAllFromIndex("series", "year", year)));
  const byAccount = new Map<AccountKey, PackedYear[]>();
  for (const packed of found.flat()) {
    byAccount.set(packed.account, [...(byAccount.get(packed.account) ?? []), packed]);
  }
  return byAccount;
}

/** Merges snapshots into an account's series: of two of one day the better stands. */
export async function addSnapshots(tx: WritesSeries, account: AccountKey, snapshots: readonly Snapshot[]) {
  const store = tx.objectStore("series");
  for (const [year, fresh] of byYear(snapshots)) {
    const present = await store.get([account, year]);
    await store.put(pack(account, year, mergeSeries(present ? unpack(present) : [], fresh)));
  }
}

/** Drops the snapshots of an account that a test picks out; a year left empty goes with them. */
export async function dropSnapshots(tx: WritesSeries, account: AccountKey, dropped: (snapshot: Snapshot) => boolean) {
  const store = tx.objectStore("series");
  for (const packed of await store.getAll(allYearsOf(account))) {
    const all = unpack(packed);
    const kept = all.filter((snapshot) => !dropped(snapshot));
    if (kept.length === 0) await store.delete([account, packed.year]);
    else if (kept.length < all.length) await store.put(pack(account, packed.year, kept));
  }
}

/** Moves an account's series to another key, merging with what is there. */
export async function moveSeries(tx: WritesSeries, from: AccountKey, to: AccountKey) {
  const store = tx.objectStore("series");
  const years = await store.getAll(allYearsOf(from));
  await addSnapshots(tx, to, years.flatMap(unpack));
  await store.delete(allYearsOf(from));
}

function allYearsOf(account: AccountKey): IDBKeyRange {
  return IDBKeyRange.bound([account, 0], [account, 9999]);
}
