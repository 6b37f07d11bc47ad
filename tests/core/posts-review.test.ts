import { describe, expect, it } from "vitest";
import { exactly } from "../../src/core/count.ts";
import { addDays, instantOf } from "../../src/core/day.ts";
import { keptOf } from "../../src/core/kept-post.ts";
import { minuteOfInstant, type Span } from "../../src/core/listed.ts";
import type { PostReading } from "../../src/core/post-reading.ts";
import { missingDaysOf, type PostsKnown, postsReview } from "../../src/core/posts-review.ts";
import { ACCOUNT, at, postReading } from "./readings-of-posts.ts";
import { on, rounded, snapshot } from "./snapshots.ts";

const [from, to] = [on("2026-03-01"), on("2026-03-14")];
const READ = at("2026-03-20 10:00");
const NOW = at("2026-04-01 12:00");
const WHOLE: Span = { from: 0, to: minuteOfInstant(READ) };
const followers = snapshot("2026-03-14", 10_000);

function known(posts: readonly PostReading[], change: Partial<PostsKnown> = {}): PostsKnown {
  return {
    posts: posts.map((post) => keptOf(ACCOUNT, post, READ)),
    spans: [WHOLE],
    urlOf: ({ mid }) => `https://weibo.com/detail/${mid}`,
    nowMs: NOW,
    ...change,
  };
}

const review = (posts: readonly PostReading[], change: Partial<PostsKnown> = {}) =>
  postsReview(known(posts, change), from, to, followers);

/** A post a day, from the first day on, each with so many likes and nothing else. */
const liked = (...likes: readonly number[]) =>
  likes.map((n, i) => {
    const day = addDays(from, i);
    return postReading("2026-03-01 09:30", {
      mid: `5360000000000${String(i).padStart(3, "0")}`,
      day,
      createdAt: instantOf(day, 570),
      text: `liked by ${n}`,
      reposts: exactly(0),
      comments: exactly(0),
      likes: exactly(n),
    });
  });

const fast = postReading("2026-03-05 10:00", { kind: "fast-repost", text: "转发微博", likes: exactly(99_999) });
const repost = postReading("2026-03-06 10:00", { kind: "repost", text: "with words" });

describe("the posts of a period", () => {
  it("are counted by their kind, those of other days left out", () => {
    const before = postReading("2026-02-28 23:59");
    const after = postReading("2026-03-15 00:00");
    const found = review([before, ...liked(1, 2, 3), repost, fast, after]);
    expect(found).toMatchObject({ originals: 3, reposts: 1, fastReposts: 1, isRead: true, isWhole: true, missing: [] });
    expect(found.posts.map(({ title }) => title)).toEqual([
      "with words",
      "转发微博",
      "liked by 3",
      "liked by 2",
      "liked by 1",
    ]);
  });

  it("that was listed whole have a rhythm, fast reposts counted: 8 posts in 14 days are 4 a week", () => {
    expect(review([...liked(1, 2, 3, 4, 5, 6), repost, fast]).perWeek?.value).toBe(4);
    expect(review([]).perWeek?.value).toBe(0);
  });

  it("that was not listed whole have none, and the days are named of which some may be missing", () => {
    const spans = [{ from: minuteOfInstant(at("2026-03-04 10:00")), to: WHOLE.to }];
    const found = review(liked(1, 2, 3, 4, 5, 6), { spans });
    expect(found).toMatchObject({ isRead: true, isWhole: false, perWeek: null });
    expect(found.missing).toEqual([{ first: from, last: on("2026-03-04") }]);
    expect(missingDaysOf(found)).toBe(4);
  });

  it("that nobody read are not known at all", () => {
    const found = review([], { spans: [] });
    expect(found).toMatchObject({
      isRead: false,
      isWhole: false,
      engagement: null,
      missing: [{ first: from, last: to }],
    });
    const partly = review([], { spans: [{ from: minuteOfInstant(at("2026-03-10 00:00")), to: WHOLE.to }] });
    expect(partly.isRead).toBe(true);
    const later = postsReview(known([], { nowMs: at("2026-02-01 12:00"), spans: [] }), from, to, null);
    expect([later.isRead, later.isWhole]).toEqual([false, false]);
  });

  it("that is not over have their rhythm until they were last listed", () => {
    const listed = { from: 0, to: minuteOfInstant(at("2026-03-11 12:00")) };
    const found = review(liked(1, 2, 3), { nowMs: at("2026-03-11 18:00"), spans: [listed] });
    expect(found).toMatchObject({ isWhole: true, listedUntil: at("2026-03-11 12:00") });
    expect(found.perWeek?.value).toBeCloseTo(3 / (10.5 / 7), 10);
    expect(review([]).listedUntil).toBeNull();
  });

  it("that is shorter than a week have no rhythm: a day is not seven", () => {
    expect(postsReview(known(liked(1, 2)), from, addDays(from, 5), followers).perWeek).toBeNull();
    expect(postsReview(known(liked(1, 2)), from, addDays(from, 6), followers).perWeek?.value).toBe(2);
  });

  it("lead to their pages, and say when their counts were told", () => {
    expect(review([repost]).posts).toMatchObject([
      { url: `https://weibo.com/detail/${repost.mid}`, asOf: on("2026-03-20"), kind: "repost" },
    ]);
  });
});

describe("what posts received", () => {
  it("is summed over those with words of their own, with what the rate is divided by", () => {
    const { engagement } = review([...liked(300, 500), repost, fast]);
    expect(engagement).toMatchObject({
      posts: 3,
      interactions: { value: 900 },
      received: { reposts: { value: 4 }, comments: { value: 6 }, likes: { value: 890 } },
      perPost: { value: 300 },
      rate: { rate: 0.03, denominator: "followers" },
      followers,
    });
  });

  it("is the index of 1131.18 for 35 posts, 1,200 reposts, 2,600 comments and 18,000 likes", () => {
    const [first, ...others] = liked(...Array.from({ length: 35 }, () => 0));
    const all = { reposts: exactly(1_200), comments: exactly(2_600), likes: exactly(18_000) };
    const posts = [{ ...(first ?? repost), ...all }, ...others];
    const { engagement } = postsReview(known(posts), from, addDays(from, 40), followers);
    expect(engagement?.bci.value).toBeCloseTo(1131.18, 2);
  });

  it("is a range where Weibo rounded, and open where it counts no further", () => {
    const about = postReading("2026-03-02 10:00", {
      likes: rounded(85_000),
      reposts: exactly(0),
      comments: exactly(0),
    });
    expect(review([about]).engagement?.perPost).toEqual({ value: 85_000, range: { low: 84_500, high: 85_499 } });
    const many = review([{ ...about, likes: rounded(1_000_000, "at-least") }]).engagement;
    expect([many?.perPost.range, many?.rate?.range, many?.bci.range.high]).toEqual([
      { low: 1_000_000, high: null },
      { low: 100, high: null },
      null,
    ]);
  });

  it("is told of the posts alone of which it is known whole", () => {
    const { engagement } = review([...liked(300), postReading("2026-03-03 10:00", { reposts: null })]);
    expect(engagement).toMatchObject({ posts: 1, interactions: { value: 300 } });
    expect(review([fast]).engagement).toBeNull();
  });

  it("has no rate where nobody knows the followers", () => {
    expect(postsReview(known(liked(5)), from, to, null).engagement).toMatchObject({ rate: null, followers: null });
  });
});

describe("the best posts of a period", () => {
  it("are the five with the most interactions, a fast repost never among them", () => {
    const { best } = review([...liked(10, 60, 20, 50, 30, 40), fast]);
    expect(best.by).toBe("interactions");
    expect(best.posts.map(({ likes }) => likes?.value)).toEqual([60, 50, 40, 30, 20]);
  });

  it("are by views as soon as the owner was told some", () => {
    const seen = postReading("2026-03-07 10:00", { views: exactly(9_000), text: "seen" });
    const { best } = review([...liked(10, 60), seen]);
    expect([best.by, ...best.posts.map(({ title }) => title)]).toEqual(["views", "seen"]);
  });

  it("tell the plays of a broadcast where they are known", () => {
    const live = postReading("2026-03-07 10:00", { media: "live", plays: rounded(440_000) });
    expect(review([live]).best.posts).toMatchObject([{ plays: rounded(440_000) }]);
  });

  it("stand out where they received far more than the others", () => {
    const { standouts } = review([...liked(10, 12, 11, 9, 500), fast]);
    expect(standouts.map(({ title }) => title)).toEqual(["liked by 500"]);
  });
});
