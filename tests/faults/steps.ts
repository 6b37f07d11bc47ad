import { addAll, takeBackAdded } from "../../src/catalogue/adding.ts";
import { restore } from "../../src/catalogue/backup/restore.ts";
import { eraseKept } from "../../src/catalogue/erasing.ts";
import { keepImport } from "../../src/catalogue/importing.ts";
import { understand } from "../../src/catalogue/pasted.ts";
import { recordReading, recordWitness } from "../../src/catalogue/recording.ts";
import { exactly } from "../../src/core/count.ts";
import type { Imported } from "../../src/core/imported.ts";
import { type MuseumId, provisionalKey } from "../../src/core/museum.ts";
import type { PageCounts } from "../../src/core/page-sighting.ts";
import { packSeries } from "../../src/core/series.ts";
import { track } from "../../src/store/accounts.ts";
import { locate } from "../../src/store/locate.ts";
import { rebuild } from "../../src/store/rebuild.ts";
import { seed } from "../../src/store/seed.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { UPGRADES } from "../../src/store/upgrades.ts";
import { keepWeChatId } from "../../src/store/wechat.ts";
import { piecesOf } from "../../src/weibo/pasted-list.ts";
import { fill, LIGHTHOUSE, LIGHTHOUSE_KEY, LOUVRE_KEY } from "../catalogue/backups.ts";
import { type Dump, dumpOf } from "../store/databases.ts";
import { freshCatalogue } from "../store/open.ts";
import { readingOf, told, uid } from "../store/snapshots.ts";
import { BRIDGE, backedUp, collected, directoryOf, followed, NOW, rowsAfter, twice } from "./kept.ts";

/** Something that writes. */
export interface Step {
  readonly name: string;
  /** The version of the database that it finds. */
  readonly version: number;
  /** What it finds there. */
  readonly before: () => Promise<Dump>;
  /** How many transactions it is made of: each of them whole or not at all. */
  readonly transactions: number;
  /** Gets ready, unharmed, for doing it; gives the doing. */
  readonly begin: (name: string) => Promise<() => Promise<unknown>>;
}

const FIGURES: Imported = {
  series: new Map([
    [LIGHTHOUSE_KEY, packSeries(LIGHTHOUSE_KEY, [told("2024-05-01", 8_000), told("2026-01-01", 9_101)])],
    [BRIDGE, packSeries(BRIDGE, [told("2026-01-01", 70)])],
  ]),
  newcomers: [{ key: BRIDGE, address: { kind: "uid", uid: uid("6052479002") }, name: "桥博物馆" }],
};

const BACKUP = await backedUp();

/** The museum made for an account that is known by its domain alone. */
const PHARE = "weibo-phare" as MuseumId;
const PASTED = piecesOf("6052479009, louvremuseum, @灯塔博物馆");

const SHOWN: PageCounts = { uid: LIGHTHOUSE, followers: exactly(9_000), following: null, interactions: null };

export const STEPS: readonly Step[] = [
  onStore("an import", {
    before: () => rowsAfter(fill),
    step: (db) => keepImport(db, FIGURES, NOW, () => true),
  }),
  onStore("a restore", {
    before: () => rowsAfter((db) => track(db, { kind: "uid", uid: LIGHTHOUSE }, 5_000)),
    step: (db) => restore(db, BACKUP),
  }),
  upgradeFrom(1),
  // The last whose upgrade writes records: a write can meet a fault there.
  upgradeFrom(3),
  onStore("the command that rebuilds what is kept ready", {
    before: async () => ({ ...(await rowsAfter(fill)), ready: [] }),
    step: rebuild,
  }),
  onStore("the collector's answer", {
    before: () => rowsAfter(followed),
    step: (db) => collected(db, "figures"),
  }),
  onStore("the collector's page of posts", {
    before: () => rowsAfter(followed),
    step: (db) => collected(db, "posts"),
  }),
  onStore("a page of a period that is being filled", {
    before: () => rowsAfter(followed),
    step: (db) => collected(db, "older"),
  }),
  onStore("an answer by which two accounts turn out to be one", {
    before: () => rowsAfter(twice),
    step: (db) => recordReading(db, { kind: "domain", domain: "phare" }, readingOf({ domain: "phare" }), NOW),
  }),
  onStore("what a page of Weibo shows", {
    before: () => rowsAfter(fill),
    step: (db) => recordWitness(db, SHOWN, NOW),
  }),
  onStore("an account that is tracked", {
    before: () => rowsAfter(fill),
    step: (db) => track(db, { kind: "uid", uid: uid("6052479009") }, NOW),
  }),
  onStore("an account whose address the reader says", {
    before: () => rowsAfter(twice),
    step: (db) => locate(db, provisionalKey("weibo", PHARE), { kind: "uid", uid: LIGHTHOUSE }),
  }),
  onStore("a museum's account on WeChat", {
    before: () => rowsAfter(fill, freshCatalogue),
    step: (db) => keepWeChatId(db, "louvre" as MuseumId, "louvremuseum"),
  }),
  onStore("a list of accounts that is added", {
    before: () => rowsAfter(fill, freshCatalogue),
    step: async (db) => addAll(db, await understand(db, PASTED, "en"), NOW),
  }),
  onStore("an adding that is taken back", {
    before: () => rowsAfter((db) => understand(db, PASTED, "en").then((all) => addAll(db, all, NOW))),
    step: (db) => takeBackAdded(db, { made: [{ kind: "uid", uid: uid("6052479009") }], resumed: [LOUVRE_KEY] }),
  }),
  onStore("a later directory", {
    before: () => rowsAfter((db) => seed(db, directoryOf("now")).then(() => twice(db))),
    step: (db) => seed(db, directoryOf("later")),
  }),
  // Its published figures are laid again in a transaction of their own.
  onStore("an account that is erased", {
    before: () => rowsAfter(fill, freshCatalogue),
    step: (db) => eraseKept(db, LOUVRE_KEY),
    transactions: 2,
  }),
];

interface OnStore {
  readonly before: () => Promise<Dump>;
  readonly step: (db: Store) => Promise<unknown>;
  readonly transactions?: number;
}

function onStore(name: string, { before, step, transactions = 1 }: OnStore): Step {
  const begin = async (database: string) => {
    const db = await openStore(database);
    return () => step(db);
  };
  return { name, version: UPGRADES.length, before, transactions, begin };
}

/** The schema is one transaction, and what is computed anew from the series is another one. */
function upgradeFrom(version: number): Step {
  return {
    name: `the upgrade of a store of version ${version}`,
    version,
    before: async () => dumpOf(1),
    transactions: 2,
    begin: async (name) => async () => (await openStore(name)).close(),
  };
}
