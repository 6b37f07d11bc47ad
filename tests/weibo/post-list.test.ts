import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { latestOf, readFeed, readWaterfall } from "../../src/weibo/post-list.ts";
import { BRIDGE_UID, type Json } from "./answer.ts";
import { type Changes, deletedOriginal, desktopStatus, NOW, strangersStatus } from "./status-answer.ts";

/** A post of the invented museum by its number; the higher, the newer. */
function numbered(number: number, changes: Changes = {}) {
  const mid = `53620000000003${String(number).padStart(2, "0")}`;
  const created_at = `Thu Nov 19 09:${String(number).padStart(2, "0")}:00 +0800 2026`;
  return desktopStatus({ idstr: mid, id: Number(mid), mid, created_at, ...changes });
}

const pinned = numbered(1, {
  created_at: "Mon Mar 02 09:30:00 +0800 2026",
  isTop: 1,
  mblogtype: 2,
  title: { text: "置顶" },
});

const feed = (list: Json, more: { readonly [name: string]: Json } = {}): Json => ({
  ok: 1,
  data: {
    since_id: "5362000000000302kp2",
    list,
    status_visible: 0,
    bottom_tips_visible: false,
    topicList: [],
    ...more,
  },
});
const mids = (answer: ReturnType<typeof readFeed | typeof readWaterfall>) =>
  answer.kind === "page" ? answer.posts.map(({ mid }) => mid.slice(-2)) : answer;

describe("a page of an account's posts", () => {
  it("is read in Weibo's order, the pinned post first", () => {
    const answer = readFeed(feed([pinned, numbered(9), numbered(8)]), BRIDGE_UID, 1, NOW);
    expect(mids(answer)).toEqual(["01", "09", "08"]);
    expect(answer).toMatchObject({ next: { page: 2, sinceId: "5362000000000302kp2" } });
    expect(answer).toMatchObject({ posts: [{ pinned: true }, { pinned: false }, { pinned: false }] });
  });

  it("leaves out what others have promoted in it, in whatever shape", () => {
    const odd = strangersStatus({ attitudes_count: "many", created_at: "soon", page_info: 5 });
    expect(mids(readFeed(feed([numbered(9), strangersStatus(), odd, numbered(8)]), BRIDGE_UID, 1, NOW))).toEqual([
      "09",
      "08",
    ]);
  });

  it("leaves out what is deleted, and keeps its reposts", () => {
    const repost = numbered(9, { retweeted_status: deletedOriginal });
    const answer = readFeed(feed([deletedOriginal, repost]), BRIDGE_UID, 1, NOW);
    expect(answer).toMatchObject({ posts: [{ kind: "repost", originalDeleted: true }] });
    expect(mids(answer)).toEqual(["09"]);
  });

  it("has each post once, where the pinned one stands in its own place too", () => {
    const again = { ...pinned, isTop: 0, mblogtype: 0, title: { text: "" } };
    const answer = readFeed(feed([pinned, numbered(9), again]), BRIDGE_UID, 1, NOW);
    expect(mids(answer)).toEqual(["01", "09"]);
    expect(answer).toMatchObject({ posts: [{ pinned: true }, {}] });
  });

  it.each<[string, Json]>([
    ["an empty word", ""],
    ["zero", 0],
    ["zero in a string", "0"],
    ["null", null],
  ])("is the last one when where to go on is %s", (_what, since_id) => {
    expect(readFeed(feed([numbered(9)], { since_id }), BRIDGE_UID, 7, NOW)).toMatchObject({ kind: "page", next: null });
  });

  it("that is empty goes on nowhere; the last one it is only if it says so", () => {
    const empty = { kind: "page", posts: [], next: null };
    expect(readFeed(feed([]), BRIDGE_UID, 7, NOW)).toEqual({ ...empty, isLast: false });
    expect(readFeed(feed([], { since_id: "" }), BRIDGE_UID, 7, NOW)).toEqual({ ...empty, isLast: true });
  });

  it("that merely names no next page, or says that Weibo shows no more, is not known to be the last", () => {
    const isLast = (more: { readonly [name: string]: Json }) => {
      const answer = readFeed(feed([numbered(9)], more), BRIDGE_UID, 1, NOW);
      return answer.kind === "page" && answer.isLast;
    };
    expect(isLast({ since_id: "" })).toBe(true);
    expect(isLast({ since_id: null })).toBe(false);
    expect(isLast({ since_id: "", bottom_tips_visible: true })).toBe(false);
  });

  it("goes on from a number as from a word, and after a page of others' posts alone", () => {
    const answer = readFeed(feed([strangersStatus()], { since_id: 5362000000000302 }), BRIDGE_UID, 3, NOW);
    expect(answer).toEqual({ kind: "page", posts: [], next: { page: 4, sinceId: "5362000000000302" }, isLast: false });
  });

  it.each<[string, Json, string, string]>([
    ["a refusal", { ok: 0, msg: "这里还没有内容" }, "ok", "0"],
    ["without data", { ok: 1 }, "data", "missing"],
    ["without a list", { ok: 1, data: { since_id: "" } }, "data.list", "missing"],
    ["with an object for a list", feed({}), "data.list", "an object"],
    ["with a post of null", feed([null]), "data.list.0", "null"],
    ["that goes on from a list", feed([], { since_id: [] }), "data.since_id", "a list"],
    [
      "with one post changed",
      feed([numbered(9), numbered(8, { attitudes_count: "many" })]),
      "data.list.1.attitudes_count",
      '"many"',
    ],
    ["with an author renamed", feed([numbered(9, { user: { uid: 7 } })]), "data.list.0.user.id", "missing"],
    ["with no author told", feed([numbered(9, { user: undefined })]), "data.list.0.user", "missing"],
    ["with a time nobody knows", feed([numbered(9, { created_at: "soon" })]), "data.list.0.created_at", '"soon"'],
    ["that is a list", [], "answer", "a list"],
  ])("%s is refused as a whole, naming what and where", (_what, body, field, found) => {
    expect(readFeed(body, BRIDGE_UID, 1, NOW)).toEqual({ kind: "unrecognised", field, found });
  });

  it("is looked for in anything without failing", () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.anything()), (body) => {
        expect(readFeed(body, BRIDGE_UID, 1, NOW).kind).toBe("unrecognised");
        expect(readWaterfall(body, BRIDGE_UID, NOW).kind).toBe("unrecognised");
      }),
    );
  });
});

describe("a page that visitors get", () => {
  const waterfall = (list: Json, next_cursor: Json): Json => ({ ok: 1, data: { list, next_cursor } });

  it("is read the same, and goes on from its cursor", () => {
    const answer = readWaterfall(waterfall([numbered(9), strangersStatus()], 5345145356816203), BRIDGE_UID, NOW);
    expect(mids(answer)).toEqual(["09"]);
    expect(answer).toMatchObject({ next: { cursor: "5345145356816203" } });
  });

  it.each<Json>([-1, "-1", 0, ""])("is the last one when its cursor is %j", (cursor) => {
    expect(readWaterfall(waterfall([numbered(9)], cursor), BRIDGE_UID, NOW)).toMatchObject({ next: null });
  });

  it("without a cursor is refused: nobody would know that the list goes on", () => {
    expect(readWaterfall({ ok: 1, data: { list: [] } }, BRIDGE_UID, NOW)).toEqual({
      kind: "unrecognised",
      field: "data.next_cursor",
      found: "missing",
    });
  });
});

describe("the latest post", () => {
  const latest = (...list: Json[]) => {
    const answer = readFeed(feed(list), BRIDGE_UID, 1, NOW);
    return answer.kind === "page" ? (latestOf(answer.posts)?.mid.slice(-2) ?? null) : answer;
  };

  it("is not the pinned one because it comes first", () => {
    expect(latest(pinned, numbered(9), numbered(8))).toBe("09");
  });

  it("is the pinned one when it is the newest", () => {
    expect(latest(numbered(9, { isTop: 1 }), numbered(8), numbered(7))).toBe("09");
  });

  it("is found by the day, then by the minute, then by the id", () => {
    expect(latest(numbered(8), numbered(9, { created_at: "11-19" }), numbered(7))).toBe("09");
    expect(latest(numbered(8, { created_at: "11-20" }), numbered(9))).toBe("08");
    expect(latest(numbered(8, { created_at: "11-19" }), numbered(9, { created_at: "11-19" }))).toBe("09");
  });

  it("of none is none", () => {
    expect(latest()).toBeNull();
    expect(latest(strangersStatus())).toBeNull();
  });
});
