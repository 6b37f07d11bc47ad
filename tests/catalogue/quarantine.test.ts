import { describe, expect, it } from "vitest";
import { keptLines } from "../../src/catalogue/backup/kept.ts";
import { checkEverything } from "../../src/catalogue/checking.ts";
import { dueTasks } from "../../src/catalogue/due.ts";
import { type ExportTable, matrixTable, type Selection, selectedAccounts } from "../../src/catalogue/exporting.ts";
import { postsTable } from "../../src/catalogue/exporting-posts.ts";
import { plainSetName, standingsTable } from "../../src/catalogue/exporting-standings.ts";
import { reportOf } from "../../src/catalogue/report.ts";
import { listOf, rowsOf, trendsOf } from "../../src/catalogue/rows.ts";
import { safekeepingOf } from "../../src/catalogue/safekeeping.ts";
import { sectorOf } from "../../src/catalogue/sector.ts";
import { visitOf } from "../../src/catalogue/visits.ts";
import { chosenIn } from "../../src/catalogue/welcome.ts";
import { permitOf } from "../../src/collect/errands.ts";
import { ledgerOf } from "../../src/collect/ledger.ts";
import type { AccountKey, MuseumId } from "../../src/core/museum.ts";
import { packSeries } from "../../src/core/series.ts";
import { findAccount, trackedAccounts } from "../../src/store/accounts.ts";
import { allEntries } from "../../src/store/entries.ts";
import { labelsOf } from "../../src/store/labels.ts";
import { settled } from "../../src/store/quarantine/quarantined.ts";
import { rebuild } from "../../src/store/rebuild.ts";
import { addHistories } from "../../src/store/series.ts";
import { settingsOf } from "../../src/store/settings.ts";
import type { Store } from "../../src/store/store.ts";
import { foundIn } from "../store/open.ts";
import { on, told, uid } from "../store/snapshots.ts";
import { breakEverything, breakRecord, OTHERS, threeMuseums, VICTIM, WAYS_TO_BREAK } from "./broken-records.ts";

const NOW = Date.parse("2026-01-03T12:00:00+08:00");
const EVERYTHING: Selection = { accounts: "all", from: null, to: null };
const CIRCUMSTANCES = { nowMs: NOW, browserLanguage: "en", client: "test" };
const isOther = (key: unknown) => OTHERS.some((other) => other === key);

/** What each surface shows of the museums whose records are whole. Of places the first: behind them is who was lost. */
const SURFACES: readonly (readonly [string, (db: Store) => Promise<unknown>])[] = [
  ["the case on Weibo", (db) => Promise.all(OTHERS.map((key) => caseOf(db, key)))],
  ["the popup", popupOf],
  ["the first run", async (db) => (await chosenIn(db)).filter(({ account }) => isOther(account.key))],
  ["the report", (db) => Promise.all(OTHERS.map((key) => reviewOf(db, key)))],
  ["an export of figures", async (db) => rowsIn(await matrixTable(db, await others(db), EVERYTHING, "en"))],
  ["an export of posts", async (db) => rowsIn(postsTable(db, await others(db), EVERYTHING, "en"))],
  ["an export of standings", standingsExported],
  ["a backup", backupLines],
  ["the options", optionsOf],
  ["the collector", async (db) => (await dueTasks(db, NOW)).filter(({ account }) => isOther(account))],
  ["the recording of new figures", recordNew],
];

async function caseOf(db: Store, key: AccountKey) {
  const visit = await visitOf(db, { kind: "uid", uid: uid(key.slice(6)) }, "mobile", CIRCUMSTANCES);
  if (!visit) throw new Error("It has a case");
  const { account, museum, latest, growth, points, standings } = visit.card;
  return { account, museum, latest, growth, points, first: standings.map(({ standing }) => standing.place.first) };
}

async function popupOf(db: Store) {
  const sector = await sectorOf(db);
  const listed = listOf(await trackedAccounts(db), sector);
  const rows = (await rowsOf(db, sector, listed)).filter(({ account }) => isOther(account.key));
  const trends = await trendsOf(db, sector, listed, "30d");
  return rows.map(({ standing: _, ...row }) => ({ ...row, trend: trends.get(row.account.key) }));
}

async function reviewOf(db: Store, key: AccountKey) {
  const report = await reportOf(db, `weibo-${key.slice(6)}` as MuseumId, on("2025-12-30"), on("2026-01-03"), NOW);
  if (!report) throw new Error("It has a report");
  const { museum, followers, posts } = report.review;
  return { museum, followers, posts: posts && { ...posts, best: [] } };
}

async function others(db: Store) {
  return (await selectedAccounts(db, EVERYTHING)).filter(({ account }) => isOther(account.key));
}

async function rowsIn({ rows }: ExportTable) {
  const all = [];
  for await (const some of rows) all.push(...some);
  return all;
}

async function standingsExported(db: Store) {
  const rows = await rowsIn(await standingsTable(db, await others(db), on("2026-01-03"), "en", plainSetName));
  return rows.map(([account, , museum, day, set, place]) => [account, museum, day, set, place]);
}

async function backupLines(db: Store) {
  const lines = [];
  for await (const line of keptLines(db)) lines.push(JSON.stringify(line));
  return lines.filter((line) => OTHERS.some((key) => line.includes(key.slice(6))));
}

async function optionsOf(db: Store) {
  const { accounts } = await safekeepingOf(db, NOW);
  await Promise.all([allEntries(db), labelsOf(db), settingsOf(db)]);
  return accounts.filter(({ account }) => isOther(account.key));
}

async function recordNew(db: Store) {
  const tx = db.transaction(["series", "ready", "accounts"], "readwrite");
  await addHistories(
    tx,
    new Map([VICTIM, ...OTHERS].map((key) => [key, packSeries(key, [told("2026-01-05", 9_000)])])),
  );
  await tx.done;
  return Promise.all(OTHERS.map((key) => caseOf(db, key)));
}

const whole = new Map<(db: Store) => Promise<unknown>, Promise<unknown>>();

/** What a surface shows while nothing is broken. */
function shownWhole(shows: (db: Store) => Promise<unknown>): Promise<unknown> {
  const known = whole.get(shows) ?? threeMuseums().then(shows);
  whole.set(shows, known);
  return known;
}

describe.each(WAYS_TO_BREAK)("%s", (_name, store, key, way) => {
  it.each(SURFACES)("leaves all others as they are on the surface of %s, and is set aside", async (_surface, shows) => {
    const expected = await shownWhole(shows);
    const db = await threeMuseums();
    const value = await breakRecord(db, store, key, way);
    const seen = await shows(db);
    await settled(db);
    // What is kept ready is made anew a moment later, and pages are told to look again.
    if (store !== "ready") expect(seen).toEqual(expected);
    expect(await shows(db)).toEqual(expected);
    await checkEverything(db);
    const found = await foundIn(db);
    expect(found).toMatchObject(store === "ready" ? [] : [{ store, key, value }]);
    expect(await rebuild(db)).toMatchObject({ mended: 0 });
    expect(await shows(db)).toEqual(expected);
  });
});

describe("a store with one broken record of every noun", () => {
  it("still says who may be asked, and everything is named once", async () => {
    const db = await threeMuseums();
    const places = await breakEverything(db);
    const { errands } = await ledgerOf(db);
    expect(permitOf(errands, VICTIM, NOW, "opened")).toEqual({ kind: "ask" });
    expect(await findAccount(db, { kind: "uid", uid: uid("1000000002") })).not.toBeNull();
    await settled(db);
    const { broken } = await checkEverything(db);
    const all = await foundIn(db);
    const sorted = (pairs: readonly unknown[]) => pairs.map((pair) => JSON.stringify(pair)).sort();
    expect(sorted(all.map(({ store, key }) => [store, key]))).toEqual(sorted(places));
    expect(broken).toBeGreaterThan(0);
    expect(broken).toBeLessThan(places.length);
    expect(await checkEverything(db)).toMatchObject({ broken: 0, mended: 0 });
  });
});
