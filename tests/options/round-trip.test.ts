import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ExportTable,
  matrixTable,
  type Selection,
  selectedAccounts,
  seriesTable,
} from "../../src/catalogue/exporting.ts";
import { keepImport } from "../../src/catalogue/importing.ts";
import { namingOf } from "../../src/catalogue/naming.ts";
import { type AccountKey, weiboKey } from "../../src/core/museum.ts";
import { unpack } from "../../src/core/series.ts";
import type { Snapshot } from "../../src/core/snapshot.ts";
import { track } from "../../src/store/accounts.ts";
import { addSnapshots, seriesOf } from "../../src/store/series.ts";
import type { Store } from "../../src/store/store.ts";
import { csvFile, type Flavour } from "../../src/transfer/csv-file.ts";
import { anySeries } from "../core/snapshots.ts";
import { emptyStore } from "../store/open.ts";
import { NOW, on, uid } from "../store/snapshots.ts";
import { atOnce, readFile } from "../transfer/import/files.ts";

const UIDS = ["6052479001", "6052479002"] as const;
const EVERYTHING: Selection = { accounts: "all", from: null, to: null };

async function storeWith(series: readonly (readonly Snapshot[])[]): Promise<Store> {
  const db = await emptyStore();
  for (const [index, one] of series.entries()) {
    const known = uid(UIDS[index] ?? "");
    await track(db, { kind: "uid", uid: known }, NOW);
    const tx = db.transaction(["series", "ready"], "readwrite");
    await addSnapshots(tx, weiboKey(known), one);
    await tx.done;
  }
  return db;
}

async function written({ columns, rows }: ExportTable, flavour: Flavour = { kind: "program" }): Promise<string> {
  const titled = columns.map(({ name, kind }) => ({ title: name, kind }));
  return (await csvFile(titled, rows, flavour, atOnce)).text();
}

async function exported(db: Store, selection = EVERYTHING, flavour?: Flavour): Promise<string> {
  return written(seriesTable(db, await selectedAccounts(db, selection), selection, "en"), flavour);
}

const both = fc.tuple(anySeries, anySeries);

describe("what is exported", () => {
  it("for programs and imported into an empty store is what it was", async () => {
    await fc.assert(
      fc.asyncProperty(both, async (series) => {
        const csv = await exported(await storeWith(series));
        const empty = await emptyStore();
        const figures = await readFile(csv, undefined, await namingOf(empty));
        expect(figures.refusals).toEqual([]);
        await keepImport(empty, figures, null, () => true);
        const kept = await Promise.all(UIDS.map((one) => seriesOf(empty, weiboKey(uid(one)))));
        expect(kept).toEqual(series);
      }),
      { numRuns: 40 },
    );
  });

  it.each(["en", "fr", "zh"] as const)("for spreadsheets in %s is read back just as well", async (language) => {
    await fc.assert(
      fc.asyncProperty(both, async (series) => {
        const csv = await exported(await storeWith(series), EVERYTHING, { kind: "spreadsheet", language });
        const empty = await emptyStore();
        const figures = await readFile(csv, undefined, await namingOf(empty));
        expect(figures.refusals).toEqual([]);
        const told = figures.series.get(weiboKey(uid(UIDS[0]))) ?? [];
        expect(told.flatMap(unpack)).toEqual(series[0]);
      }),
      { numRuns: 10 },
    );
  });

  it("with days across is read back, followers alone", async () => {
    const db = await storeWith([[snapshotOn("2017-01-01", 65_030), snapshotOn("2017-12-19", 85_372)]]);
    const table = await matrixTable(db, await selectedAccounts(db, EVERYTHING), EVERYTHING, "en");
    const csv = await written(table);
    expect(csv).toBe("account,uid,museum,2017-01-01,2017-12-19\nweibo:6052479001,6052479001,6052479001,65030,85372\n");
    const figures = await readFile(csv, undefined, await namingOf(await emptyStore()));
    expect(
      [...figures.series.values()]
        .flat()
        .flatMap(unpack)
        .map(({ followers }) => followers.value),
    ).toEqual([65_030, 85_372]);
  });

  it("is only of the accounts and days that were chosen", async () => {
    const db = await storeWith([
      [snapshotOn("2017-01-01", 1), snapshotOn("2017-12-19", 2), snapshotOn("2018-01-01", 3)],
    ]);
    await track(db, { kind: "domain", domain: "bridge" }, NOW);
    await db.put("accounts", { ...(await accountOf(db, weiboKey(uid(UIDS[0])))), trackedAt: null });
    await db.put("labels", { name: "Clients", museums: [(await accountOf(db, weiboKey(uid(UIDS[0])))).museum] });
    const year = { from: on("2017-12-19"), to: on("2017-12-31") };
    expect((await exported(db, { accounts: "all", ...year })).split("\n")).toHaveLength(3);
    expect((await exported(db, { accounts: { label: "Clients" }, ...year })).split("\n")).toHaveLength(3);
    expect((await exported(db, { accounts: "tracked", ...year })).split("\n")).toHaveLength(2);
  });
});

async function accountOf(db: Store, key: AccountKey) {
  const account = await db.get("accounts", key);
  if (!account) throw new Error(`There is no ${key}`);
  return account;
}

function snapshotOn(day: string, followers: number): Snapshot {
  return {
    day: on(day),
    followers: { value: followers, precision: "exact" },
    posts: null,
    following: null,
    interactions: null,
    at: null,
    source: { kind: "page" },
  };
}
