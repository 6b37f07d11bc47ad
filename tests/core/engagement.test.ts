import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Count, exactly, type Figure } from "../../src/core/count.ts";
import { bci, engagementPerPost, engagementRate, interactionsOf } from "../../src/core/engagement.ts";
import { anyCount, rounded } from "./snapshots.ts";

const figure = (value: number): Figure => ({ value, range: { low: value, high: value } });
const amount = fc.nat({ max: 10_000_000 });
const anyMonth = fc.record({ posts: amount, reposts: amount, comments: amount, likes: amount });

describe("interactions", () => {
  it("are reposts, comments and likes together", () => {
    expect(interactionsOf({ reposts: exactly(1_200), comments: exactly(2_600), likes: exactly(18_000) })).toEqual(
      figure(21_800),
    );
    const none = exactly(0);
    expect(interactionsOf({ reposts: none, comments: none, likes: none })).toEqual(figure(0));
  });

  it("are at least as many as Weibo says where it counts no further", () => {
    const many = rounded(1_000_000, "at-least");
    expect(interactionsOf({ reposts: many, comments: exactly(1), likes: exactly(2) })).toEqual({
      value: 1_000_003,
      range: { low: 1_000_003, high: null },
    });
  });
});

describe("engagement", () => {
  it("per post is interactions over posts", () => {
    expect(engagementPerPost(figure(21_800), 40)).toEqual(figure(545));
    expect(engagementPerPost(figure(0), 40)).toEqual(figure(0));
  });

  it.each<[string, Count, number, number, number | null]>([
    ["of exact followers is one number", exactly(100_000), 0.001, 0.001, 0.001],
    ["of 8.5万 has a range", rounded(85_000), 100 / 85_000, 100 / 85_499, 100 / 84_500],
    ["of 100万+ can be anything down to zero", rounded(1_000_000, "at-least"), 0.0001, 0, 0.0001],
    ["of less than 200 is open above", rounded(200, "less-than"), 0.5, 100 / 199, null],
  ])("rate by followers %s, and names its denominator", (_what, followers, rate, low, high) => {
    expect(engagementRate(figure(1_000), 10, followers)).toEqual({
      rate,
      range: { low, high },
      denominator: "followers",
    });
  });

  it("of rounded interactions and rounded followers holds every rate they can mean", () => {
    const range = { low: 900, high: 1_100 };
    expect(engagementRate({ value: 1_000, range }, 10, rounded(85_000))?.range).toEqual({
      low: 90 / 85_499,
      high: 110 / 84_500,
    });
    expect(engagementRate({ value: 1_000, range: { low: 900, high: null } }, 10, exactly(100))?.range).toEqual({
      low: 0.9,
      high: null,
    });
  });

  it("is unknown without posts or without followers", () => {
    expect(engagementPerPost(figure(5), 0)).toBeNull();
    expect(engagementRate(figure(5), 0, exactly(100))).toBeNull();
    expect(engagementRate(figure(5), 1, exactly(0))).toBeNull();
  });

  it("rate times followers is engagement per post", () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 1, max: 10_000 }), anyCount, (interactions, posts, followers) => {
        fc.pre(followers.value > 0);
        const rate = engagementRate(figure(interactions), posts, followers)?.rate ?? Number.NaN;
        const perPost = engagementPerPost(figure(interactions), posts)?.value ?? Number.NaN;
        expect(rate * followers.value).toBeCloseTo(perPost, 3);
      }),
    );
  });
});

describe("the communication index", () => {
  it("of 35 posts, 1,200 reposts, 2,600 comments and 18,000 likes is 1131.18", () => {
    expect(bci({ posts: 35, reposts: 1_200, comments: 2_600, likes: 18_000 })).toBeCloseTo(1131.18, 2);
  });

  it("of nothing at all is 0", () => {
    expect(bci({ posts: 0, reposts: 0, comments: 0, likes: 0 })).toBe(0);
  });

  it.each(["posts", "reposts", "comments", "likes"] as const)("rises with %s", (what) => {
    fc.assert(
      fc.property(anyMonth, (month) => {
        expect(bci({ ...month, [what]: month[what] + 1 })).toBeGreaterThan(bci(month));
      }),
    );
  });

  it("weighs reposts as comments, and likes half of that", () => {
    const nothing = { posts: 0, reposts: 0, comments: 0, likes: 0 };
    expect(bci({ ...nothing, reposts: 99 })).toBeCloseTo(bci({ ...nothing, comments: 99 }), 10);
    expect(bci({ ...nothing, reposts: 99 })).toBeCloseTo(2 * bci({ ...nothing, likes: 99 }), 10);
  });
});
