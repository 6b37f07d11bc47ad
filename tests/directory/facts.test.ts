import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Precision } from "../../src/core/count.ts";
import { formatDay } from "../../src/core/day.ts";
import { AWARDS } from "../../src/directory/awards.ts";
import { PUBLISHED_BROADCASTS } from "../../src/directory/broadcasts.ts";
import { CLAIMS } from "../../src/directory/claims.ts";
import { PUBLISHED_FIGURES } from "../../src/directory/figures.ts";
import { PUBLISHED_FOLLOWERS } from "../../src/directory/followers.ts";
import { ACCOUNTS, MUSEUMS } from "../../src/directory/museums.ts";
import { PUBLISHED_POSTS } from "../../src/directory/posts.ts";
import { PUBLICATIONS } from "../../src/directory/publications.ts";
import { idsOf } from "../fixtures/sources.ts";

const FOLDER = new URL("../../../shared/data/", import.meta.url);
const absent = !existsSync(FOLDER);
const suffix = absent ? " (skipped: the research data are not beside this checkout)" : "";

const PRECISIONS: Readonly<Record<string, Precision>> = {
  exact: "exact",
  rounded: "about",
  "rounded to 0.01": "about",
  "rounded (about)": "about",
  "rounded (more than)": "more-than",
  "rounded (nearly)": "nearly",
  "more than": "more-than",
  "less than": "less-than",
};

type Cells = (column: string) => string;

function rowsOf(file: string): Cells[] {
  const [head = "", ...lines] = readFileSync(new URL(file, FOLDER), "utf8").trimEnd().split("\n");
  const columns = head.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    return (column) => cells[columns.indexOf(column)] ?? "";
  });
}

function precisionOf(row: Cells, column = "precision"): string {
  return PRECISIONS[row(column)] ?? `unknown: ${row(column)}`;
}

/** The first address in a source, without the part that only says where a reader came from. */
function addressIn(source: string): string | null {
  return /https?:\/\/[^\s;)]+/.exec(source)?.[0].replace("?from=hunan_ydph", "") ?? null;
}

function addressOf(publication: string | undefined): string | null {
  return PUBLICATIONS.get(publication ?? "")?.url ?? null;
}

describe.skipIf(absent)(`every researched fact is in the directory${suffix}`, () => {
  it("each museum, with its names, country, city, website and Wikidata item", () => {
    for (const row of rowsOf("museums.tsv")) {
      const museum = MUSEUMS.find(({ id }) => id === row("id"));
      expect({ ...museum, ...museum?.names }).toMatchObject({
        id: row("id"),
        en: row("name_en"),
        zh: row("name_zh"),
        country: row("country_iso2"),
        city: row("city") || null,
        website: row("website") || null,
        wikidata: row("wikidata") || null,
      });
      expect(museum?.names.fr ?? "").toBe(row("name_fr"));
    }
  });

  it("each account, with its uid, screen name and domain, but for UCCA's uncertain one", () => {
    for (const row of rowsOf("museums.tsv")) {
      const weibo = ACCOUNTS.find(({ museum, platform }) => museum === row("id") && platform === "weibo");
      const isSeen = !row("confidence").startsWith("no Weibo evidence");
      expect([row("id"), weibo !== undefined]).toEqual([row("id"), isSeen]);
      expect(weibo?.uid ?? "").toBe(row("weibo_uid"));
      expect(weibo?.screenName ?? "").toBe(row("weibo_screen_name"));
      if (row("id") !== "ucca") expect(weibo?.domain ?? "").toBe(row("weibo_domain"));
      const wechat = ACCOUNTS.some(({ museum, platform }) => museum === row("id") && platform === "wechat");
      expect([row("id"), wechat]).toEqual([row("id"), row("wechat_id") !== ""]);
    }
  });

  it("each figure, with its date, precision and source", () => {
    const followers = PUBLISHED_FOLLOWERS.map((one) =>
      [one.museum, one.platform, "followers", one.count.value, one.count.precision, formatDay(one.day)]
        .concat(addressOf(one.publication) ?? "")
        .join(" "),
    );
    const figures = PUBLISHED_FIGURES.map((one) =>
      [one.subject, one.platform, one.metric, one.value, one.precision, one.period]
        .concat(addressOf(one.publication) ?? "")
        .join(" "),
    );
    const researched = rowsOf("figures.tsv").map((row) =>
      [row("museum_id"), row("platform"), row("metric").replaceAll("_", "-"), Number(row("value")), precisionOf(row)]
        .concat(row("date"), addressIn(row("source")) ?? "")
        .join(" "),
    );
    expect([...followers, ...figures].sort()).toEqual(researched.sort());
  });

  it("each follower count of a day on Weibo or WeChat, as followers", () => {
    const isDated = (row: Cells) => /^\d{4}-\d\d-\d\d$/.test(row("date")) && /^we(ibo|chat)$/.test(row("platform"));
    const dated = rowsOf("figures.tsv").filter((row) => row("metric") === "followers" && isDated(row));
    expect(PUBLISHED_FOLLOWERS).toHaveLength(dated.length);
  });

  it("each award, year by year and source by source", () => {
    const key = (year: number | string, address: string | null) => `${year} ${address}`;
    const carried = AWARDS.map((one) => key(one.year, addressOf(idsOf(one.sources)[0])));
    const researched = rowsOf("awards.tsv").map((row) => key(row("year"), addressIn(row("source"))));
    expect(carried.sort()).toEqual(researched.sort());
  });

  it("each award's day, where one is stated", () => {
    const days = AWARDS.flatMap(({ day }) => (day === null ? [] : formatDay(day)));
    const stated = rowsOf("awards.tsv").map((row) => row("date"));
    expect(days.sort()).toEqual(stated.filter((date) => /^\d{4}-\d\d-\d\d$/.test(date)).sort());
  });

  it("each claim, with what it states and how exactly", () => {
    const carried = CLAIMS.map((one) => `${one.subject} ${one.scope} ${one.stated} ${one.precision}`);
    const researched = rowsOf("claims.tsv").map((row) =>
      [row("museum_id"), row("scope").replace(/ .*/, ""), Number(row("stated")), precisionOf(row)].join(" "),
    );
    expect(carried).toEqual(researched);
  });

  it("each claim's dates, where they are stated to the day", () => {
    const dated = rowsOf("claims.tsv").map((row, place) => ({ claim: CLAIMS[place], period: row("period_or_date") }));
    for (const { claim, period } of dated.filter((one) => one.period !== "2017")) {
      const [from, to = from] = period.split("/");
      expect([claim?.from, claim?.to].map((day) => day && formatDay(day))).toEqual([from, to]);
    }
  });

  it("each of the best posts and each series of broadcasts", () => {
    expect(
      PUBLISHED_POSTS.map((one, i) => [i + 1, one.title.fr, one.url, formatDay(one.day), one.views.value]),
    ).toEqual(
      rowsOf("louvre-2017-posts.tsv").map((row) => [
        Number(row("rank")),
        row("title_fr"),
        row("url"),
        row("published"),
        Number(row("views")),
      ]),
    );
    expect(
      PUBLISHED_BROADCASTS.map(({ platform, broadcasts, live, replay }) => [platform, broadcasts, live, replay]),
    ).toEqual(
      rowsOf("louvre-2017-broadcasts.tsv").map((row) => [
        row("platform"),
        Number(row("broadcasts")),
        { value: Number(row("live_audience")), precision: precisionOf(row, "live_precision") },
        { value: Number(row("replay_audience")), precision: precisionOf(row, "replay_precision") },
      ]),
    );
  });
});
