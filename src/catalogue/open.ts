import { provisionalKey } from "../core/museum.ts";
import type { PublishedFollowers } from "../core/publication.ts";
import type { Snapshot } from "../core/snapshot.ts";
import { PUBLISHED_FOLLOWERS } from "../directory/followers.ts";
import { ACCOUNTS, MUSEUMS } from "../directory/museums.ts";
import { directoryVersion } from "../directory/version.ts";
import { rebuildIfDue } from "../store/rebuild.ts";
import { type Seed, seed } from "../store/seed.ts";
import { openStore, type Store, StoreBlocked } from "../store/store.ts";

/** The built-in directory as the store takes it: every published number of followers is a snapshot. */
export const DIRECTORY: Seed = {
  get version() {
    return directoryVersion();
  },
  museums: MUSEUMS,
  accounts: ACCOUNTS,
  snapshots: PUBLISHED_FOLLOWERS.map((published) => ({
    account: accountOf(published),
    snapshot: snapshotOf(published),
  })),
};

/** How the catalogue is kept open. */
interface Keeping {
  /** The database's name, where it is not the extension's own. */
  readonly name?: string;
  /** What who asks gets while another page keeps the store from being upgraded: patience, or a `StoreBlocked`. */
  readonly whenBlocked?: "wait" | "tell";
  /**
   * Called once a broken record was set aside and all that depends on it is as it should be: what is shown is to be read
   * anew.
   */
  readonly mended?: () => Promise<void>;
}

/**
 * Opens the store with the built-in directory in it, when first asked, and keeps it open. A connection that was closed
 * (another context upgraded the store, the disk failed) or never came about is opened anew when next asked.
 */
export function catalogueKeeper({ whenBlocked = "wait", ...how }: Keeping = {}): () => Promise<Store> {
  let opened: Promise<Store> | null = null;
  const forget = () => {
    opened = null;
  };
  const open = () => {
    const told = new Promise<Store>((resolve, reject) => {
      const opening = openSeeded(how, forget, () => {
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

async function openSeeded(
  { name, mended = () => Promise.resolve() }: Keeping,
  closed: () => void,
  blocked: () => void,
): Promise<Store> {
  const opening = openStore(name, { closed, blocked, mend: (db) => mend(db).then(mended) });
  // Worked out while the disk is waited for.
  directoryVersion();
  const db = await opening;
  try {
    await seed(db, DIRECTORY);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
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
