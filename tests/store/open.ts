import * as fakes from "fake-indexeddb";
import { deleteDB } from "idb";
import { catalogueKeeper } from "../../src/catalogue/open.ts";
import { type Quarantined, quarantined, settled } from "../../src/store/quarantine/quarantined.ts";
import { openStore, type Store } from "../../src/store/store.ts";

// For good, and no stub: the next file of the same process finds this module as it is, and may take back every stub.
const standard = Object.entries(fakes).filter(([name]) => name.startsWith("IDB"));
Object.assign(globalThis, Object.fromEntries(standard), { indexedDB: new fakes.IDBFactory() });

const open: Store[] = [];
let count = 0;

/** An empty store that no other test knows. */
export async function emptyStore(): Promise<Store> {
  return kept(await openStore(newName()));
}

/** A store as after the installation: the built-in directory, and nothing else. */
export async function freshCatalogue(): Promise<Store> {
  return kept(await catalogueKeeper({ name: newName() })());
}

/** What is in quarantine, once all that was met is there. */
export async function foundIn(db: Store): Promise<Quarantined[]> {
  await settled(db);
  return quarantined(db);
}

export function newName(): string {
  count += 1;
  return `test-${count}`;
}

function kept(db: Store): Store {
  open.push(db);
  return db;
}

/** Closes and forgets all that was opened; after each test of any file. */
export async function forgetStores(): Promise<void> {
  for (const db of open.splice(0)) {
    db.close();
    await deleteDB(db.name);
  }
}
