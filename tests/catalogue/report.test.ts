import { describe, expect, it } from "vitest";
import { type Report, reportOf } from "../../src/catalogue/report.ts";
import { type MuseumId, nameOf } from "../../src/core/museum.ts";
import { track } from "../../src/store/accounts.ts";
import { addSnapshots } from "../../src/store/series.ts";
import { postOf } from "../../src/weibo/post-id.ts";
import { idsOf } from "../fixtures/sources.ts";
import { freshCatalogue } from "../store/open.ts";
import { NOW, on, told } from "../store/snapshots.ts";

const LOUVRE = "louvre" as MuseumId;
const LOUVRE_KEY = "weibo:5549047567" as Parameters<typeof addSnapshots>[1];

async function reportFor(museum: string, from: string, to: string, db = freshCatalogue()): Promise<Report> {
  const report = await reportOf(await db, museum as MuseumId, on(from), on(to), NOW);
  if (!report) throw new Error(`${museum} is missing`);
  return report;
}

const louvre = () => reportFor("louvre", "2017-01-01", "2017-12-19");
const percent = (fraction: number | null | undefined) => (fraction == null ? null : (fraction * 100).toFixed(2));
const verdicts = ({ claims }: Report) => Object.fromEntries(claims.map(({ claim, verdict }) => [claim.id, verdict]));
const computedOf = ({ claims }: Report, id: string) => claims.find(({ claim }) => claim.id === id)?.computed;

describe("the Louvre's report of 2017", () => {
  it("follows Weibo first, then WeChat, from the first day to the last", async () => {
    const { review } = await louvre();
    const lines = review.followers.map(({ platform, start, end, growth }) => [
      platform,
      start?.followers.value,
      end?.followers.value,
      growth?.net,
      percent(growth?.rate),
    ]);
    expect(lines).toEqual([
      ["weibo", 65_030, 85_372, 20_342, "31.28"],
      ["wechat", 9_778, 26_004, 16_226, "165.94"],
    ]);
  });

  it("adds both platforms up: 74,808 → 111,376, +48.88 %", async () => {
    const { combined } = (await louvre()).review;
    expect(combined).toMatchObject({ start: { value: 74_808 }, end: { value: 111_376 }, net: 36_568 });
    expect(percent(combined?.rate)).toBe("48.88");
  });

  it("places it first of the non-Chinese and of the French museums, with the ranking behind it", async () => {
    const { standings } = (await louvre()).review;
    for (const kind of ["non-chinese", "country"]) {
      const found = standings.find(({ set }) => set.kind === kind);
      expect(found?.standing).toMatchObject({ place: { first: 1, last: 1 }, known: 3 });
      expect(found?.ranking.map(({ museum, place, snapshot }) => [museum.id, place.first, snapshot.followers])).toEqual(
        [
          ["louvre", 1, { value: 85_372, precision: "exact" }],
          ["musee-armee", 2, { value: 60_000, precision: "about" }],
          ["orsay", 3, { value: 45_800, precision: "about" }],
        ],
      );
    }
  });

  it("counts every member of a set once, as known or as unknown", async () => {
    for (const { standing, ranking, unknown } of (await louvre()).review.standings) {
      const ids = [...ranking.map(({ museum }) => museum.id), ...unknown.map(({ id }) => id)];
      expect(new Set(ids).size).toBe(ids.length);
      expect(standing).toMatchObject({ known: ranking.length, members: ids.length });
    }
  });

  it("names the award of 2017, and who else received it", async () => {
    const { awards, otherRecipients } = (await louvre()).review;
    expect(awards.map(({ id }) => id)).toEqual(["2017-sina-weibo-louvre"]);
    const recipients = otherRecipients.map(({ recipient, printed }) => recipient ?? printed);
    expect(recipients).toHaveLength(7);
    expect(recipients).toEqual(expect.arrayContaining(["palace-museum", "sichuan", "musée de la province de Xian"]));
  });

  it("lists the five best posts by views, each with an address that names a post", async () => {
    const { bestPosts } = (await louvre()).review;
    expect(bestPosts.map(({ views }) => views.value)).toEqual([1_230_000, 446_000, 403_000, 338_000, 272_000]);
    expect(bestPosts.filter(({ url }) => postOf(url ?? "") === null)).toEqual([]);
  });

  it("tells of the broadcasts how many there were, and of their audiences the bounds", async () => {
    expect((await louvre()).review.broadcasts).toMatchObject([
      {
        platform: "tencent",
        broadcasts: 2,
        live: { value: 10_000, precision: "less-than" },
        replay: { value: 25_000_000, precision: "more-than" },
      },
      {
        platform: "weibo",
        broadcasts: 1,
        live: { value: 30_000, precision: "more-than" },
        replay: { value: 70_000, precision: "more-than" },
      },
    ]);
  });

  it("draws the days known, and no month, for only the first and the last day are known", async () => {
    const { points, months } = (await louvre()).review;
    expect(points.map(({ followers }) => followers.value)).toEqual([65_030, 85_372]);
    expect(months).toHaveLength(12);
    expect(months.map(({ growth }) => growth)).toEqual(Array(12).fill(null));
    expect([months[0]?.end, months.at(-1)?.end]).toEqual([on("2017-01-31"), on("2017-12-19")]);
  });

  it("cites every publication that it names", async () => {
    const { sources, claims, review } = await louvre();
    const ids = idsOf(sources.map(({ source }) => source));
    expect(ids).toEqual([...new Set(ids)]);
    expect(sources.map(({ number }) => number)).toEqual(sources.map((_, i) => i + 1));
    expect(ids).toEqual(expect.arrayContaining(claims.map(({ claim }) => claim.publication)));
    expect(ids).toEqual(expect.arrayContaining(review.awards.flatMap((award) => idsOf(award.sources))));
  });
});

describe("the published figures of the Louvre's 2017", () => {
  it("contradict the data where the article says 49 %", async () => {
    expect(verdicts(await louvre())["louvre-2017-growth-weibo"]).toBe("contradicts");
  });

  it.each([
    ["31.28 % on Weibo", "louvre-2017-growth-weibo-table"],
    ["165.94 % on WeChat", "louvre-2017-growth-wechat"],
    ["48.88 % on both", "louvre-2017-growth-both"],
    ["a net growth of 20,342 on Weibo", "louvre-2017-net-growth-weibo"],
    ["a net growth of 16,226 on WeChat", "louvre-2017-net-growth-wechat"],
    ["a net growth of 36,568 on both", "louvre-2017-net-growth-both"],
    ["74,808 followers on both at the start", "louvre-2017-followers-both-start"],
    ["111,376 followers on both at the end", "louvre-2017-followers-both-end"],
    ["the first place on Weibo", "louvre-2017-place-weibo"],
  ])("agree with %s", async (_what, id) => {
    expect(verdicts(await louvre())[id]).toBe("agrees");
  });

  it.each([
    ["more than 300 posts, which are counted nowhere else", "louvre-2017-posts"],
    ["more than 9,000,000 views, which the owner alone is told", "louvre-2017-views"],
    ["the first place on WeChat, where no peer is known", "louvre-2017-place-wechat"],
  ])("cannot be told of %s", async (_what, id) => {
    const report = await louvre();
    expect(verdicts(report)[id]).toBe("cannot-tell");
    expect(computedOf(report, id)).toBeNull();
  });

  it("cannot be told of about 6 posts a week, for more than 300 posts are 5.99 or any more", async () => {
    const report = await louvre();
    expect(verdicts(report)["louvre-2017-posts-per-week"]).toBe("cannot-tell");
    expect(computedOf(report, "louvre-2017-posts-per-week")?.range.high).toBeNull();
  });

  it.each([
    ["21 % of the non-Chinese", "louvre-2017-share-non-chinese"],
    ["34 % of the French", "louvre-2017-share-french"],
  ])("cannot be told of a share of %s, for members nobody knows only make 45.87 %% smaller", async (_what, id) => {
    const report = await louvre();
    expect(verdicts(report)[id]).toBe("cannot-tell");
    expect(percent(computedOf(report, id)?.range.high)).toBe("45.87");
  });

  it("are all checked, each once", async () => {
    const ids = (await louvre()).claims.map(({ claim }) => claim.id);
    expect(ids).toHaveLength(16);
    expect(new Set(ids).size).toBe(16);
  });

  it("are the same for the whole year, whose last days nobody counted", async () => {
    expect(verdicts(await reportFor("louvre", "2017-01-01", "2017-12-31"))).toEqual(verdicts(await louvre()));
  });

  it("that a table of 2016 adds up to 217,843 contradict the sum of its rows, 214,851", async () => {
    const report = await reportFor("louvre", "2016-08-28", "2016-09-12");
    expect(verdicts(report)).toMatchObject({ "non-chinese-top-ten-2016-total": "contradicts" });
    const sum = { value: 214_851, range: { low: 214_851, high: 214_851 } };
    expect(computedOf(report, "non-chinese-top-ten-2016-total")).toEqual(sum);
  });
});

describe("the report of a museum that nobody named", () => {
  it("calls it what its account is called, in its title and in the rankings", async () => {
    const db = await freshCatalogue();
    const { museum, key } = await track(db, { kind: "nick", nick: "灯下美术馆" }, NOW);
    const tx = db.transaction(["series", "ready"], "readwrite");
    await addSnapshots(tx, key, [told("2024-06-01", 9_731)]);
    await tx.done;
    const { review } = await reportFor(museum, "2024-01-01", "2024-06-01", Promise.resolve(db));
    expect(nameOf(review.museum, "en")).toBe("灯下美术馆");
    const ranked = review.standings.flatMap(({ ranking }) => ranking.map((one) => nameOf(one.museum, "en")));
    expect(ranked).toContain("灯下美术馆");
  });
});

describe("a period other than the published one", () => {
  it("that begins some days later still tells the followers at the start", async () => {
    const report = await reportFor("louvre", "2017-01-05", "2017-12-19");
    expect(["agrees", undefined]).toContain(verdicts(report)["louvre-2017-followers-both-start"]);
  });

  it("of many years does not contradict the figures of one of them", async () => {
    const db = freshCatalogue();
    const tx = (await db).transaction(["series", "ready"], "readwrite");
    await addSnapshots(tx, LOUVRE_KEY, [told("2020-12-31", 203_517)]);
    await tx.done;
    const found = verdicts(await reportFor("louvre", "2017-01-01", "2020-12-31", db));
    const contradicted = Object.keys(found).filter((id) => found[id] === "contradicts");
    expect(contradicted.filter((id) => id !== "louvre-2017-growth-weibo")).toEqual([]);
  });

  it("has only the posts of its days, and only the awards of its years", async () => {
    const { review } = await reportFor("louvre", "2017-02-01", "2017-02-28");
    expect(review.bestPosts.map(({ views }) => views.value)).toEqual([403_000, 272_000]);
    expect((await reportFor("louvre", "2018-01-01", "2018-12-31")).review.awards).toEqual([]);
  });
});

describe("the report of a museum of which nothing is known", () => {
  it("has nulls and empties, and never a zero", async () => {
    const { review, claims } = await reportFor("tate", "2017-01-01", "2017-12-19");
    const { followers, combined, awards, otherRecipients, bestPosts, broadcasts, months, points } = review;
    expect(combined).toBeNull();
    expect([followers, awards, otherRecipients, bestPosts, broadcasts, months, points].flat()).toEqual([]);
    expect(review.standings.map(({ standing }) => standing)).toEqual(review.standings.map(() => null));
    expect(claims).toEqual([]);
    expect([review.activity, review.milestones, review.cleanUps]).toEqual([null, [], []]);
  });

  it("has nulls too where there is an account without a figure", async () => {
    const { review } = await reportFor("louvre", "2012-01-01", "2012-12-31");
    expect(review.followers.map(({ start, end, growth }) => [start, end, growth])).toEqual([
      [null, null, null],
      [null, null, null],
    ]);
    expect([review.combined, review.points]).toEqual([null, []]);
  });

  it("is none for a museum nobody listed", async () => {
    const db = await freshCatalogue();
    expect(await reportOf(db, "atlantis" as MuseumId, on("2017-01-01"), on("2017-12-19"), NOW)).toBeNull();
    expect(await reportOf(db, LOUVRE, on("2017-01-01"), on("2017-12-19"), NOW)).not.toBeNull();
  });
});
