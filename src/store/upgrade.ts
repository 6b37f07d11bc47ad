import type { IDBPTransaction } from "idb";
import { type Stored, UPGRADES } from "./upgrades.ts";
import { causeOf } from "./write.ts";

type Upgrading = IDBPTransaction<unknown, string[], "versionchange">;

/** An upgrade under way: the browser makes it one transaction, all or nothing. */
export interface Upgrade {
  readonly tx: Upgrading;
  /** What an upgrade threw; undefined where none did. */
  readonly thrown: unknown;
}

/** Does the upgrades since a version. Never throws: what fails is taken back, and the opening fails with it. */
export function upgradeSince(version: number, db: Stored, tx: Upgrading): Upgrade {
  const ignore = () => undefined;
  tx.done.catch(ignore);
  try {
    for (const upgrade of UPGRADES.slice(version)) upgrade(db, tx)?.catch(ignore);
    return { tx, thrown: undefined };
  } catch (thrown) {
    tx.abort();
    return { tx, thrown };
  }
}

/** Why an opening failed: who opens is only told that the upgrade was given up. */
export function failureOf(upgrade: Upgrade | null, error: unknown): unknown {
  return upgrade === null ? error : (upgrade.thrown ?? causeOf(upgrade.tx, error));
}
