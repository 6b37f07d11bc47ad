import type { IDBPDatabase, IDBPTransaction } from "idb";

/** The database as an upgrade sees it: by name, whatever the schema of today is. */
export type Stored = IDBPDatabase<unknown>;

/** Changes the schema in one go; what is asked of a store last is given back, so that its failure is heard. */
type SchemaChange = (
  db: Stored,
  tx: IDBPTransaction<unknown, string[], "versionchange">,
) => Promise<unknown> | undefined;

/** An append-only list: its length is the version. Never change what one does that was released; add another. */
export const UPGRADES: readonly SchemaChange[] = [
  function createStores(db) {
    db.createObjectStore("museums", { keyPath: "id" });
    const accounts = db.createObjectStore("accounts", { keyPath: "key" });
    accounts.createIndex("uid", "uid");
    accounts.createIndex("domain", "domain");
    accounts.createIndex("museum", "museum");
    db.createObjectStore("series", { keyPath: ["account", "year"] }).createIndex("year", "year");
    db.createObjectStore("meta");
    return undefined;
  },
  function createEntriesAndLabels(db) {
    const entries = db.createObjectStore("entries", { keyPath: "id" });
    entries.createIndex("museum", "museum");
    entries.createIndex("account", "account");
    entries.createIndex("kind", "kind");
    db.createObjectStore("labels", { keyPath: "name" });
    return undefined;
  },
  function createPosts(db, tx) {
    db.createObjectStore("posts", { keyPath: ["account", "day", "mid"] });
    db.createObjectStore("listed", { keyPath: "account" });
    tx.objectStore("accounts").createIndex("screenName", "screenName");
    // Whose turn it is: found anew at the next look, in the form that tells figures from posts.
    return tx.objectStore("meta").delete("collector");
  },
  function createReady(db, tx) {
    db.createObjectStore("ready");
    // Those that are not tracked have null there, which no index holds.
    tx.objectStore("accounts").createIndex("trackedAt", "trackedAt");
    // What was recorded before is laid into it by whoever opens the store next.
    return tx.objectStore("meta").put(true, "rebuild-due");
  },
  function createQuarantine(db) {
    db.createObjectStore("quarantine", { keyPath: "id", autoIncrement: true });
  },
];
