import type { Day } from "../core/day.ts";
import type { AccountKey } from "../core/museum.ts";
import { firstIn, type Latest } from "../core/roster.ts";
import { courseOf, endsOf, mergeSeries, type PackedYear, pack, packSeries, unpack } from "../core/series.ts";
import type { Snapshot } from "../core/snapshot.ts";
import { enteredSnapshots } from "./entries.ts";
import { refresh, type WritesReady } from "./ready.ts";
import type { Store } from "./store.ts";
import { allOrNothing } from "./take-back.ts";

type WritesSeries = WritesReady;

/**
 * All snapshots of an account, in order of days, those that the reader entered among them. Where a first year is given, what
 * was read before it may be missing.
 */
export async function seriesOf(db: Store, account: AccountKey, firstYear = 0): Promise<Snapshot[]> {
  const [read, entered] = await Promise.all([
    readSeries(db.transaction("series").store, account, firstYear),
    enteredSnapshots(db, account),
  ]);
  return entered.length === 0 ? read : mergeSeries(read, entered);
}

/** The same without what the reader entered, within a transaction: for who reads many and knows who has entries. */
export async function readSeries(
  store: { getAll(range: IDBKeyRange): Promise<PackedYear[]> },
  account: AccountKey,
  firstYear = 0,
): Promise<Snapshot[]> {
  return (await store.getAll(yearsSince(account, firstYear))).flatMap(unpack);
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

/** The first followers that are kept of some accounts: the first year of each is read, and no other. */
export async function firstOf(db: Store, accounts: readonly AccountKey[]): Promise<Map<AccountKey, Latest>> {
  const years = new Map<AccountKey, number>();
  for (const [account, year] of await db.getAllKeys("series")) {
    if (!years.has(account)) years.set(account, year);
  }
  const store = db.transaction("series").store;
  const found = accounts.map(async (account) => {
    const year = years.get(account);
    const packed = year === undefined ? undefined : await store.get([account, year]);
    const first = packed && firstIn(courseOf([packed]));
    return first ? [[account, first] as const] : [];
  });
  return new Map((await Promise.all(found)).flat());
}

/** Merges snapshots into an account's series: of two of one day the better stands. */
export async function addSnapshots(tx: WritesSeries, account: AccountKey, snapshots: readonly Snapshot[]) {
  await addHistories(tx, new Map([[account, packSeries(account, snapshots)]]));
}

/**
 * The same for many accounts at once, each with its years as `packSeries` makes them: each cross-section is read and written
 * once for all of them. Where one of them cannot be merged, nothing of the transaction is kept: what is kept ready must not
 * differ from what it is made of. `merged` is called after each account; should it throw, nothing is kept either.
 */
export async function addHistories(
  tx: WritesSeries,
  histories: ReadonlyMap<AccountKey, readonly PackedYear[]>,
  merged: () => void = () => undefined,
) {
  await allOrNothing(tx, async () => {
    await Promise.all([...histories].map(([account, years]) => mergeYears(tx, account, years).then(merged)));
    await refresh(tx, new Map([...histories].map(([account, years]) => [account, years.flatMap(endsOf)])));
  });
}

/** Drops the snapshots of an account that a test picks out; a year left empty goes with them. */
export async function dropSnapshots(tx: WritesSeries, account: AccountKey, dropped: (snapshot: Snapshot) => boolean) {
  await allOrNothing(tx, () => dropFromYears(tx, account, dropped));
}

async function dropFromYears(
  tx: WritesSeries,
  account: AccountKey,
  dropped: (snapshot: Snapshot) => boolean,
): Promise<void> {
  const store = tx.objectStore("series");
  const days: Day[] = [];
  for (const packed of await store.getAll(allYearsOf(account))) {
    const all = unpack(packed);
    const kept = all.filter((snapshot) => !dropped(snapshot));
    if (kept.length === 0) await store.delete([account, packed.year]);
    else if (kept.length < all.length) await store.put(pack(account, packed.year, kept));
    if (kept.length < all.length) days.push(...daysOf(all.filter(dropped)));
  }
  await refresh(tx, new Map([[account, days]]));
}

/** Moves an account's series to another key, merging with what is there. */
export async function moveSeries(tx: WritesSeries, from: AccountKey, to: AccountKey) {
  await allOrNothing(tx, () => moveYears(tx, from, to));
}

async function moveYears(tx: WritesSeries, from: AccountKey, to: AccountKey): Promise<void> {
  const store = tx.objectStore("series");
  const moved = await store.getAll(allYearsOf(from));
  await store.delete(allYearsOf(from));
  await mergeYears(tx, to, moved);
  const days = moved.flatMap(endsOf);
  await refresh(
    tx,
    new Map([
      [from, days],
      [to, days],
    ]),
  );
}

/** All at once: the browser reads and writes the one year while the other is merged. */
async function mergeYears(tx: WritesSeries, account: AccountKey, years: readonly PackedYear[]): Promise<void> {
  const store = tx.objectStore("series");
  const merged = years.map(async (fresh) => {
    const present = await store.get([account, fresh.year]);
    const both = present && mergeSeries(unpack(present), unpack(fresh));
    await store.put(both ? pack(account, fresh.year, both) : { ...fresh, account });
  });
  await Promise.all(merged);
}

function daysOf(snapshots: readonly Snapshot[]): Day[] {
  return snapshots.map(({ day }) => day);
}

function allYearsOf(account: AccountKey): IDBKeyRange {
  return yearsSince(account, 0);
}

function yearsSince(account: AccountKey, year: number): IDBKeyRange {
  return IDBKeyRange.bound([account, year], [account, 9999]);
}
