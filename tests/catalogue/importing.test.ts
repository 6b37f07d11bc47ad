import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AccountMoved, effectOf, keepImport } from "../../src/catalogue/importing.ts";
import { namingOf } from "../../src/catalogue/naming.ts";
import type { Imported } from "../../src/core/imported.ts";
import { type AccountKey, weiboKey } from "../../src/core/museum.ts";
import { mergeSeries, packSeries } from "../../src/core/series.ts";
import type { Snapshot } from "../../src/core/snapshot.ts";
import { newcomer, track } from "../../src/store/accounts.ts";
import { addSnapshots, seriesOf } from "../../src/store/series.ts";
import type { Store } from "../../src/store/store.ts";
import { anySeries } from "../core/snapshots.ts";
import { emptyStore, freshCatalogue } from "../store/open.ts";
import { NOW, told, uid } from "../store/snapshots.ts";

const LIGHTHOUSE = weiboKey(uid("6052479001"));
const BRIDGE = weiboKey(uid("6052479002"));
const atOnce = async () => undefined;
const goOn = () => true;

const imported = (series: readonly (readonly [AccountKey, readonly Snapshot[]])[]): Imported => ({
  series: new Map(series.map(([key, snapshots]) => [key, packSeries(key, snapshots)])),
  newcomers: series.map(([key]) => ({
    key,
    address: { kind: "uid" as const, uid: uid(key.slice(6)) },
    name: "灯塔博物馆",
  })),
});

async function withSeries(db: Store, key: AccountKey, series: readonly Snapshot[]): Promise<void> {
  const tx = db.transaction(["series", "ready"], "readwrite");
  await addSnapshots(tx, key, series);
  await tx.done;
}

describe("an import", () => {
  it("says what it will do, account-day by account-day, before anything is written", async () => {
    const db = await emptyStore();
    await withSeries(db, LIGHTHOUSE, [
      told("2017-12-17", 100),
      { ...told("2017-12-18", 110), followers: { value: 110, precision: "about" } },
      told("2017-12-19", 120),
    ]);
    const file = imported([
      [
        LIGHTHOUSE,
        [
          told("2017-12-17", 100),
          told("2017-12-18", 111),
          { ...told("2017-12-19", 5), at: null },
          told("2017-12-20", 130),
        ],
      ],
    ]);
    const before = await seriesOf(db, LIGHTHOUSE);
    expect(await effectOf(db, file, atOnce)).toEqual({ added: 1, updated: 1, unchanged: 2 });
    expect(await seriesOf(db, LIGHTHOUSE)).toEqual(before);
  });

  it("writes nothing where an account that it names first came to be known under another key meanwhile", async () => {
    const db = await emptyStore();
    const address = { kind: "nick", nick: "灯塔博物馆" } as const;
    const { key } = newcomer(address).account;
    const file: Imported = {
      series: new Map([[key, packSeries(key, [told("2017-12-19", 120)])]]),
      newcomers: [{ key, address, name: null }],
    };
    const known = await track(db, { kind: "uid", uid: uid("6052479001") }, 1_000);
    await db.put("accounts", { ...known, screenName: address.nick });
    await expect(keepImport(db, file, null, goOn)).rejects.toThrow(AccountMoved);
    expect(await db.getAllKeys("accounts")).toEqual([LIGHTHOUSE]);
  });

  it("does what it said, merging as everything merges", async () => {
    await fc.assert(
      fc.asyncProperty(anySeries, anySeries, async (present, fresh) => {
        const db = await emptyStore();
        await withSeries(db, LIGHTHOUSE, present);
        const file = imported(fresh.length === 0 ? [] : [[LIGHTHOUSE, fresh]]);
        const effect = await effectOf(db, file, atOnce);
        await keepImport(db, file, NOW, goOn);
        const kept = await seriesOf(db, LIGHTHOUSE);
        expect(kept).toEqual(mergeSeries(present, fresh));
        expect(kept.length - present.length).toBe(effect.added);
        expect(effect.added + effect.updated + effect.unchanged).toBe(fresh.length);
        expect(await effectOf(db, file, atOnce)).toEqual({ added: 0, updated: 0, unchanged: fresh.length });
      }),
      { numRuns: 40 },
    );
  });

  it("brings accounts that nobody listed, tracked if the reader wants it", async () => {
    const db = await emptyStore();
    await keepImport(db, imported([[LIGHTHOUSE, [told("2017-12-19", 5)]]]), NOW, goOn);
    expect(await db.get("accounts", LIGHTHOUSE)).toMatchObject({ uid: "6052479001", trackedAt: NOW, origin: "reader" });
    const museum = (await db.get("accounts", LIGHTHOUSE))?.museum;
    expect(museum && (await db.get("museums", museum))?.names).toEqual({ zh: "灯塔博物馆" });
  });

  it("of an account that is kept under another key meanwhile is not made, and says so", async () => {
    const db = await emptyStore();
    const file = { series: new Map([[LIGHTHOUSE, packSeries(LIGHTHOUSE, [told("2017-12-19", 5)])]]), newcomers: [] };
    await expect(keepImport(db, file, NOW, goOn)).rejects.toThrow("Choose the file again");
    expect(await db.count("series")).toBe(0);
  });

  it("that is cancelled leaves everything as it was", async () => {
    const db = await emptyStore();
    const file = imported([
      [LIGHTHOUSE, [told("2017-12-19", 5)]],
      [BRIDGE, [told("2017-12-19", 6)]],
    ]);
    await expect(keepImport(db, file, NOW, (done) => done < 1)).rejects.toThrow("cancelled");
    expect(await db.count("series")).toBe(0);
    expect(await db.count("accounts")).toBe(0);
  });

  it("that fails on its way leaves everything as it was, and says why", async () => {
    const db = await emptyStore();
    const bad = {
      ...told("2017-12-19", 6),
      source: { kind: "import" as const, file: Symbol("x") as unknown as string },
    };
    const file = imported([
      [LIGHTHOUSE, [told("2017-12-19", 5)]],
      [BRIDGE, [bad]],
    ]);
    await expect(keepImport(db, file, NOW, goOn)).rejects.toThrow(/clone/);
    expect(await db.count("series")).toBe(0);
    expect(await db.count("accounts")).toBe(0);
  });
});

describe("the account that a file names", () => {
  it.each([
    ["5549047567", "weibo:5549047567"],
    ["weibo:5549047567", "weibo:5549047567"],
    ["https://weibo.com/u/5549047567", "weibo:5549047567"],
    ["Louvre Museum", "weibo:5549047567"],
    ["MUSÉE DU LOUVRE", "weibo:5549047567"],
    ["Musee d’Orsay", "weibo:~orsay"],
    ["louvre", "weibo:5549047567"],
  ])("%j is found", async (text, key) => {
    const naming = await namingOf(await freshCatalogue());
    expect([naming(text, "account"), naming(text, "museum")]).toContainEqual({ kind: "known", key });
  });

  it.each([
    ["6052479001", "weibo:6052479001"],
    ["weibo:6052479001", "weibo:6052479001"],
    ["https://weibo.com/u/6052479001", "weibo:6052479001"],
    ["weibo.com/lighthouse1", "weibo:~weibo-lighthouse1"],
    ["@灯塔博物馆", "weibo:~weibo-n-706f-5854-535a-7269-9986"],
  ])("%j is a new one", async (text, key) => {
    const naming = await namingOf(await emptyStore());
    expect(naming(text, "account")).toMatchObject({ kind: "new", key });
    expect(naming(text, "museum")).toEqual({ kind: "unknown" });
  });

  it.each(["Lighthouse museum", "lighthouse", "", "__proto__", "constructor", "6"])("%j is nobody's", async (text) => {
    expect((await namingOf(await emptyStore()))(text, "account")).toEqual({ kind: "unknown" });
  });
});
