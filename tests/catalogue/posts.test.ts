import { describe, expect, it } from "vitest";
import { postsBetween, urlOfPost } from "../../src/catalogue/posts.ts";
import { postsReview } from "../../src/core/posts-review.ts";
import { track } from "../../src/store/accounts.ts";
import { addPosts, addSpan } from "../../src/store/posts.ts";
import { postAddressOf } from "../../src/weibo/post-id.ts";
import { at, postReading } from "../core/readings-of-posts.ts";
import { emptyStore } from "../store/open.ts";
import { NOW, on, uid } from "../store/snapshots.ts";

const lamp = uid("6052479001");

describe("the page of a post", () => {
  it("is that of its account and its short id, which leads back to it", () => {
    const url = urlOfPost({ uid: lamp }, { mid: "4181899779451086" });
    expect(url).toMatch(/^https:\/\/weibo\.com\/6052479001\/\w{9}$/);
    expect(postAddressOf(url)).toEqual({ uid: lamp, mid: "4181899779451086" });
  });

  it("is named by its decimal id where nobody knows the account's uid", () => {
    expect(postAddressOf(urlOfPost({ uid: null }, { mid: "4181899779451086" }))?.mid).toBe("4181899779451086");
  });
});

describe("the posts of an account between two days", () => {
  it("come with all that was listed, ready to be reviewed", async () => {
    const db = await emptyStore();
    const account = await track(db, { kind: "uid", uid: lamp }, 1000);
    const tx = db.transaction(["posts", "listed"], "readwrite");
    const posts = [postReading("2026-02-28 10:00"), postReading("2026-03-02 10:00")];
    await addPosts(tx, account.key, posts, at("2026-03-20 10:00"));
    await addSpan(tx, account.key, { from: 0, to: 40_000_000 });
    await tx.done;
    const [from, to] = [on("2026-03-01"), on("2026-03-07")];
    const known = await postsBetween(db, account, { from, to }, NOW);
    expect(known).toMatchObject({ spans: [{ from: 0, to: 40_000_000 }], nowMs: NOW });
    const review = postsReview(known, from, to, null);
    expect(review.posts.map(({ id }) => id)).toEqual([posts[1]?.mid]);
    expect(review.perWeek?.value).toBe(1);
  });
});
