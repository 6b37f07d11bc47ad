import { provisionalKey } from "../core/museum.ts";
import type { PublishedFollowers } from "../core/publication.ts";
import type { Snapshot } from "../core/snapshot.ts";
import { PUBLISHED_FOLLOWERS } from "../directory/followers.ts";
import { ACCOUNTS, MUSEUMS } from "../directory/museums.ts";
import { DIRECTORY_VERSION } from "../directory/version.ts";
import { rebuildIfDue } from "../store/rebuild.ts";
import { type Seed, seed } from "../store/seed.ts";
import { openStore, type Store } from "../store/store.ts";

/** The built-in directory as the store takes it: every published number of followers is a snapshot. */
export const DIRECTORY: Seed = {
  version: DIRECTORY_VERSION,
  museums: MUSEUMS,
  accounts: ACCOUNTS,
  snapshots: PUBLISHED_FOLLOWERS.map((published) => ({
    account: accountOf(published),
    snapshot: snapshotOf(published),
  })),
};

/**
 * Opens the store with the built-in directory in it, when first asked, and keeps it open. A connection that was closed
 * (another context upgraded the store, the disk failed) or never came about is opened anew when next asked. `mended` is
 * called once a broken record was set aside and all that depends on it is as it should be: what is shown is to be read anew.
 */
export function catalogueKeeper(
  name?: string,
  mended: () => Promise<void> = () => Promise.resolve(),
): () => Promise<Store> {
  let opened: Promise<Store> | null = null;
  const forget = () => {
    opened = null;
  };
  return () => {
    opened ??= openSeeded(name, forget, mended).catch((error: unknown) => {
      forget();
      throw error;
    });
    return opened;
  };
}

async function openSeeded(name: string | undefined, closed: () => void, mended: () => Promise<void>): Promise<Store> {
  const db = await openStore(name, closed, (db) => mend(db).then(mended));
  await seed(db, DIRECTORY);
  return db;
}

/** Once a broken record was set aside, what was computed from it is due, and what it held of the directory is laid again. */
async function mend(db: Store): Promise<void> {
  await seed(db, DIRECTORY);
  await rebuildIfDue(db);
}

function accountOf({ museum, platform }: PublishedFollowers) {
  const account = ACCOUNTS.find((other) => other.museum === museum && other.platform === platform);
  return account?.key ?? provisionalKey(platform, museum);
}

function snapshotOf({ day, count, publication }: PublishedFollowers): Snapshot {
  return {
    day,
    followers: count,
    posts: null,
    following: null,
    interactions: null,
    at: null,
    source: { kind: "publication", id: publication },
  };
}
