import { describe, expect, it } from "vitest";
import { restore } from "../../src/catalogue/backup/restore.ts";
import { keepImport } from "../../src/catalogue/importing.ts";
import { lookForNews } from "../../src/catalogue/looking.ts";
import { newsOf } from "../../src/catalogue/news.ts";
import { recordWitness } from "../../src/catalogue/recording.ts";
import { enqueue } from "../../src/collect/orders.ts";
import { addDays } from "../../src/core/day.ts";
import { weiboKey } from "../../src/core/museum.ts";
import { packSeries } from "../../src/core/series.ts";
import type { Snapshot } from "../../src/core/snapshot.ts";
import { changeSettings, DEFAULT_SETTINGS } from "../../src/store/settings.ts";
import { wordsOf } from "../../src/ui/languages.ts";
import { emptyStore } from "../store/open.ts";
import { NOW, told } from "../store/snapshots.ts";
import { backupFileOf, contentsOf } from "./backups.ts";

import { crossing, DAY_MS, dayAt, follow, LAMP, look, MORE, read, steady, TODAY, WELL } from "./crossings.ts";

describe("a reading", () => {
  it("that crosses a milestone is news, once", async () => {
    const db = await crossing();
    expect(await look(db)).toEqual(["milestone"]);
    expect(await look(db)).toEqual([]);
    await read(db, LAMP, 100_009, NOW + 60_000);
    expect(await look(db, NOW + 60_000)).toEqual([]);
  });

  it("is looked at by the next background where one was stopped before it did", async () => {
    expect(await look(await crossing(), NOW + 2 * DAY_MS)).toEqual(["milestone"]);
  });

  it("of more than a week ago is none", async () => {
    expect(await look(await crossing(), NOW + 7 * DAY_MS)).toEqual([]);
  });

  it("of an account that is not tracked is none", async () => {
    const db = await emptyStore();
    await follow(db, LAMP, [99_990]);
    const account = await db.get("accounts", weiboKey(LAMP));
    if (account) await db.put("accounts", { ...account, trackedAt: null });
    await read(db, LAMP, 100_004);
    expect(await look(db)).toEqual([]);
  });

  it("of Weibo's page counts too, where its rounded number is surely above", async () => {
    const db = await emptyStore();
    await follow(db, LAMP, [99_990]);
    const followers = { value: 101_000, precision: "weibo" } as const;
    await recordWitness(db, { uid: LAMP, followers, following: null, interactions: null }, NOW);
    expect(await look(db)).toEqual(["milestone"]);
  });

  it("is no news where the reader does not want it, nor later on", async () => {
    const db = await crossing();
    await changeSettings(db, { alerts: { ...DEFAULT_SETTINGS.alerts, milestone: false } });
    expect(await look(db)).toEqual([]);
    await changeSettings(db, { alerts: DEFAULT_SETTINGS.alerts });
    expect(await look(db)).toEqual([]);
  });

  it("once an account overtook another, is news when both were read", async () => {
    const db = await emptyStore();
    await follow(db, LAMP, [2_000, 2_010]);
    await follow(db, WELL, [2_005, 2_015]);
    await read(db, LAMP, 2_030);
    expect(await look(db)).toEqual([]);
    await read(db, WELL, 2_025);
    expect(await lookForNews(db, NOW)).toMatchObject([
      { kind: "overtaking", account: weiboKey(LAMP), other: weiboKey(WELL), before: addDays(TODAY, -1) },
    ]);
    for (const [days, lamp, well] of [
      [1, 2_031, 2_040],
      [2, 2_050, 2_045],
    ] as const) {
      await read(db, LAMP, lamp, NOW + days * DAY_MS);
      await read(db, WELL, well, NOW + days * DAY_MS);
      expect(await look(db, NOW + days * DAY_MS)).toEqual([]);
    }
  });

  it("of an unusual day is news at once where it is a rise", async () => {
    const db = await emptyStore();
    await follow(db, LAMP, steady(30_000));
    await enqueue(db, [{ kind: "figures", account: weiboKey(WELL) }]);
    await read(db, LAMP, 31_000);
    expect(await look(db)).toEqual(["unusual"]);
  });

  it("of a great fall waits until all were read, and is a clean-up where many fell: one for all", async () => {
    const db = await emptyStore();
    for (const one of [LAMP, WELL, ...MORE]) await follow(db, one, steady(30_000));
    await enqueue(db, [{ kind: "figures", account: weiboKey(WELL) }]);
    await read(db, LAMP, 29_000);
    expect(await look(db)).toEqual([]);
    for (const one of [WELL, ...MORE]) await read(db, one, 29_100);
    expect(await lookForNews(db, NOW)).toEqual([{ kind: "clean-up", day: TODAY, fell: 4, known: 4 }]);
    expect(await look(db)).toEqual([]);
  });

  it("of a great fall that no other shares is an unusual day, the day after at the latest", async () => {
    const db = await emptyStore();
    for (const one of [LAMP, WELL, ...MORE]) await follow(db, one, steady(30_000));
    await enqueue(db, [{ kind: "figures", account: weiboKey(WELL) }]);
    await read(db, LAMP, 29_000);
    expect(await look(db)).toEqual([]);
    expect(await look(db, NOW + DAY_MS)).toEqual(["unusual"]);
  });
});

describe("figures that did not come by a reading", () => {
  const CROSSING: readonly Snapshot[] = [told(dayAt(-2), 9_990), told(dayAt(-1), 99_990), told(dayAt(0), 1_200_000)];

  it("are no news when they are imported", async () => {
    const db = await emptyStore();
    await follow(db, LAMP, []);
    const series = new Map([[weiboKey(LAMP), packSeries(weiboKey(LAMP), CROSSING)]]);
    await keepImport(db, { series, newcomers: [] }, null, () => true);
    expect(await look(db)).toEqual([]);
  });

  it("are no news when they are restored, and what was told is in no backup", async () => {
    const db = await crossing();
    await look(db);
    const file = await backupFileOf(db);
    const other = await emptyStore();
    await restore(other, await contentsOf(file));
    expect(await look(other)).toEqual([]);
    expect(await newsOf(other, wordsOf("en", "alert"))).toEqual([]);
    await restore(db, await contentsOf(file));
    expect(await look(db)).toEqual([]);
  });
});
