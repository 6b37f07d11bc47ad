import type { IDBPObjectStore } from "idb";
import { type Account, type AccountKey, type Museum, weiboKey } from "../core/museum.ts";
import { packSeries } from "../core/series.ts";
import type { Snapshot } from "../core/snapshot.ts";
import { moveMuseum } from "./accounts.ts";
import { forgetPeers } from "./peers.ts";
import { movePosts } from "./posts.ts";
import { addHistories, dropSnapshots, moveSeries } from "./series.ts";
import type { Schema, Store, Writing } from "./store.ts";
import { write } from "./write.ts";

/** What is built in, ready to be laid into the store. */
export interface Seed {
  readonly version: string;
  readonly museums: readonly Museum[];
  readonly accounts: readonly Account[];
  readonly snapshots: readonly { readonly account: AccountKey; readonly snapshot: Snapshot }[];
}

type Seeding = Writing<["museums", "accounts", "series", "ready", "entries", "labels", "posts", "listed", "meta"]>;

/** The name under which the version of the directory is kept that was laid last. */
export const VERSION = "directory-version";

/**
 * Lays the built-in directory into the store, once for each of its versions, all or nothing. Published figures of an
 * earlier version go, those of this one come; what the reader tracks and what was read from Weibo stays.
 */
export async function seed(db: Store, directory: Seed): Promise<void> {
  if ((await db.get("meta", VERSION)) === directory.version) return;
  await write(
    db,
    ["museums", "accounts", "series", "ready", "entries", "labels", "posts", "listed", "meta"],
    async (tx) => {
      // Another context may have laid it meanwhile.
      if ((await tx.objectStore("meta").get(VERSION)) === directory.version) return;
      await layMuseums(tx, directory.museums);
      const keys = await layAccounts(tx, directory.accounts);
      await laySnapshots(tx, directory, keys);
      await forgetPeers(tx);
      await tx.objectStore("meta").put(directory.version, VERSION);
    },
  );
}

async function layMuseums(tx: Seeding, museums: readonly Museum[]) {
  for (const museum of museums) await tx.objectStore("museums").put(museum);
}

/**
 * An account may stand under another key than the built-in one's: its uid was learnt from Weibo since, or this version
 * of the directory brings it. Then both are one: the uid's key stands, histories join, and it is tracked if either was.
 */
async function layAccounts(tx: Seeding, accounts: readonly Account[]): Promise<Map<AccountKey, AccountKey>> {
  const store = tx.objectStore("accounts");
  const keys = new Map<AccountKey, AccountKey>();
  for (const account of accounts) {
    const present = await sameAccounts(store, account);
    const laid = present.reduce(join, account);
    for (const { key, museum } of present) {
      await follow(tx, { key, museum }, laid);
      if (key === laid.key) continue;
      await moveSeries(tx, key, laid.key);
      await movePosts(tx, key, laid.key);
      await store.delete(key);
    }
    await store.put(laid);
    keys.set(account.key, laid.key);
  }
  return keys;
}

/** What was kept of an account follows it: its entries, and all that a museum had which the reader made for it. */
async function follow(tx: Seeding, from: Pick<Account, "key" | "museum">, to: Account): Promise<void> {
  if (from.key === to.key && from.museum === to.museum) return;
  const isMade = (await tx.objectStore("museums").get(from.museum))?.origin === "reader";
  await moveMuseum(tx, isMade ? from : { ...from, museum: to.museum }, to);
}

type AccountStore = IDBPObjectStore<
  Schema,
  ["museums", "accounts", "series", "ready", "entries", "labels", "posts", "listed", "meta"],
  "accounts",
  "readwrite"
>;

/** The kept records of an account: under its own key, under the provisional one, or under that of a uid learnt since. */
async function sameAccounts(store: AccountStore, account: Account): Promise<Account[]> {
  const ofMuseum = await store.index("museum").getAll(account.museum);
  const byKey = await store.get(account.key);
  const same = ofMuseum.filter(({ platform, uid, key }) => {
    return (
      platform === account.platform &&
      key !== account.key &&
      (uid === null || account.uid === null || uid === account.uid)
    );
  });
  return byKey ? [byKey, ...same] : same;
}

function join(account: Account, present: Account): Account {
  const uid = account.uid ?? present.uid;
  return {
    ...account,
    key: uid === null || account.platform !== "weibo" ? account.key : weiboKey(uid),
    uid,
    domain: present.domain ?? account.domain,
    screenName: present.screenName ?? account.screenName,
    trackedAt: account.trackedAt ?? present.trackedAt,
  };
}

async function laySnapshots(tx: Seeding, directory: Seed, keys: ReadonlyMap<AccountKey, AccountKey>) {
  for (const key of keys.values()) await dropSnapshots(tx, key, ({ source }) => source.kind === "publication");
  const histories = new Map<AccountKey, Snapshot[]>();
  for (const { account, snapshot } of directory.snapshots) {
    const key = keys.get(account) ?? account;
    histories.set(key, [...(histories.get(key) ?? []), snapshot]);
  }
  await addHistories(tx, new Map([...histories].map(([key, snapshots]) => [key, packSeries(key, snapshots)])));
}
