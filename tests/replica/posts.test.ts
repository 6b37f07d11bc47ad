import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Uid } from "../../src/core/museum.ts";
import type { PostReading } from "../../src/core/post-reading.ts";
import { type CardCursor, readCards } from "../../src/weibo/mobile-post-list.ts";
import { readPost } from "../../src/weibo/post-answer.ts";
import type { Mid } from "../../src/weibo/post-id.ts";
import { type FeedCursor, readFeed, readWaterfall, type WaterfallCursor } from "../../src/weibo/post-list.ts";
import { wellMuseum } from "../fixtures/accounts.ts";
import { withPosts } from "../fixtures/prolific.ts";
import { ask } from "./question.ts";
import { openReplica, type Replica } from "./replica.ts";

const NOW = Date.parse("2026-11-21T12:00:00+08:00");
const LAST = "2026-11-20T09:30:00+08:00";
const UID = wellMuseum.uid as Uid;
const busy = withPosts(wellMuseum, { posts: 237, everyHours: 7, last: LAST });
const own = busy.posts.filter(({ promotedBy }) => promotedBy === undefined);

let replica: Replica;

beforeAll(async () => {
  replica = await openReplica({ accounts: [busy] });
}, 60_000);
afterAll(() => replica.close());
beforeEach(() => replica.reset());

async function bodyOf(host: string, path: string) {
  return JSON.parse((await ask(replica.port, host, path)).body);
}

const feed = (query: string) => bodyOf("weibo.com", `/ajax/statuses/mymblog?uid=${UID}&feature=0&${query}`);
const waterfall = (query = "") => bodyOf("weibo.com", `/ajax/profile/getWaterFallContent?uid=${UID}${query}`);
const cards = (query = "") => bodyOf("m.weibo.cn", `/api/container/getIndex?containerid=107603${UID}${query}`);

/** Follows a list to its end, as told by each page; throws when a page is not recognised. */
async function everyPage<Cursor>(
  first: Cursor,
  read: (cursor: Cursor) => Promise<{ kind: string; posts?: readonly PostReading[]; next?: Cursor | null }>,
): Promise<PostReading[][]> {
  const pages: PostReading[][] = [];
  for (let cursor: Cursor | null = first; cursor !== null; ) {
    const page = await read(cursor);
    expect(page.kind).toBe("page");
    pages.push([...(page.posts ?? [])]);
    cursor = page.next ?? null;
  }
  return pages;
}

const wholeFeed = () =>
  everyPage<FeedCursor>({ page: 1, sinceId: "" }, async ({ page, sinceId }) =>
    readFeed(await feed(`page=${page}&since_id=${sinceId}`), UID, page, NOW),
  );
const midsOf = (pages: readonly (readonly { readonly mid: string }[])[]) => pages.flat().map(({ mid }) => mid);
const sorted = (mids: readonly string[]) => mids.toSorted();

describe("an account's list of posts", () => {
  test("is told whole, 20 a page, each post once, and read as it was published", async () => {
    const pages = await wholeFeed();
    expect(pages).toHaveLength(Math.ceil(busy.posts.length / 20));
    expect(sorted(midsOf(pages))).toEqual(sorted(midsOf([own])));
    expect(pages.flat().map(({ createdAt }) => createdAt)).toEqual(
      [own.at(-1), ...own.slice(0, -1)].map((post) => post?.at),
    );
  });

  test("begins with the pinned post, on the first page alone", async () => {
    const [first = [], ...others] = await wholeFeed();
    expect(first.map(({ pinned }) => pinned)).toEqual([true, ...first.slice(1).map(() => false)]);
    expect(others.flat().some(({ pinned }) => pinned)).toBe(false);
  });

  test("holds promoted posts of others in between", async () => {
    const { data } = await feed("page=1");
    expect(data.list).toHaveLength(20);
    expect(data.total).toBe(busy.posts.length);
    expect(data.list.filter((status: { mblogtype: number }) => status.mblogtype === 1)).toHaveLength(1);
  });

  test("goes on only where both the page and the id are right", async () => {
    const { data } = await feed("page=1");
    const next = async (query: string) => (await feed(query)).data;
    expect((await next(`page=2&since_id=${data.since_id}`)).list).toHaveLength(20);
    for (const wrong of [
      "page=2",
      `page=3&since_id=${data.since_id}`,
      `page=1&since_id=${data.since_id}`,
      "page=2&since_id=1",
    ])
      expect(await next(wrong)).toMatchObject({ list: [], since_id: "" });
  });

  test("ends with an empty id", async () => {
    replica.accounts.set(UID, { posts: own.slice(0, 20) });
    expect((await feed("page=1")).data).toMatchObject({ since_id: "" });
    replica.accounts.set(UID, { posts: [] });
    expect((await feed("page=1")).data).toMatchObject({ list: [], since_id: "" });
  });

  test("holds every kind of post", async () => {
    const posts = (await wholeFeed()).flat();
    expect(new Set(posts.map(({ kind }) => kind))).toEqual(new Set(["original", "repost", "fast-repost"]));
    expect(new Set(posts.map(({ media }) => media))).toEqual(new Set(["none", "picture", "video", "live"]));
    expect(posts.some(({ originalDeleted }) => originalDeleted)).toBe(true);
    expect(posts.find(({ media }) => media === "video")?.plays).toEqual({ value: 24_963, precision: "exact" });
    expect(posts.filter(({ likes }) => likes?.precision === "at-least")).toHaveLength(7);
  });
});

describe("a deleted original", () => {
  test("has neither author nor counts", async () => {
    const { data } = await feed("page=1");
    const reposts = data.list.flatMap((status: { retweeted_status?: object }) => status.retweeted_status ?? []);
    const deleted = reposts.find((status: { deleted?: string }) => status.deleted === "1");
    expect(deleted).toMatchObject({ user: null, deleted: "1" });
    expect(Object.keys(deleted).filter((name) => name.endsWith("_count"))).toEqual([]);
  });
});

describe("the list that visitors see", () => {
  const read = async ({ cursor }: WaterfallCursor) =>
    readWaterfall(await waterfall(cursor === "" ? "" : `&cursor=${cursor}`), UID, NOW);

  test("holds the videos and a few posts, followed by its cursor", async () => {
    const pages = await everyPage<WaterfallCursor>({ cursor: "" }, read);
    const posts = pages.flat();
    expect(posts.filter(({ media }) => media !== "video")).toHaveLength(5);
    expect(posts.filter(({ media }) => media === "video")).toHaveLength(
      own.filter(({ media }) => media?.kind === "video").length,
    );
    expect(pages[0]).toHaveLength(20);
  });

  test("ends with -1", async () => {
    replica.accounts.set(UID, { posts: own.slice(0, 3) });
    expect((await waterfall()).data.next_cursor).toBe(-1);
    expect((await waterfall("&cursor=1")).data).toEqual({ list: [], next_cursor: -1 });
  });

  test("stays open where the others want a login", async () => {
    replica.mode = "posts-want-login";
    const walled = await ask(replica.port, "weibo.com", `/ajax/statuses/mymblog?uid=${UID}&page=1`);
    expect([walled.status, walled.body]).toEqual([403, '{"ok":0,"message":"前方有点拥堵，请登录后使用"}']);
    expect((await bodyOf("weibo.com", `/ajax/profile/info?uid=${UID}`)).ok).toBe(1);
    expect((await waterfall()).data.list).toHaveLength(20);
    expect((await bodyOf("weibo.com", `/ajax/statuses/show?id=${own[0]?.mid}`)).ok).toBe(1);
    expect((await ask(replica.port, "m.weibo.cn", `/api/container/getIndex?containerid=107603${UID}`)).status).toBe(
      432,
    );
  });
});

describe("one post", () => {
  test.each([
    ["weibo.com", "/ajax/statuses/show"],
    ["m.weibo.cn", "/statuses/show"],
  ])("is read from %s%s", async (host, path) => {
    const mid = own[7]?.mid as Mid;
    expect(readPost(await bodyOf(host, `${path}?id=${mid}`), mid, NOW)).toMatchObject({ kind: "post", post: { mid } });
    expect(readPost(await bodyOf(host, `${path}?id=5000000000000000`), mid, NOW)).toEqual({ kind: "gone" });
  });
});

describe("the mobile site's list", () => {
  test("is told whole by its last id, the pinned post in a group, times in full, and counts capped", async () => {
    const pages = await everyPage<CardCursor>({ sinceId: "" }, async (cursor) =>
      readCards(
        await cards("sinceId" in cursor && cursor.sinceId !== "" ? `&since_id=${cursor.sinceId}` : ""),
        UID,
        NOW,
      ),
    );
    expect(pages).toHaveLength(Math.ceil(busy.posts.length / 10));
    const posts = pages.flat();
    expect(sorted(midsOf(pages))).toEqual(sorted(midsOf([own])));
    expect(posts[0]?.pinned).toBe(true);
    expect(posts.every(({ createdAt }) => createdAt !== null)).toBe(true);
    expect(posts.find(({ media }) => media === "video")?.plays).toEqual({ value: 20_000, precision: "weibo" });
    expect(posts.filter(({ likes }) => likes?.precision === "at-least")).toHaveLength(7);
  });

  test("after its end says that there is nothing", async () => {
    expect(readCards(await cards("&since_id=1"), UID, NOW)).toEqual({ kind: "nothing-told" });
  });
});

test("a prolific account is the same at every call, and no two of its posts share an id", () => {
  expect(withPosts(wellMuseum, { posts: 237, everyHours: 7, last: LAST })).toEqual(busy);
  expect(new Set(busy.posts.map(({ mid }) => mid)).size).toBe(busy.posts.length);
  expect(own).toHaveLength(237);
});
