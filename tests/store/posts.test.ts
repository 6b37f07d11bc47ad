import { describe, expect, it } from "vitest";
import { exactly } from "../../src/core/count.ts";
import { latestCounts, sightingsOf } from "../../src/core/kept-post.ts";
import { minuteOfInstant, type Span } from "../../src/core/listed.ts";
import { type AccountKey, weiboKey } from "../../src/core/museum.ts";
import type { PostReading } from "../../src/core/post-reading.ts";
import { identify, track } from "../../src/store/accounts.ts";
import { addPosts, addSpan, listedOf, movePosts, postsOf } from "../../src/store/posts.ts";
import type { Store } from "../../src/store/store.ts";
import { at, postReading } from "../core/readings-of-posts.ts";
import { emptyStore } from "./open.ts";
import { on, readingOf, uid } from "./snapshots.ts";

const here = weiboKey(uid("1000000001"));
const there = weiboKey(uid("1000000002"));
const [first, last] = [on("2020-01-01"), on("2026-12-31")];

async function keep(db: Store, account: AccountKey, when: string, ...posts: PostReading[]) {
  const tx = db.transaction(["posts", "listed"], "readwrite");
  await addPosts(tx, account, posts, at(when));
  await tx.done;
}

async function list(db: Store, account: AccountKey, from: string, to: string) {
  const tx = db.transaction(["listed"], "readwrite");
  await addSpan(tx, account, span(from, to));
  await tx.done;
}

async function move(db: Store, from: AccountKey, to: AccountKey) {
  const tx = db.transaction(["posts", "listed"], "readwrite");
  await movePosts(tx, from, to);
  await tx.done;
}

const span = (from: string, to: string): Span => ({ from: minuteOfInstant(at(from)), to: minuteOfInstant(at(to)) });
const textsOf = async (db: Store, account: AccountKey, from = first, to = last) =>
  (await postsOf(db, account, from, to)).map(({ text }) => text);

const march = postReading("2026-03-01 09:30", { text: "march" });
const april = postReading("2026-04-01 23:59", { text: "april" });
const may = postReading("2026-05-01 00:00", { text: "may" });

describe("the posts of an account", () => {
  it("come back in order of days, those of the asked days alone, both included", async () => {
    const db = await emptyStore();
    await keep(db, here, "2026-05-02 10:00", may, march, april);
    expect(await textsOf(db, here)).toEqual(["march", "april", "may"]);
    expect(await textsOf(db, here, on("2026-03-01"), on("2026-04-01"))).toEqual(["march", "april"]);
    expect(await textsOf(db, here, on("2026-03-02"), on("2026-03-31"))).toEqual([]);
  });

  it("are not mixed with another account's, whose id begins alike", async () => {
    const db = await emptyStore();
    await keep(db, here, "2026-05-02 10:00", march);
    expect(await textsOf(db, there)).toEqual([]);
    expect(await textsOf(db, `${here}0` as AccountKey)).toEqual([]);
  });

  it("that are seen again stay one, with what they had received each day", async () => {
    const db = await emptyStore();
    await keep(db, here, "2026-03-02 10:00", march);
    await keep(db, here, "2026-03-03 10:00", { ...march, likes: exactly(120) });
    const [post, ...others] = await postsOf(db, here, first, last);
    expect(others).toEqual([]);
    expect(post && sightingsOf(post).map(({ likes }) => likes?.value)).toEqual([90, 120]);
  });

  it("are found again on the day before, where an age in hours had named the wrong one", async () => {
    const db = await emptyStore();
    const late = { ...april, createdAt: null, day: on("2026-04-02") };
    await keep(db, here, "2026-04-02 15:10", late);
    await keep(db, here, "2026-04-03 10:00", { ...april, likes: exactly(120) });
    await keep(db, here, "2026-04-03 11:00", late);
    const posts = await postsOf(db, here, first, last);
    expect(posts.map(({ day, createdAt }) => [day, createdAt])).toEqual([[april.day, april.createdAt]]);
  });

  it("are all kept or none: they belong to the transaction that keeps them", async () => {
    const db = await emptyStore();
    const tx = db.transaction(["posts", "listed"], "readwrite");
    await addPosts(tx, here, [march], at("2026-03-02 10:00"));
    await addSpan(tx, here, span("2026-03-01 00:00", "2026-03-02 10:00"));
    tx.abort();
    await expect(tx.done).rejects.toThrow();
    expect([await textsOf(db, here), await listedOf(db, here)]).toEqual([[], []]);
  });
});

describe("what was listed of an account", () => {
  it("is nothing at first, and grows together", async () => {
    const db = await emptyStore();
    expect(await listedOf(db, here)).toEqual([]);
    await list(db, here, "2026-03-05 00:00", "2026-03-06 10:00");
    await list(db, here, "2026-03-01 00:00", "2026-03-02 10:00");
    await list(db, here, "2026-03-02 10:00", "2026-03-05 00:00");
    expect(await listedOf(db, here)).toEqual([span("2026-03-01 00:00", "2026-03-06 10:00")]);
    expect(await listedOf(db, there)).toEqual([]);
  });
});

describe("posts that move to another key", () => {
  it("join what stands there, and leave nothing behind", async () => {
    const db = await emptyStore();
    await keep(db, here, "2026-03-02 10:00", march);
    await keep(db, here, "2026-03-02 10:00", april);
    await keep(db, there, "2026-03-03 10:00", { ...march, likes: exactly(120) });
    await list(db, here, "2026-03-01 00:00", "2026-03-02 10:00");
    await list(db, there, "2026-03-02 09:00", "2026-03-03 10:00");
    await move(db, here, there);
    const moved = await postsOf(db, there, first, last);
    expect(moved.map(({ text }) => text)).toEqual(["march", "april"]);
    expect(moved.slice(0, 1).map(latestCounts)).toMatchObject([{ likes: exactly(120) }]);
    expect(await listedOf(db, there)).toEqual([span("2026-03-01 00:00", "2026-03-03 10:00")]);
    expect([await db.count("posts"), await db.count("listed")]).toEqual([2, 1]);
  });

  it("of an account without posts leave the other as it was", async () => {
    const db = await emptyStore();
    await keep(db, there, "2026-03-03 10:00", march);
    await move(db, here, there);
    expect([await textsOf(db, there), await db.count("listed")]).toEqual([["march"], 0]);
  });

  it("follow their account when it turns out to be another's second record", async () => {
    const db = await emptyStore();
    const account = await track(db, { kind: "domain", domain: "lampmuseum" }, 1000);
    await keep(db, account.key, "2026-03-02 10:00", march);
    await list(db, account.key, "2026-03-01 00:00", "2026-03-02 10:00");
    const tx = db.transaction(["accounts", "series", "ready", "entries", "labels", "posts", "listed"], "readwrite");
    const known = await identify(tx, account, readingOf({ domain: "lampmuseum" }));
    await tx.done;
    expect([await textsOf(db, known.key), await listedOf(db, known.key)]).toEqual([
      ["march"],
      [span("2026-03-01 00:00", "2026-03-02 10:00")],
    ]);
  });
});
