import { describe, expect, it } from "vitest";
import { formatDay } from "../../src/core/day.ts";
import type { Claim } from "../../src/core/publication.ts";
import { AWARDS } from "../../src/directory/awards.ts";
import { PUBLISHED_BROADCASTS } from "../../src/directory/broadcasts.ts";
import { CLAIMS } from "../../src/directory/claims.ts";
import { PUBLISHED_FIGURES } from "../../src/directory/figures.ts";
import { PUBLISHED_FOLLOWERS } from "../../src/directory/followers.ts";
import { PUBLISHED_POSTS } from "../../src/directory/posts.ts";
import { PUBLICATIONS } from "../../src/directory/publications.ts";
import { idsOf } from "../fixtures/sources.ts";

function followersOf(museum: string, platform: string, day: string) {
  return PUBLISHED_FOLLOWERS.filter(
    (one) => one.museum === museum && one.platform === platform && formatDay(one.day) === day,
  );
}

function claim(id: string): Claim | undefined {
  return CLAIMS.find((one) => one.id === id);
}

describe("the publications", () => {
  const used = new Set([
    ...[...PUBLISHED_FOLLOWERS, ...PUBLISHED_FIGURES, ...CLAIMS].map(({ publication }) => publication),
    ...idsOf([...PUBLISHED_POSTS, ...PUBLISHED_BROADCASTS].map(({ source }) => source)),
    ...AWARDS.flatMap(({ sources }) => idsOf(sources)),
  ]);

  it("exist wherever one is named, and none is there for nothing", () => {
    expect(used).toEqual(new Set(PUBLICATIONS.keys()));
  });

  it("have addresses that parse, each of its own, or none", () => {
    const urls = [...PUBLICATIONS.values()].flatMap(({ url }) => url ?? []);
    expect(urls.filter((url) => !URL.canParse(url))).toEqual([]);
    expect(new Set(urls).size).toBe(urls.length);
    expect(PUBLICATIONS.get("guangdong-museum-2025")?.url).toBeNull();
  });

  it("begin with the article that Vitrine grew out of", () => {
    expect([...PUBLICATIONS.values()][0]).toMatchObject({
      publisher: "CLIC France",
      title:
        "Le musée du Louvre reçoit le prix du musée international le plus influent en 2017 sur le réseau social chinois weibo",
    });
  });
});

describe("the published followers", () => {
  it.each([
    ["weibo", "2017-01-01", 65_030],
    ["weibo", "2017-12-19", 85_372],
    ["wechat", "2017-01-01", 9_778],
    ["wechat", "2017-12-19", 26_004],
  ])("give the Louvre on %s on %s exactly %i", (platform, day, value) => {
    expect(followersOf("louvre", platform, day)).toMatchObject([{ count: { value, precision: "exact" } }]);
  });

  it("say that the dates of the Louvre's WeChat figures are implied", () => {
    expect(followersOf("louvre", "wechat", "2017-12-19")[0]?.note).toContain("implied");
  });

  it("keep how exact each count is", () => {
    expect(followersOf("musee-armee", "weibo", "2017-12-19")).toMatchObject([{ count: { precision: "about" } }]);
    expect(followersOf("dunhuang", "weibo", "2021-02-24")).toMatchObject([{ count: { precision: "nearly" } }]);
    expect(followersOf("cmn", "weibo", "2015-06-04")).toMatchObject([{ count: { precision: "more-than" } }]);
  });

  it("mark the two counts of June 2015 that contradict each other", () => {
    const notes = followersOf("louvre", "weibo", "2015-06-04").map(({ note }) => note);
    expect(notes).toHaveLength(2);
    expect(notes).not.toContain(null);
  });

  it("sum to 214,851 over the ten museums of 28 August 2016, where the article printed 217,843", () => {
    const rows = PUBLISHED_FOLLOWERS.filter(({ day }) => formatDay(day) === "2016-08-28");
    expect(rows).toHaveLength(10);
    expect(rows.reduce((sum, { count }) => sum + count.value, 0)).toBe(214_851);
    expect(claim("non-chinese-top-ten-2016-total")).toMatchObject({ metric: "top-ten-total", stated: 217_843 });
  });
});

describe("the other figures", () => {
  it("do not count a microblog of unknown platform as Weibo", () => {
    expect(PUBLISHED_FIGURES).toContainEqual(
      expect.objectContaining({ platform: "microblog", metric: "followers", value: 4_000_000 }),
    );
  });

  it("mark the milestone that looks odd", () => {
    const milestone = PUBLISHED_FIGURES.find(
      ({ subject, metric }) => subject === "louvre" && metric === "followers-milestone",
    );
    expect(milestone?.note).toContain("59,046");
  });
});

describe("the claims", () => {
  it("have ids that are unique", () => {
    expect(new Set(CLAIMS.map(({ id }) => id)).size).toBe(CLAIMS.length);
  });

  it("carry the 49% of 2017 for the whole year, and that its own article contradicts it", () => {
    const stated = claim("louvre-2017-growth-weibo");
    expect(stated).toMatchObject({ metric: "growth-rate", stated: 49, precision: "about", decimals: 0 });
    expect([stated?.from, stated?.to].map((day) => day && formatDay(day))).toEqual(["2017-01-01", "2017-12-31"]);
    expect(stated?.note?.en).toContain("31.28%");
    expect(stated?.note?.en).toContain("48.88%");
  });

  it("carry the table's own growth to two decimals", () => {
    const rates = CLAIMS.filter(({ metric, decimals }) => metric === "growth-rate" && decimals === 2);
    expect(rates.map(({ scope, stated }) => [scope, stated])).toEqual([
      ["weibo", 31.28],
      ["wechat", 165.94],
      ["weibo+wechat", 48.88],
    ]);
  });

  it.each(["posts", "posts-per-week", "views"])("count the year's %s to 19 December and say so", (id) => {
    const stated = claim(`louvre-2017-${id}`);
    expect(stated && formatDay(stated.to)).toBe("2017-12-19");
    expect(stated?.note?.en).toContain("19 December 2017");
  });
});

describe("the Louvre's posts and broadcasts of 2017", () => {
  it("are the five best posts, first to fifth, with addresses that parse", () => {
    expect(PUBLISHED_POSTS.map(({ views }) => views.value)).toEqual([1_230_000, 446_000, 403_000, 338_000, 272_000]);
    expect(PUBLISHED_POSTS.filter(({ url }) => url === null || !URL.canParse(url))).toEqual([]);
  });

  it("keep the bounds of the live audiences", () => {
    expect(PUBLISHED_BROADCASTS).toMatchObject([
      { platform: "tencent", live: { value: 10_000, precision: "less-than" }, replay: { value: 25_000_000 } },
      { platform: "weibo", live: { value: 30_000, precision: "more-than" }, replay: { value: 70_000 } },
    ]);
  });
});
