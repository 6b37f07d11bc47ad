import { serialize } from "node:v8";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Count, exactly } from "../../src/core/count.ts";
import { addDays, formatDay, instantOf } from "../../src/core/day.ts";
import {
  DAILY_SIGHTINGS,
  type KeptPost,
  keptOf,
  latestCounts,
  mergePosts,
  sightingsOf,
} from "../../src/core/kept-post.ts";
import type { PostReading } from "../../src/core/post-reading.ts";
import { ACCOUNT, anyReadingOfOne, at, postReading } from "./readings-of-posts.ts";
import { on, rounded } from "./snapshots.ts";

const PUBLISHED = "2026-03-01 09:30";
const often = { numRuns: 200 };

/** One post as it is kept after it was seen at these times. */
function seen(...sightings: readonly (readonly [when: string, change: Partial<PostReading>])[]): KeptPost {
  return sightings
    .map(([when, change]) => keptOf(ACCOUNT, postReading(PUBLISHED, change), at(when)))
    .reduce(mergePosts);
}

/** Seen once a day at noon, on the day it was published and on those after it. */
function seenDaily(days: number, change: (n: number) => Partial<PostReading>): KeptPost {
  const noon = (n: number) => instantOf(addDays(on("2026-03-01"), n), 720);
  return Array.from({ length: days }, (_, n) => keptOf(ACCOUNT, postReading(PUBLISHED, change(n)), noon(n))).reduce(
    mergePosts,
  );
}

const likesOf = (post: KeptPost) => sightingsOf(post).map(({ likes }) => likes?.value);

describe("a post that is kept", () => {
  it("gives back what was told of it, to the minute", () => {
    const reading = postReading(PUBLISHED, {
      plays: rounded(440_000),
      views: null,
      likes: rounded(1_000_000, "at-least"),
    });
    const { reposts, comments, likes, plays, views } = reading;
    expect(sightingsOf(keptOf(ACCOUNT, reading, at("2026-03-02 10:07") + 59_000))).toEqual([
      { at: at("2026-03-02 10:07"), reposts, comments, likes, plays, views },
    ]);
  });

  it("holds any count that a number holds exactly", () => {
    const most = exactly(Number.MAX_SAFE_INTEGER);
    expect(latestCounts(seen(["2026-03-02 10:00", { views: most, reposts: exactly(0) }]))).toMatchObject({
      views: most,
      reposts: exactly(0),
    });
  });

  it("has its text cut between two characters", () => {
    const { text } = keptOf(ACCOUNT, postReading(PUBLISHED, { text: "🏺".repeat(200) }), 0);
    expect(text).toBe("🏺".repeat(120));
  });
});

describe("two records of one post", () => {
  it("become the same one, whichever came first", () => {
    fc.assert(
      fc.property(anyReadingOfOne, anyReadingOfOne, (a, b) => {
        expect(mergePosts(a, b)).toEqual(mergePosts(b, a));
      }),
      often,
    );
  });

  it("and others become the same one, in whatever order", () => {
    const some = fc.array(anyReadingOfOne, { minLength: 1, maxLength: 6 }).map((all) => all.reduce(mergePosts));
    fc.assert(
      fc.property(some, some, some, (a, b, c) => {
        expect(mergePosts(mergePosts(a, b), c)).toEqual(mergePosts(a, mergePosts(b, c)));
      }),
      often,
    );
  });

  it("that are one and the same stay as they are", () => {
    const some = fc.array(anyReadingOfOne, { minLength: 1, maxLength: 6 }).map((all) => all.reduce(mergePosts));
    fc.assert(
      fc.property(some, (post) => {
        expect(mergePosts(post, structuredClone(post))).toEqual(post);
      }),
    );
  });

  it("have the facts that were told last, even where the counts of that day are an earlier answer's", () => {
    const post = seen(
      ["2026-03-02 10:00", { text: "before", pinned: false }],
      ["2026-03-02 11:00", { text: "after", pinned: true, likes: rounded(10_000) }],
    );
    expect(post).toMatchObject({ text: "after", pinned: true });
    expect(sightingsOf(post)).toMatchObject([{ at: at("2026-03-02 10:00"), likes: exactly(90) }]);
  });

  it("have the day that is earlier, for “15 hours ago” may name the day after", () => {
    const late = keptOf(
      ACCOUNT,
      postReading(PUBLISHED, { createdAt: null, day: on("2026-03-02") }),
      at("2026-03-02 00:40"),
    );
    const whole = keptOf(ACCOUNT, postReading(PUBLISHED), at("2026-03-03 10:00"));
    expect(mergePosts(late, whole)).toMatchObject({ day: on("2026-03-01"), createdAt: at(PUBLISHED) });
  });
});

describe("of the sightings of one day", () => {
  it.each<[string, [string, Partial<PostReading>], [string, Partial<PostReading>], Count | null]>([
    ["the later stands", ["2026-03-02 09:00", {}], ["2026-03-02 10:00", { likes: exactly(80) }], exactly(80)],
    [
      "the exact one stands, though earlier",
      ["2026-03-02 09:00", {}],
      ["2026-03-02 10:00", { likes: rounded(20_000) }],
      exactly(90),
    ],
    [
      "the larger of one minute stands",
      ["2026-03-02 09:00", {}],
      ["2026-03-02 09:00", { likes: exactly(91) }],
      exactly(91),
    ],
  ])("%s", (_what, first, second, likes) => {
    expect(sightingsOf(seen(first, second)).map((each) => each.likes)).toEqual([likes]);
    expect(seen(second, first)).toEqual(seen(first, second));
  });

  it("the owner's stands, who is told the views", () => {
    const post = seen(["2026-03-02 09:00", { views: exactly(5_000) }], ["2026-03-02 10:00", { likes: exactly(95) }]);
    expect(sightingsOf(post)).toMatchObject([{ views: exactly(5_000), likes: exactly(90) }]);
  });

  it("a day is Beijing's: two that midnight parts both stay", () => {
    expect(likesOf(seen(["2026-03-02 23:59", {}], ["2026-03-03 00:00", { likes: exactly(91) }]))).toEqual([90, 91]);
  });
});

describe("an old post", () => {
  it("costs no more for being seen often: its first thirty days, and the last time", () => {
    const post = seenDaily(200, (n) => ({ likes: exactly(n) }));
    expect(likesOf(post)).toEqual([...Array.from({ length: DAILY_SIGHTINGS }, (_, n) => n), 199]);
  });

  it("that is first seen late keeps the last sighting alone", () => {
    expect(likesOf(seen(["2026-05-01 09:00", {}], ["2026-06-01 09:00", { likes: exactly(95) }]))).toEqual([95]);
  });

  it("remembers the views that its owner was told when others ask after him", () => {
    const post = seen(["2026-03-02 09:00", { views: exactly(5_000) }], ["2026-03-04 10:00", { likes: exactly(95) }]);
    expect(latestCounts(post)).toMatchObject({ views: exactly(5_000), likes: exactly(95), plays: null });
  });
});

describe("what a post weighs", () => {
  const text = "黎塞留馆今天的光：九点一刻，庭院里的雕像先醒了。#一天一件#".repeat(4);
  const large = (n: number) => ({
    text,
    reposts: exactly(1_800 + n),
    comments: exactly(900 + n),
    likes: exactly(15_000 + n),
    plays: rounded(440_000),
  });

  it.each([
    ["seen once", 1, 550],
    ["seen every day for a month and later", 60, 1_000],
  ])("%s is less than was planned", (_what, days, most) => {
    expect(serialize(seenDaily(days, large)).byteLength).toBeLessThan(most);
  });

  it("does not grow with its age", () => {
    const [young, old] = [seenDaily(31, large), seenDaily(90, large)];
    expect(old.sightings.byteLength - young.sightings.byteLength).toBeLessThanOrEqual(2);
    expect(formatDay(old.day)).toBe("2026-03-01");
  });
});
