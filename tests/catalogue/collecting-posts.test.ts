import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dueTasks } from "../../src/catalogue/due.ts";
import { fetchPosts } from "../../src/catalogue/filling.ts";
import { latestReport } from "../../src/catalogue/strange.ts";
import { ledgerOf } from "../../src/collect/ledger.ts";
import { enqueue, retry } from "../../src/collect/orders.ts";
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

describe("a day's visit to Weibo", () => {
  it("reads every figure, then one page of posts of each account, and keeps both", async () => {
    const [db, weibo] = [await tracking(...UIDS), smallWeibo(NOON, { posts: 30 })];
    await enqueue(db, await dueTasks(db, NOON));
    expect(await weibo.work(db)).toEqual({ kind: "rest" });
    expect(weibo.paths()).toEqual([...UIDS.map(profileOf), ...UIDS.map((one) => feedOf(one))]);
    expect(await keptPosts(db)).toHaveLength(20);
    expect(await dueTasks(db, weibo.now())).toEqual([]);
  });

  it("knows that everything back to the oldest post of the page is listed", async () => {
    const [db, weibo] = [await tracking(LAMP), smallWeibo(NOON, { posts: 30, hoursBetween: 24 })];
    await enqueue(db, await dueTasks(db, NOON));
    await weibo.work(db);
    const spans = await listedOf(db, KEY);
    const today = dayOf(NOON);
    expect(isListedWhole(spans, addDays(today, -18), today, NOON)).toBe(true);
    expect(isListedWhole(spans, addDays(today, -19), today, NOON)).toBe(false);
  });

  it("counts a post again each day, and keeps each day's counts", async () => {
    const [db, weibo] = [await tracking(LAMP), smallWeibo(NOON, { posts: 3 })];
    for (const _day of [0, 1, 2]) {
      await enqueue(db, await dueTasks(db, weibo.now()));
      await weibo.work(db);
      weibo.pass(DAY);
    }
    expect(weibo.paths()).toHaveLength(6);
    expect((await keptPosts(db)).map(({ sightings }) => sightings.length > 0)).toEqual([true, true, true]);
  });

  it("reads what visitors see where whole lists want a login, and does not ask for whole lists again that day", async () => {
    const [db, weibo] = [await tracking(...UIDS), smallWeibo(NOON, { posts: 30 })];
    weibo.refuse((path) => (path.includes("mymblog") ? LOGIN_WALL : null));
    await enqueue(db, await dueTasks(db, NOON));
    expect(await weibo.work(db)).toEqual({ kind: "rest" });
    const lists = weibo.paths().slice(UIDS.length);
    expect(lists.filter((path) => path.includes("mymblog"))).toHaveLength(1);
    expect(lists.filter((path) => path.includes("getWaterFallContent"))).toHaveLength(UIDS.length);
    const { collector, errands } = await ledgerOf(db);
    expect([collector.feedClosed?.why, errands.pause]).toEqual(["login", null]);
    expect(await keptPosts(db)).toHaveLength(2);
    expect(await listedOf(db, KEY)).toEqual([]);
  });

  it("stops where visitors see nothing either, and a captcha or a throttle stops it as ever", async () => {
    for (const [refusal, why] of [
      [LOGIN_WALL, "login"],
      [answerOf("", 414), "throttle"],
      [answerOf({ ok: -100, url: "https://m.weibo.cn/api/geetest" }), "captcha"],
    ] as const) {
      const [db, weibo] = [await tracking(LAMP), smallWeibo(NOON)];
      weibo.refuse((path) => (path.includes("profile/info") ? null : refusal));
      await enqueue(db, await dueTasks(db, NOON));
      expect(await weibo.work(db)).toMatchObject({ kind: "wait", why: "pause" });
      const { collector, errands } = await ledgerOf(db);
      expect([errands.pause?.why, collector.queue]).toEqual([why, [{ kind: "posts", account: KEY }]]);
      // The account itself was answered: its case has nothing to complain of.
      expect(errands.refused).toEqual({});
    }
  });

  it("reads the visitors' list of an account whose whole one is not as known, and the others as ever", async () => {
    const [db, weibo] = [await tracking(...UIDS), smallWeibo(NOON, { posts: 5 })];
    const strange = answerOf({ ok: 1, data: { items: [] } });
    weibo.refuse((path) => (path.includes(`mymblog?uid=${LAMP}`) ? strange : null));
    await enqueue(db, await dueTasks(db, NOON));
    await weibo.work(db);
    const { collector } = await ledgerOf(db);
    expect([collector.feedClosed, collector.strangeLists[KEY]?.refusal]).toMatchObject([null, { field: "data.list" }]);
    expect(latestReport(await ledgerOf(db), "test")).toContain("field: data.list");
    expect(await keptPosts(db)).toHaveLength(2);
    expect(await keptPosts(db, weiboKey(uid("6052479002")))).toHaveLength(5);
  });

  it("takes Weibo as changed once three lists of a day are not as known", async () => {
    const [db, weibo] = [await tracking(...UIDS, uid("6052479004")), smallWeibo(NOON, { posts: 5 })];
    weibo.refuse((path) => (path.includes("mymblog") ? answerOf({ ok: 1, data: { items: [] } }) : null));
    await enqueue(db, await dueTasks(db, NOON));
    await weibo.work(db);
    expect((await ledgerOf(db)).collector.feedClosed?.why).toBe("changed");
    expect(weibo.paths().filter((path) => path.includes("mymblog"))).toHaveLength(3);
  });

  it("tries whole lists again where the reader says so, but not of those that were read whole", async () => {
    const [db, weibo] = [await tracking(...UIDS), smallWeibo(NOON, { posts: 5 })];
    weibo.refuse((path) => (path.includes(LAMP) ? null : wallOnLists(path)));
    await enqueue(db, await dueTasks(db, NOON));
    await weibo.work(db);
    weibo.refuse(() => null);
    await retry(db);
    expect(await dueTasks(db, weibo.now())).toEqual(
      ["6052479002", "6052479003"].map((one) => ({ kind: "posts", account: weiboKey(uid(one)) })),
    );
  });

  it("proves nothing where a list is shown to nobody, names no next page, or is cut by Weibo", async () => {
    const list = [desktopStatus({ user: { idstr: LAMP } })];
    for (const data of [{ list: [], since_id: "" }, { list }, { list, since_id: "", bottom_tips_visible: true }]) {
      const [db, weibo] = [await tracking(LAMP), smallWeibo(NOON)];
      weibo.refuse((path) => (path.includes("mymblog") ? answerOf({ ok: 1, data }) : null));
      await enqueue(db, await dueTasks(db, NOON));
      await weibo.work(db);
      expect(isListedWhole(await listedOf(db, KEY), addDays(dayOf(NOON), -300), dayOf(NOON), NOON)).toBe(false);
    }
  });
});

describe("a collection whose worker is killed between any two requests", () => {
  it("asks for everything exactly once, at a careful person's pace, and never above the cap", async () => {
    const kills = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(kills, fc.integer({ min: 3, max: 12 }), async (nths, cap) => {
        const [db, weibo] = [await tracking(...UIDS), smallWeibo(NOON, { posts: 60 })];
        await enqueue(db, await dueTasks(db, NOON));
        await fetchPosts(db, KEY, addDays(dayOf(NOON), -30), dayOf(NOON));
        for (const nth of nths) {
          weibo.killInWait(nth);
          await weibo.work(db, cap);
        }
        for (let rounds = 0; rounds < 5 && (await weibo.work(db, cap))?.kind !== "rest"; rounds += 1) weibo.pass(DAY);
        expect(new Set(weibo.asked.map(({ path, at }) => `${dayOf(at)} ${path}`)).size).toBe(weibo.asked.length);
        expect(weibo.paths()).toEqual(expect.arrayContaining(UIDS.map(profileOf)));
        weibo.asked.forEach(({ at }, i) => {
          expect(at - (weibo.asked[i - 1]?.at ?? 0)).toBeGreaterThanOrEqual(6_000);
          const sameDay = weibo.asked.filter((other) => dayOf(other.at) === dayOf(at));
          expect(sameDay.length).toBeLessThanOrEqual(cap);
        });
      }),
      { numRuns: 12 },
    );
  }, 30_000);

  it("asks for nothing twice where two workers run at once: two windows never collect together", async () => {
    const [db, weibo] = [await tracking(...UIDS), smallWeibo(NOON, { posts: 30 })];
    await enqueue(db, await dueTasks(db, NOON));
    await Promise.all([weibo.work(db), weibo.work(db)]);
    expect(new Set(weibo.paths()).size).toBe(weibo.asked.length);
    expect(weibo.asked).toHaveLength(6);
  });
});
