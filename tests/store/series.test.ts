import { describe, expect, it } from "vitest";
import { type AccountKey, weiboKey } from "../../src/core/museum.ts";
import { packSeries } from "../../src/core/series.ts";
import {
  addHistories,
  addSnapshots,
  dropSnapshots,
  moveSeries,
  packedYears,
  seriesOf,
} from "../../src/store/series.ts";
import type { Store } from "../../src/store/store.ts";
import { emptyStore } from "./open.ts";
import { told, uid } from "./snapshots.ts";

const here = weiboKey(uid("1000000001"));
const there = weiboKey(uid("1000000002"));

async function add(db: Store, account: AccountKey, ...snapshots: ReturnType<typeof told>[]) {
  const tx = db.transaction(["series", "ready"], "readwrite");
  await addSnapshots(tx, account, snapshots);
  await tx.done;
}

describe("the series of an account", () => {
  it("comes back as it was recorded, in order of days, whatever the order of recording", async () => {
    const db = await emptyStore();
    const [a, b, c] = [told("2024-12-31", 10), told("2025-01-01", 11), told("2026-06-01", 20)];
    await add(db, here, c);
    await add(db, here, a, b);
    expect(await seriesOf(db, here)).toEqual([a, b, c]);
  });

  it("is not mixed with another account's", async () => {
    const db = await emptyStore();
    await add(db, here, told("2025-01-01", 11));
    expect(await seriesOf(db, there)).toEqual([]);
  });

  it("keeps the better of two snapshots of one day, whichever came first", async () => {
    const db = await emptyStore();
    const exact = told("2025-01-01", 11_234);
    const rounded = { ...exact, followers: { value: 11_000, precision: "weibo" as const } };
    await add(db, here, exact);
    await add(db, here, rounded);
    expect(await seriesOf(db, here)).toEqual([exact]);
  });

  it("is read for the asked years alone when peers are compared", async () => {
    const db = await emptyStore();
    await add(db, here, told("2024-05-01", 1), told("2026-05-01", 3));
    await add(db, there, told("2026-05-02", 4));
    const years = await packedYears(db, [2026]);
    expect([...years.keys()].sort()).toEqual([here, there]);
    expect(years.get(here)?.map(({ year }) => year)).toEqual([2026]);
  });

  it("moves to another key, merging with what stands there", async () => {
    const db = await emptyStore();
    await add(db, here, told("2025-01-01", 11), told("2025-01-02", 12));
    await add(db, there, told("2025-01-03", 13));
    const tx = db.transaction(["series", "ready"], "readwrite");
    await moveSeries(tx, here, there);
    await tx.done;
    expect(await seriesOf(db, here)).toEqual([]);
    expect((await seriesOf(db, there)).map(({ followers }) => followers.value)).toEqual([11, 12, 13]);
  });

  it("drops what a test picks out, and a year left empty with it", async () => {
    const db = await emptyStore();
    await add(db, here, told("2024-05-01", 1), told("2025-05-01", 2), told("2025-05-02", 3));
    const tx = db.transaction(["series", "ready"], "readwrite");
    await dropSnapshots(tx, here, ({ followers }) => followers.value < 3);
    await tx.done;
    expect((await seriesOf(db, here)).map(({ followers }) => followers.value)).toEqual([3]);
    expect(await db.count("series")).toBe(1);
  });
});

describe("a snapshot that cannot be kept", () => {
  it("lets nothing of the same transaction be kept: no series without what is kept ready of it", async () => {
    const db = await emptyStore();
    const tx = db.transaction(["series", "ready"], "readwrite");
    const years = packSeries(here, [told("2025-01-02", 12)]);
    const both = new Map([
      [here, years],
      [there, years.map((packed) => ({ ...packed, account: there, followers: null as never }))],
    ]);
    await expect(addHistories(tx, both)).rejects.toThrow();
    expect(await seriesOf(db, here)).toEqual([]);
    expect(await db.count("ready")).toBe(0);
  });
});
