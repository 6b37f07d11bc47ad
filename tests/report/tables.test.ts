import { describe, expect, it } from "vitest";
import { reportOf } from "../../src/catalogue/report.ts";
import type { MuseumId } from "../../src/core/museum.ts";
import type { Cell, ColumnKind, Table } from "../../src/core/table.ts";
import { LANGUAGES, type Language } from "../../src/core/texts.ts";
import { filledTables, type ReportTables, tablesOf } from "../../src/report/tables.ts";
import { keepWeChatId } from "../../src/store/wechat.ts";
import { wordsOf } from "../../src/ui/languages.ts";
import { freshCatalogue } from "../store/open.ts";
import { NOW, on } from "../store/snapshots.ts";

async function tables(language: Language = "en", museum = "louvre", db = freshCatalogue()): Promise<ReportTables> {
  const report = await reportOf(await db, museum as MuseumId, on("2017-01-01"), on("2017-12-19"), NOW);
  if (!report) throw new Error(`${museum} is missing`);
  return tablesOf(wordsOf(language, "report"), report);
}

function isOfKind(cell: Cell, kind: ColumnKind): boolean {
  if (cell === null) return true;
  return typeof cell === (kind === "text" || kind === "link" ? "string" : "number");
}

const withoutRates = ({ columns, rows }: Table) =>
  rows.map((row) => row.filter((_cell, i) => columns[i]?.kind !== "percent"));
const ratesOf = ({ columns, rows }: Table) =>
  rows.map((row) =>
    row.flatMap((cell, i) => (columns[i]?.kind === "percent" && typeof cell === "number" ? cell.toFixed(4) : [])),
  );

describe("the tables of the Louvre's 2017", () => {
  it("have the followers of each platform, and of both, as numbers", async () => {
    const { followers } = await tables();
    const [first, last] = [on("2017-01-01"), on("2017-12-19")];
    expect(withoutRates(followers)).toEqual([
      ["Weibo", first, 65_030, last, 85_372, 20_342, "exact", "CLIC France\u00a0[1]"],
      ["WeChat (卢浮宫博物馆)", first, 9_778, last, 26_004, 16_226, "exact", "CLIC France\u00a0[1]"],
      ["Total, not deduplicated", first, 74_808, last, 111_376, 36_568, "exact", "CLIC France\u00a0[1]"],
    ]);
    expect(ratesOf(followers)).toEqual([["0.3128"], ["1.6594"], ["0.4888"]]);
  });

  it("name the account on WeChat by its id as well, once somebody said it", async () => {
    const db = await freshCatalogue();
    await keepWeChatId(db, "louvre" as MuseumId, "louvremuseum");
    const { followers } = await tables("fr", "louvre", Promise.resolve(db));
    expect(followers.rows.map(([platform]) => platform)).toEqual([
      "Weibo",
      "WeChat (卢浮宫博物馆, louvremuseum)",
      "Total, non dédoublonné",
    ]);
  });

  it("have the place in every set, its share, and how many members are known", async () => {
    const { standings, rankings } = await tables();
    expect(withoutRates(standings).map(([set, place, _share, known]) => [set, place, known])).toEqual([
      ["Non-Chinese", "1st of 3", 3],
      ["France", "1st of 3", 3],
      ["All museums", "1st of 3", 3],
    ]);
    expect(ratesOf(standings)).toEqual([["0.4466"], ["0.4466"], ["0.4466"]]);
    expect(rankings.map(({ name }) => name)).toEqual([
      "Ranking: Non-Chinese",
      "Ranking: France",
      "Ranking: All museums",
    ]);
    for (const { rows } of rankings) expect(rows.map((row) => row[2])).toEqual([85_372, 60_000, 45_800]);
  });

  it("have the best posts with their views and links, and the broadcasts with their bounds", async () => {
    const { posts, broadcasts } = await tables();
    expect(posts.rows.map((row) => row[3])).toEqual([1_230_000, 446_000, 403_000, 338_000, 272_000]);
    expect(posts.rows.map((row) => row[0])).toEqual([1, 2, 3, 4, 5]);
    expect(posts.rows.filter((row) => !String(row.at(-2)).startsWith("https://"))).toEqual([]);
    expect(broadcasts.rows.map((row) => row.slice(0, -1))).toEqual([
      ["Tencent", 2, 10_000, "less than", 25_000_000, "more than"],
      ["Weibo", 1, 30_000, "more than", 70_000, "more than"],
    ]);
  });

  it("put each published figure beside what the data give", async () => {
    const rows = (await tables()).claims.rows.map((row) => row.slice(0, 4));
    expect(rows).toContainEqual(["Growth, Weibo (1 Jan 2017 → 31 Dec 2017)", "+49%", "+31.28%", "contradicts"]);
    expect(rows).toContainEqual(["Growth, Weibo (1 Jan 2017 → 19 Dec 2017)", "+31.28%", "+31.28%", "agrees"]);
    expect(rows).toContainEqual(["Posts, Weibo (1 Jan 2017 → 19 Dec 2017)", "more than 300", null, "cannot tell"]);
  });

  it("that have no row are left out", async () => {
    const all = await tables();
    expect(all.months.rows).toEqual([]);
    expect(filledTables(all).map(({ name }) => name)).not.toContain(all.months.name);
    expect(filledTables(all)).toHaveLength(9);
  });

  it.each(LANGUAGES)("have a cell of its column's kind in every place, in %s", async (language) => {
    for (const { columns, rows } of filledTables(await tables(language))) {
      expect(rows.filter((row) => row.length !== columns.length)).toEqual([]);
      const wrong = rows.flatMap((row) => row.filter((cell, i) => !isOfKind(cell, columns[i]?.kind ?? "text")));
      expect(wrong).toEqual([]);
      expect(rows.flat().filter((cell) => typeof cell === "number" && !Number.isFinite(cell))).toEqual([]);
    }
  });

  it.each(LANGUAGES)("leave no token unfilled in %s", async (language) => {
    expect(JSON.stringify(filledTables(await tables(language)).map(({ rows }) => rows))).not.toMatch(/[{}]/);
  });

  it("have the same numbers in every language", async () => {
    const numbers = async (language: Language) =>
      filledTables(await tables(language)).map(({ rows }) => rows.flat().filter((cell) => typeof cell === "number"));
    expect(await numbers("fr")).toEqual(await numbers("en"));
    expect(await numbers("zh")).toEqual(await numbers("en"));
  });
});

describe("the tables of a museum of which nothing is known", () => {
  it("have no row but the sets it belongs to, without a place or a share", async () => {
    const all = await tables("en", "tate");
    const { followers, posts, broadcasts, claims, months, standings } = all;
    expect([followers, posts, broadcasts, claims, months].flatMap(({ rows }) => rows)).toEqual([]);
    expect(standings.rows.map((row) => row.slice(0, 5))).toEqual([
      ["Non-Chinese", null, null, null, 3],
      ["United Kingdom", null, null, null, 0],
      ["All museums", null, null, null, 3],
    ]);
  });
});
