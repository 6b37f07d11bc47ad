import { describe, expect, it, vi } from "vitest";
import { comparableMuseums, comparisonOf, firstTracked, nearestInRank } from "../../src/catalogue/compare.ts";
import { exactly } from "../../src/core/count.ts";
import { formatDay } from "../../src/core/day.ts";
import type { AccountKey, MuseumId } from "../../src/core/museum.ts";
import { setTracked } from "../../src/store/accounts.ts";
import { addSnapshots } from "../../src/store/series.ts";
import { freshCatalogue } from "../store/open.ts";
import { NOW, on, told } from "../store/snapshots.ts";

const TODAY = on("2027-01-01");
const LOUVRE = "louvre" as MuseumId;
const LOUVRE_KEY = "weibo:5549047567" as AccountKey;
const ids = (...names: string[]) => names as MuseumId[];

describe("the museums that can be compared", () => {
  it("are those with an account on Weibo", async () => {
    const db = await freshCatalogue();
    const known = (await comparableMuseums(db)).map(({ id }) => id);
    expect(known).toEqual(expect.arrayContaining(ids("louvre", "orsay", "palace-museum", "guanfu")));
    expect(new Set(known).size).toBe(known.length);
  });
});

describe("a comparison", () => {
  it("of the Louvre and Orsay in 2017 has the published figures and their publications", async () => {
    const period = { from: on("2017-01-01"), to: on("2017-12-19") };
    const { compared, publications } = await comparisonOf(
      await freshCatalogue(),
      ids("louvre", "orsay"),
      period,
      "followers",
      TODAY,
    );
    expect(compared.map(({ snapshots }) => snapshots.at(-1)?.followers)).toEqual([
      exactly(85_372),
      { value: 45_800, precision: "about" },
    ]);
    expect(compared[0]?.growth?.net).toBe(20_342);
    expect(compared.map(({ place }) => place?.first)).toEqual([1, 2]);
    expect(publications.map(({ publisher }) => publisher)).toContain("CLIC France");
  });

  it("without a period is of all that is known of them", async () => {
    const { period } = await comparisonOf(
      await freshCatalogue(),
      ids("louvre", "palace-museum"),
      null,
      "followers",
      TODAY,
    );
    expect(formatDay(period.from)).toBe("2011-01-01");
    expect(period.to).toBeGreaterThanOrEqual(on("2021-09-01"));
  });

  it("of museums of which nothing is known, or that do not exist, shows nothing", async () => {
    const db = await freshCatalogue();
    const { compared, period } = await comparisonOf(db, ids("guanfu", "nowhere"), null, "index", TODAY);
    expect(compared.map(({ museum }) => museum.id)).toEqual(["guanfu"]);
    expect(period).toEqual({ from: TODAY, to: TODAY });
  });

  it("reads the series of the museums asked for, and of no other", async () => {
    const db = await freshCatalogue();
    const getAll = vi.spyOn(IDBObjectStore.prototype, "getAll");
    await comparisonOf(db, ids("louvre", "orsay"), null, "followers", TODAY);
    const read = getAll.mock.calls.filter((_, i) => {
      const store: unknown = getAll.mock.contexts[i];
      return store instanceof IDBObjectStore && store.name === "series";
    });
    getAll.mockRestore();
    expect(read).toHaveLength(2);
    expect(read.every(([query]) => query instanceof IDBKeyRange)).toBe(true);
  });
});

describe("what is offered", () => {
  it("beside a museum are its neighbours in the ranking, of those known lately", async () => {
    expect(await nearestInRank(await freshCatalogue(), LOUVRE)).toEqual(["louvre", "musee-armee", "orsay"]);
    expect(await nearestInRank(await freshCatalogue(), "orsay" as MuseumId)).toEqual([
      "orsay",
      "louvre",
      "musee-armee",
    ]);
  });

  it("beside a museum that alone is known lately are its neighbours by what was known last", async () => {
    const db = await freshCatalogue();
    const tx = db.transaction(["series", "ready"], "readwrite");
    await addSnapshots(tx, LOUVRE_KEY, [told("2026-12-31", 50_000)]);
    await tx.done;
    expect(await nearestInRank(db, LOUVRE)).toEqual(["louvre", "musee-armee", "orsay"]);
  });

  it("beside a museum of which nothing is known is nobody", async () => {
    const db = await freshCatalogue();
    expect(await nearestInRank(db, "guanfu" as MuseumId)).toEqual(["guanfu"]);
    expect(await nearestInRank(db, "nowhere" as MuseumId)).toEqual(["nowhere"]);
  });

  it("where nobody is named are the tracked museums, and none where none is", async () => {
    const db = await freshCatalogue();
    expect(await firstTracked(db)).toEqual([]);
    await setTracked(db, LOUVRE_KEY, NOW);
    expect(await firstTracked(db)).toEqual(["louvre"]);
  });
});
