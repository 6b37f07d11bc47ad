import { type Account, type AccountKey, type Museum, provisionalKey } from "../core/museum.ts";
import type { Snapshot } from "../core/snapshot.ts";
import { addSnapshots, dropSnapshots, moveSeries } from "./series.ts";
import type { Store, Writing } from "./store.ts";

/** What is built in, ready to be laid into the store. */
export interface Seed {
  readonly version: string;
  readonly museums: readonly Museum[];
  readonly accounts: readonly Account[];
  readonly snapshots: readonly { readonly account: AccountKey; readonly snapshot: Snapshot }[];
}

type Seeding = Writing<["museums", "accounts", "series", "meta"]>;

const VERSION = "directory-version";

/**
 * Lays the built-in directory into the store, once for each of its versions, all or nothing. Published figures of an
 * earlier version go, those of this one come; what the reader tracks and what was read from Weibo stays.
 */
export async function seed(db: Store, directory: Seed): Promise<void> {
  if ((await db.get("meta", VERSION)) === directory.version) return;
  const tx = db.transaction(["museums", "accounts", "series", "meta"], "readwrite");
  if ((await tx.objectStore("meta").get(VERSION)) !== directory.version) {
    await layMuseums(tx, directory.museums);
    const keys = await layAccounts(tx, directory.accounts);
    await laySnapshots(tx, directory, keys);
    await tx.objectStore("meta").put(directory.version, VERSION);
  }
  await tx.done;
}

async function layMuseums(tx: Seeding, museums: readonly Museum[]) {
  for (const museum of museums) await tx.objectStore("museums").put(museum);
}

/** An account whose uid was learnt since stands under that uid's key: the built-in one joins it there. */
async function layAccounts(tx: Seeding, accounts: readonly Account[]): Promise<Map<AccountKey, AccountKey>> {
  const store = tx.objectStore("accounts");
  const keys = new Map<AccountKey, AccountKey>();
  for (const account of accounts) {
    const ofMuseum = await store.index("museum").getAll(account.museum);
    const present = (await store.get(account.key)) ?? ofMuseum.find((other) => other.platform === account.platform);
    const laid = present ? join(account, present) : account;
    await store.put(laid);
    keys.set(account.key, laid.key);
    // An earlier version knew this account without its uid: what was kept under that key joins it.
    const before = provisionalKey(account.platform, account.museum);
    if (before !== laid.key && (await store.get(before))) {
      await moveSeries(tx, before, laid.key);
      await store.delete(before);
    }
  }
  return keys;
}

function join(account: Account, present: Account): Account {
  return {
    ...account,
    key: present.key,
    uid: present.uid ?? account.uid,
    domain: present.domain ?? account.domain,
    screenName: present.screenName ?? account.screenName,
    trackedAt: present.trackedAt,
  };
}

async function laySnapshots(tx: Seeding, directory: Seed, keys: ReadonlyMap<AccountKey, AccountKey>) {
  for (const key of keys.values()) await dropSnapshots(tx, key, ({ source }) => source.kind === "publication");
  for (const { account, snapshot } of directory.snapshots) {
    await addSnapshots(tx, keys.get(account) ?? account, [snapshot]);
  }
}
