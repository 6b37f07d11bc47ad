import { provisionalKey } from "../core/museum.ts";
import type { PublishedFollowers } from "../core/publication.ts";
import type { Snapshot } from "../core/snapshot.ts";
import { PUBLISHED_FOLLOWERS } from "../directory/followers.ts";
import { ACCOUNTS, MUSEUMS } from "../directory/museums.ts";
import { DIRECTORY_VERSION } from "../directory/version.ts";
import { type Seed, seed } from "../store/seed.ts";
import { openStore, type Store, StoreBlocked } from "../store/store.ts";

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
 * (another context upgraded the store, the disk failed) or never came about is opened anew when next asked. Where another
 * page keeps it from being upgraded, who asks waits for that page, or is told by a `StoreBlocked`.
 */
export function catalogueKeeper(name?: string, whenBlocked: "wait" | "tell" = "wait"): () => Promise<Store> {
  let opened: Promise<Store> | null = null;
  const forget = () => {
    opened = null;
  };
  const open = () => {
    const told = new Promise<Store>((resolve, reject) => {
      const opening = openSeeded(name, forget, () => {
        if (whenBlocked === "tell") reject(new StoreBlocked(opening));
      });
      const come = (db: Store) => {
        // Who was told that it is blocked has it now.
        if (opened === told) opened = opening;
        resolve(db);
      };
      opening.then(come, (error: unknown) => {
        forget();
        reject(error);
      });
    });
    return told;
  };
  return () => {
    opened ??= open();
    return opened;
  };
}

async function openSeeded(name: string | undefined, closed: () => void, blocked: () => void): Promise<Store> {
  const db = await openStore(name, { closed, blocked });
  try {
    await seed(db, DIRECTORY);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
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
