import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Count, exactly } from "../../src/core/count.ts";
import { addDays } from "../../src/core/day.ts";
import { bestPosts, interactionsOfPost, type Post, standoutPosts } from "../../src/core/posts.ts";
import { anyCount, on, rounded } from "./snapshots.ts";

function post(id: string, known: Partial<Post> = {}): Post {
  const nothing = { views: null, reposts: null, comments: null, likes: null, plays: null };
  const days = { day: on("2017-12-06"), asOf: on("2017-12-19") };
  return {
    id,
    url: `https://weibo.com/1/${id}`,
    title: id,
    kind: "original",
    media: "none",
    ...days,
    ...nothing,
    ...known,
  };
}

/** A post that received likes alone. */
const liked = (id: string, likes: number, more: Partial<Post> = {}) =>
  post(id, { reposts: exactly(0), comments: exactly(0), likes: exactly(likes), ...more });
const likedEach = (...likes: number[]) => likes.map((n, i) => liked(String(i), n));
const likesOf = ({ likes }: { readonly likes: Count | null }) => likes?.value ?? 0;
const ids = (posts: readonly Post[]) => posts.map(({ id }) => id);

const maybe = fc.option(fc.nat({ max: 1_000 }).map(exactly));
const anyPosts = fc
  .array(fc.record({ views: fc.option(anyCount), reposts: maybe, comments: maybe, likes: maybe, later: fc.nat(9) }))
  .map((rows) =>
    rows.map(({ later, ...known }, i) => post(`p${i}`, { ...known, day: addDays(on("2017-01-01"), later) })),
  );
const anyLiked = fc.array(fc.nat({ max: 1_000 }), { maxLength: 30 }).map((likes) => likedEach(...likes));

describe("the best posts", () => {
  it("of the Louvre in 2017 are the best by views: Valenciennes, Titian, the live visit", () => {
    const found = bestPosts(
      [
        post("visit", { views: exactly(403_000) }),
        post("valenciennes", { views: exactly(1_230_000) }),
        post("jewels", { views: exactly(338_000) }),
        post("titian", { views: exactly(446_000) }),
      ],
      3,
    );
    expect([found.by, ...ids(found.posts)]).toEqual(["views", "valenciennes", "titian", "visit"]);
  });

  it("are by views as soon as those of one are known, and leave out the rest", () => {
    const found = bestPosts([liked("loved", 9_000), post("seen", { views: rounded(100, "about") })], 5);
    expect([found.by, ...ids(found.posts)]).toEqual(["views", "seen"]);
  });

  it("are by interactions when nobody told views, and leave out where these are not known whole", () => {
    const posts = [
      liked("a", 3),
      post("b", { reposts: exactly(9), comments: exactly(9) }),
      post("c", { reposts: exactly(1), comments: exactly(2), likes: exactly(3) }),
    ];
    const found = bestPosts(posts, 5);
    expect([found.by, ...ids(found.posts)]).toEqual(["interactions", "c", "a"]);
  });

  it("of equals are the newer first", () => {
    const posts = [liked("b", 1), liked("a", 1), liked("new", 1, { day: on("2017-12-07") })];
    expect(ids(bestPosts(posts, 3).posts)).toEqual(["new", "a", "b"]);
  });

  it("are none of none", () => {
    expect(bestPosts([], 3)).toEqual({ by: "interactions", posts: [] });
    expect(bestPosts([post("untold")], 3).posts).toEqual([]);
    expect(bestPosts([liked("a", 1)], 0).posts).toEqual([]);
  });

  it("are no worse than any that is left out, whatever the order they come in", () => {
    fc.assert(
      fc.property(anyPosts, fc.nat({ max: 9 }), (posts, n) => {
        const found = bestPosts(posts, n);
        expect(bestPosts([...posts].reverse(), n)).toEqual(found);
        const measure = (one: Post) => (found.by === "views" ? one.views?.value : interactionsOfPost(one)?.value) ?? -1;
        const worst = Math.min(...found.posts.map(measure));
        const others = posts.filter((one) => !found.posts.includes(one));
        expect(found.posts.length).toBeLessThanOrEqual(n);
        if (found.posts.length === n && n > 0) expect(Math.max(-1, ...others.map(measure))).toBeLessThanOrEqual(worst);
        else if (n > 0) expect(others.every((one) => measure(one) === -1)).toBe(true);
      }),
    );
  });
});

describe("a standout post", () => {
  it.each([
    ["one far above the others", [10, 12, 11, 9, 500], ["4"]],
    ["two far above the others, in the order given", [900, 10, 12, 11, 9, 13, 500], ["0", "6"]],
    ["none where all are near each other", [10, 12, 11, 9, 13], []],
    ["none for being far below", [500, 510, 505, 495, 1], []],
    ["none where most are equal, whose MAD is 0", [10, 10, 10, 10, 500], []],
    ["none of fewer than five", [10, 12, 11, 500], []],
    ["none of none", [], []],
    // median 3, MAD 1: z is 0.6745 (x − 3), at least 3.5 from x = 8.19 on.
    ["none just below z = 3.5", [1, 2, 3, 3, 4, 4, 8], []],
    ["the one just above z = 3.5", [1, 2, 3, 3, 4, 4, 9], ["6"]],
  ])("is %s", (_what, likes, standouts) => {
    expect(ids(standoutPosts(likedEach(...likes)))).toEqual(standouts);
  });

  it("is sought among posts whose interactions are known", () => {
    const untold = [post("x"), post("y", { likes: exactly(9) })];
    expect(standoutPosts([...untold, ...likedEach(10, 12, 11, 500)])).toEqual([]);
    expect(ids(standoutPosts([...untold, ...likedEach(10, 12, 11, 9, 500)]))).toEqual(["4"]);
  });

  it("is one of a minority, and so is every post that received as much", () => {
    fc.assert(
      fc.property(anyLiked, (posts) => {
        const found = standoutPosts(posts);
        expect(found.length).toBeLessThanOrEqual(posts.length / 2);
        const least = Math.min(...found.map(likesOf));
        expect(posts.filter((one) => likesOf(one) >= least)).toEqual(found);
      }),
    );
  });

  it("stays one when every post is as many times as loved", () => {
    fc.assert(
      fc.property(anyLiked, fc.constantFrom(2, 4, 8), (posts, times) => {
        const more = posts.map((one) => ({ ...one, likes: exactly(likesOf(one) * times) }));
        expect(ids(standoutPosts(more))).toEqual(ids(standoutPosts(posts)));
      }),
    );
  });
});
