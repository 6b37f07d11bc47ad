import { describe, expect, it } from "vitest";
import { cardOf } from "../../src/catalogue/card.ts";
import { listOf, rowsOf, trendsOf } from "../../src/catalogue/rows.ts";
import { sectorOf } from "../../src/catalogue/sector.ts";
import type { Card } from "../../src/core/card.ts";
import { exactly } from "../../src/core/count.ts";
import { type Growth, growthOver, PERIODS, type Period } from "../../src/core/growth.ts";
import { findAccount, setTracked, trackedAccounts } from "../../src/store/accounts.ts";
import { addSnapshots, seriesOf } from "../../src/store/series.ts";
import type { Store } from "../../src/store/store.ts";
import { idsOf } from "../fixtures/sources.ts";
import { freshCatalogue } from "../store/open.ts";
import { on, told, uid } from "../store/snapshots.ts";

async function louvre(db: Store): Promise<Card> {
  const account = await findAccount(db, { kind: "uid", uid: uid("5549047567") });
  if (!account) throw new Error("The Louvre is missing");
  return cardOf(db, account);
}

function growthOf(card: Card, period: Period): Growth & { kind: string } {
  const found = card.growth[period];
  if (found.kind === "unknown") throw new Error(`Growth over ${period} is unknown`);
  return { ...found.growth, kind: found.kind };
}

describe("the Louvre's card with the figures of 2017", () => {
  it("shows 85,372 followers as of 19 December 2017", async () => {
    expect((await louvre(await freshCatalogue())).latest).toMatchObject({
      day: on("2017-12-19"),
      followers: exactly(85_372),
    });
  });

  it("shows the growth of the year: +20,342 and +31.28 %", async () => {
    const growth = growthOf(await louvre(await freshCatalogue()), "year");
    expect(growth).toMatchObject({ kind: "known", net: 20_342, days: 352, withinRounding: false });
    expect(growth.rate?.toFixed(4)).toBe("0.3128");
  });

  it("places it first of the non-Chinese and of the French museums known at that date", async () => {
    const { standings } = await louvre(await freshCatalogue());
    const told = standings.map(({ set, standing: { place, known } }) => [set.kind, place.first, place.last, known]);
    expect(told).toEqual([
      ["non-chinese", 1, 1, 3],
      ["country", 1, 1, 3],
      ["all", 1, 1, 3],
    ]);
    expect(standings[0]?.leaders.map(({ museum }) => museum.id)).toEqual(["louvre", "musee-armee", "orsay"]);
  });

  it("carries the award of 2017, with its sources", async () => {
    const { awards, publications } = await louvre(await freshCatalogue());
    expect(awards.map(({ year }) => year)).toEqual([2017]);
    const cited = awards.flatMap(({ sources }) => idsOf(sources));
    expect(publications.map(({ id }) => id)).toEqual(expect.arrayContaining(cited));
  });

  it("survives the way through a message, which knows no Infinity", async () => {
    const card = await louvre(await freshCatalogue());
    expect(JSON.parse(JSON.stringify(card))).toEqual(card);
  });
});

describe("the Louvre's card after Weibo told another number", () => {
  it("shows that number, and the growth across the gap with both dates", async () => {
    const db = await freshCatalogue();
    const { account } = await louvre(db);
    const tx = db.transaction(["series", "ready"], "readwrite");
    await addSnapshots(tx, account.key, [told("2026-11-22", 203_517)]);
    await tx.done;
    const card = await louvre(db);
    expect(card.latest?.followers).toEqual(exactly(203_517));
    const growth = growthOf(card, "year");
    expect(growth).toMatchObject({ kind: "nearest", net: 203_517 - 85_372 });
    expect([growth.from.day, growth.to.day]).toEqual([on("2017-12-19"), on("2026-11-22")]);
  });
});

describe("the rows of the popup", () => {
  it("list the tracked museums, the most followed first", async () => {
    const db = await freshCatalogue();
    const accounts = await db.getAll("accounts");
    const tracked = accounts.filter(
      ({ museum, platform }) => platform === "weibo" && /^(orsay|louvre|tianjin)$/.test(museum),
    );
    for (const { key } of tracked) await setTracked(db, key, 1);
    const sector = await sectorOf(db);
    const rows = await rowsOf(db, sector, listOf(await trackedAccounts(db), sector));
    expect(rows.map(({ museum }) => museum.id)).toEqual(["louvre", "orsay", "tianjin"]);
    for (const period of PERIODS) {
      const trends = await trendsOf(db, sector, rows, period);
      for (const { account } of rows) {
        expect(trends.get(account.key)?.growth).toEqual(growthOver(await seriesOf(db, account.key), period));
      }
    }
    expect(rows.map(({ standing }) => standing?.standing.place.first ?? null)).toEqual([1, 3, null]);
  });
});
