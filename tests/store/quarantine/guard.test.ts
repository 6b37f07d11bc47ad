import { afterEach, describe, expect, it, vi } from "vitest";
import { isListedWhole } from "../../../src/core/listed.ts";
import { weiboKey } from "../../../src/core/museum.ts";
import { track } from "../../../src/store/accounts.ts";
import { latestIn } from "../../../src/store/cross-sections.ts";
import { listedOf, postsOf } from "../../../src/store/posts.ts";
import { settled } from "../../../src/store/quarantine/quarantined.ts";
import { rebuild } from "../../../src/store/rebuild.ts";
import { addSnapshots, packedYears, seriesOf } from "../../../src/store/series.ts";
import type { Store } from "../../../src/store/store.ts";
import { takeBack } from "../../../src/store/take-back.ts";
import { breakRecord, OTHERS, threeMuseums, VICTIM, VICTIMS_MUSEUM } from "../../catalogue/broken-records.ts";
import { at } from "../../core/readings-of-posts.ts";
import { emptyStore, foundIn } from "../open.ts";
import { on, told, uid } from "../snapshots.ts";
import { makeUnreadable } from "./unreadable.ts";

const cutShort = () => ({ account: VICTIM, year: 2026 });
const valuesOf = async (db: Store, key = VICTIM) => (await seriesOf(db, key)).map(({ followers }) => followers.value);

async function merge(db: Store, day: string, followers: number) {
  const tx = db.transaction(["series", "ready"], "readwrite");
  await addSnapshots(tx, VICTIM, [told(day, followers)]);
  return tx;
}

afterEach(() => vi.restoreAllMocks());

describe("a broken year", () => {
  it("is left out by whoever reads, and set aside as it is a moment later, with what was wrong and when", async () => {
    const db = await threeMuseums();
    const value = await breakRecord(db, "series", [VICTIM, 2026], cutShort);
    expect(await valuesOf(db)).toEqual([1_000, 1_001]);
    const [record, ...others] = await foundIn(db);
    expect(record).toMatchObject({
      store: "series",
      key: [VICTIM, 2026],
      value,
      flaw: { kind: "field", field: "days" },
    });
    expect(Date.now() - (record?.foundAtMs ?? 0)).toBeLessThan(60_000);
    expect(others).toEqual([]);
    expect(await db.get("series", [VICTIM, 2026])).toBeUndefined();
  });

  it("takes what was kept ready of it along", async () => {
    const db = await threeMuseums();
    await breakRecord(db, "series", [VICTIM, 2026], cutShort);
    await seriesOf(db, VICTIM);
    await settled(db);
    expect((await latestIn(db)).get(VICTIM)?.day).toBe(on("2025-12-31"));
    expect(await rebuild(db)).toMatchObject({ mended: 0 });
  });

  it("gives way to what is merged onto it, in one transaction", async () => {
    const db = await threeMuseums();
    await breakRecord(db, "series", [VICTIM, 2026], cutShort);
    await (await merge(db, "2026-01-05", 1_200)).done;
    expect(await valuesOf(db)).toEqual([1_000, 1_001, 1_200]);
    expect(await foundIn(db)).toHaveLength(1);
    expect(await rebuild(db)).toMatchObject({ mended: 0 });
  });

  it("stays where it is where that transaction is taken back", async () => {
    const db = await threeMuseums();
    const value = await breakRecord(db, "series", [VICTIM, 2026], cutShort);
    await takeBack(await merge(db, "2026-01-05", 1_200));
    expect(await db.count("quarantine")).toBe(0);
    expect(await db.getKey("series", [VICTIM, 2026])).toEqual([VICTIM, 2026]);
    await seriesOf(db, VICTIM);
    expect(await foundIn(db)).toMatchObject([{ value }]);
  });

  it("of which others met the same is set aside once", async () => {
    const db = await threeMuseums();
    await breakRecord(db, "series", [VICTIM, 2026], cutShort);
    await Promise.all([seriesOf(db, VICTIM), packedYears(db, [2026]), db.get("series", [VICTIM, 2026])]);
    expect(await foundIn(db)).toHaveLength(1);
  });

  it("is not set aside where somebody wrote a whole one in the meantime", async () => {
    const db = await threeMuseums();
    const whole = await db.get("series", [VICTIM, 2026]);
    await breakRecord(db, "series", [VICTIM, 2026], cutShort);
    const reading = seriesOf(db, VICTIM);
    if (whole) await db.put("series", whole);
    await reading;
    expect(await foundIn(db)).toEqual([]);
    expect(await valuesOf(db)).toHaveLength(4);
  });
});

describe("a record that the browser cannot read", () => {
  it("is left out, though no list could be read with it, and is set aside without its value", async () => {
    const db = await threeMuseums();
    makeUnreadable("series", [VICTIM, 2026]);
    expect(await valuesOf(db)).toEqual([1_000, 1_001]);
    expect(await valuesOf(db, OTHERS[0])).toHaveLength(4);
    const [record] = await foundIn(db);
    expect(record).toMatchObject({ store: "series", key: [VICTIM, 2026], flaw: { kind: "unreadable" } });
    expect(record && "value" in record).toBe(false);
    expect(await rebuild(db)).toMatchObject({ mended: 0 });
  });

  it("stays where that was the trouble of a moment", async () => {
    const db = await threeMuseums();
    makeUnreadable("series", [VICTIM, 2026], 2);
    await seriesOf(db, VICTIM);
    expect(await foundIn(db)).toEqual([]);
    expect(await valuesOf(db)).toHaveLength(4);
  });

  it("lets a writing transaction fail whole, once; the next succeeds", async () => {
    const db = await threeMuseums();
    makeUnreadable("series", [VICTIM, 2026]);
    await expect(merge(db, "2026-01-05", 1_200)).rejects.toThrow("The browser could not read a record.");
    await settled(db);
    await (await merge(db, "2026-01-05", 1_200)).done;
    expect(await valuesOf(db)).toEqual([1_000, 1_001, 1_200]);
  });

  it("may be the roster: it is made again", async () => {
    const db = await threeMuseums();
    makeUnreadable("ready", "roster");
    await latestIn(db);
    expect(await foundIn(db)).toEqual([]);
    expect((await latestIn(db)).size).toBe(3);
  });
});

describe("a broken museum", () => {
  it("is stood in for by one without a name, so that its account has a case", async () => {
    const db = await threeMuseums();
    await breakRecord(db, "museums", VICTIMS_MUSEUM, (museum: object) => ({ ...museum, country: 5 }));
    expect(await db.get("museums", VICTIMS_MUSEUM)).toMatchObject({ names: {}, country: null });
    await settled(db);
    expect(await db.count("museums")).toBe(3);
    expect(await foundIn(db)).toMatchObject([{ store: "museums", flaw: { kind: "field", field: "country" } }]);
  });
});

describe("a broken post", () => {
  it("leaves no day that is said to be known whole", async () => {
    const db = await threeMuseums();
    const [post] = await postsOf(db, VICTIM, on("2026-01-02"), on("2026-01-02"));
    if (!post) throw new Error("There is a post");
    const isWhole = async (day: string) =>
      isListedWhole(await listedOf(db, VICTIM), on(day), on(day), at("2026-01-03 10:00"));
    expect(await isWhole("2026-01-02")).toBe(true);
    await db.put("posts", { ...post, text: null as never });
    expect(await postsOf(db, VICTIM, on("2026-01-01"), on("2026-01-03"))).toEqual([]);
    await settled(db);
    expect(await Promise.all(["2026-01-01", "2026-01-02", "2026-01-03"].map(isWhole))).toEqual([true, false, true]);
  });
});

describe("an empty store", () => {
  it("has nothing in quarantine, nor after it was used", async () => {
    const db = await emptyStore();
    await track(db, { kind: "uid", uid: uid("1000000009") }, 5);
    expect(await seriesOf(db, weiboKey(uid("1000000009")))).toEqual([]);
    expect(await foundIn(db)).toEqual([]);
  });
});
