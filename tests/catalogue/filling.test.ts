import { describe, expect, it } from "vitest";
import { collect } from "../../src/catalogue/collecting.ts";
import { dueTasks } from "../../src/catalogue/due.ts";
import { fetchPosts, fillStates } from "../../src/catalogue/filling.ts";
import { ledgerOf } from "../../src/collect/ledger.ts";
import { cancelFill, enqueue, pauseFill } from "../../src/collect/orders.ts";
import { addDays, dayOf } from "../../src/core/day.ts";
import { isListedWhole } from "../../src/core/listed.ts";
import { type AccountKey, weiboKey } from "../../src/core/museum.ts";
import { track } from "../../src/store/accounts.ts";
import { listedOf, postsOf } from "../../src/store/posts.ts";
import type { Store } from "../../src/store/store.ts";
import { emptyStore } from "../store/open.ts";
import { uid } from "../store/snapshots.ts";
import { desktopStatus } from "../weibo/status-answer.ts";
import { answerOf, smallWeibo } from "./small-weibo.ts";

const NOON = Date.parse("2026-11-22T12:00:00+08:00");
const DAY = 24 * 3_600_000;
const UIDS = ["6052479001", "6052479002", "6052479003"].map(uid);
const [LAMP = uid("6052479001")] = UIDS;
const KEY = weiboKey(LAMP);
const profileOf = (one: string) => `/ajax/profile/info?uid=${one}`;
const feedOf = (one: string, rest = "page=1&feature=0") => `/ajax/statuses/mymblog?uid=${one}&${rest}`;
/** A list of visitors is still open where whole ones want a login. */
const wallOnLists = (path: string) => (path.includes("mymblog") ? LOGIN_WALL : null);
const LOGIN_WALL = answerOf({ ok: 0, message: "前方有点拥堵，请登录后使用" }, 403);

async function tracking(...uids: (typeof LAMP)[]): Promise<Store> {
  const db = await emptyStore();
  for (const one of uids) await track(db, { kind: "uid", uid: one }, NOON);
  return db;
}

const keptPosts = (db: Store, key: AccountKey = KEY) => postsOf(db, key, 0 as never, dayOf(NOON + 999 * DAY));

describe("filling a period", () => {
  const today = dayOf(NOON);
  const fill = (db: Store, days: number) => fetchPosts(db, KEY, addDays(today, -days), today);

  it("asks page by page until it has passed the first day, and no further", async () => {
    const [db, weibo] = [await tracking(LAMP), smallWeibo(NOON, { posts: 400, hoursBetween: 12 })];
    await fill(db, 45);
    expect(await weibo.work(db)).toEqual({ kind: "rest" });
    // 20 posts in 10 days: the fifth page is the first to pass the 45th day.
    expect(weibo.paths()).toEqual([
      feedOf(LAMP),
      ...[2, 3, 4, 5].map((page) => feedOf(LAMP, `page=${page}&feature=0&since_id=s${page}`)),
    ]);
    expect(isListedWhole(await listedOf(db, KEY), addDays(today, -45), today, NOON)).toBe(true);
    expect((await ledgerOf(db)).collector.fills).toEqual([]);
  });

  it("of an account that began within it ends with the list, and all before is known to be nothing", async () => {
    const [db, weibo] = [await tracking(LAMP), smallWeibo(NOON, { posts: 30 })];
    await fill(db, 3_000);
    await weibo.work(db);
    expect(weibo.asked).toHaveLength(2);
    expect(isListedWhole(await listedOf(db, KEY), addDays(today, -3_000), today, NOON)).toBe(true);
  });

  it("of an earlier period goes on where the last one ended: no page is asked for twice", async () => {
    const [db, weibo] = [await tracking(LAMP), smallWeibo(NOON, { posts: 400 })];
    await fill(db, 25);
    await weibo.work(db);
    await fill(db, 60);
    await weibo.work(db);
    expect(new Set(weibo.paths()).size).toBe(weibo.asked.length);
    expect(weibo.asked).toHaveLength(7);
    expect(isListedWhole(await listedOf(db, KEY), addDays(today, -60), today, NOON)).toBe(true);
  });

  it("tells its progress, and can be paused, resumed and cancelled with what was read kept", async () => {
    const [db, weibo] = [await tracking(LAMP), smallWeibo(NOON, { posts: 400 })];
    await fill(db, 100);
    weibo.killInWait(2);
    await weibo.work(db);
    const states = async () => fillStates(db, "en", weibo.now());
    expect(await states()).toMatchObject([
      {
        name: `${LAMP}`,
        pages: 2,
        rest: { kind: "minutes", pages: 9, minutes: 1 },
        back: addDays(today, -19),
        paused: false,
      },
    ]);
    await pauseFill(db, KEY, true);
    expect(await weibo.work(db)).toEqual({ kind: "rest" });
    expect(weibo.asked).toHaveLength(2);
    await pauseFill(db, KEY, false);
    weibo.killInWait(1);
    await weibo.work(db);
    expect(await states()).toMatchObject([{ pages: 3 }]);
    await cancelFill(db, KEY);
    expect(await weibo.work(db)).toEqual({ kind: "rest" });
    expect([weibo.asked.length, (await keptPosts(db)).length]).toEqual([3, 60]);
  });

  it("that wants a login pauses alone: the figures of the day go on", async () => {
    const [db, weibo] = [await tracking(...UIDS), smallWeibo(NOON, { posts: 400 })];
    weibo.refuse(wallOnLists);
    await fill(db, 100);
    await weibo.work(db);
    const { collector, errands } = await ledgerOf(db);
    expect(collector.fills).toMatchObject([{ paused: true, trouble: { kind: "login" } }]);
    expect(errands.pause).toBeNull();
    await enqueue(db, (await dueTasks(db, weibo.now())).slice(0, 1));
    expect(await weibo.work(db)).toEqual({ kind: "rest" });
    expect(weibo.paths().at(-1)).toBe(profileOf(LAMP));
  });

  it("goes on below a page on which no post stands in its order", async () => {
    const [db, weibo] = [await tracking(LAMP), smallWeibo(NOON, { posts: 60 })];
    const onlyPinned = { list: [desktopStatus({ user: { idstr: LAMP }, isTop: 1 })], since_id: "s2" };
    weibo.refuse((path) => (path.includes("page=1&") ? answerOf({ ok: 1, data: onlyPinned }) : null));
    await fill(db, 15);
    await weibo.work(db);
    expect(weibo.asked.length).toBeGreaterThan(1);
  });

  it("is the reader's last order, whatever page is under way", async () => {
    const [db, weibo] = [await tracking(LAMP), smallWeibo(NOON, { posts: 400 })];
    await fill(db, 10);
    const early = { from: addDays(today, -90), to: addDays(today, -80) };
    const ordersAnother = async () => {
      await cancelFill(db, KEY);
      await fetchPosts(db, KEY, early.from, early.to);
      return answerOf({ ok: 1, data: { list: [], since_id: "" } });
    };
    expect(await collect(db, { kind: "older", account: KEY }, ordersAnother, weibo.now)).toBeNull();
    expect((await ledgerOf(db)).collector.fills).toMatchObject([{ ...early, pages: 0 }]);
  });

  it("is not kept waiting by more museums than a day has questions for", async () => {
    const [db, weibo] = [await tracking(...UIDS), smallWeibo(NOON, { posts: 400 })];
    await enqueue(db, await dueTasks(db, NOON));
    await fill(db, 100);
    await weibo.work(db, 5);
    expect((await ledgerOf(db)).collector.fills).toMatchObject([{ pages: 2 }]);
  });

  it("pauses by itself where the list is not as known any more, and says what was found", async () => {
    const [db, weibo] = [await tracking(LAMP), smallWeibo(NOON, { posts: 400 })];
    weibo.refuse((path) => (path.includes("page=3") ? answerOf({ ok: 1, data: {} }) : null));
    await fill(db, 100);
    await weibo.work(db);
    expect((await ledgerOf(db)).collector.fills).toMatchObject([
      { pages: 2, paused: true, trouble: { field: "data.list", found: "missing" } },
    ]);
  });

  it("waits for tomorrow at the day's cap", async () => {
    const [db, weibo] = [await tracking(LAMP), smallWeibo(NOON, { posts: 400 })];
    await fill(db, 100);
    expect(await weibo.work(db, 4)).toMatchObject({ kind: "wait", why: "cap" });
    weibo.pass(DAY);
    expect(await weibo.work(db, 100)).toEqual({ kind: "rest" });
    expect(new Set(weibo.paths()).size).toBe(weibo.asked.length);
  });
});
