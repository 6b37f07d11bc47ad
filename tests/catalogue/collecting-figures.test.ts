import { describe, expect, it } from "vitest";
import { collect } from "../../src/catalogue/collecting.ts";
import { dueTasks } from "../../src/catalogue/due.ts";
import { recordReading } from "../../src/catalogue/recording.ts";
import { ledgerOf, noteAnswer } from "../../src/collect/ledger.ts";
import { enqueue } from "../../src/collect/orders.ts";
import type { Task } from "../../src/collect/task.ts";
import type { AccountKey, MuseumId } from "../../src/core/museum.ts";
import { track } from "../../src/store/accounts.ts";
import { seriesOf } from "../../src/store/series.ts";
import type { Store } from "../../src/store/store.ts";
import { freshCatalogue } from "../store/open.ts";
import { readingOf, uid } from "../store/snapshots.ts";
import { smallWeibo } from "./small-weibo.ts";

const LAMP = uid("6052479001");
const NOON = Date.parse("2026-11-22T12:00:00+08:00");

async function tracking(...uids: (typeof LAMP)[]): Promise<Store> {
  const db = await freshCatalogue();
  for (const one of uids) await track(db, { kind: "uid", uid: one }, NOON);
  return db;
}

const figures = (account: string): Task => ({ kind: "figures", account: account as AccountKey });
const posts = (account: string): Task => ({ kind: "posts", account: account as AccountKey });

describe("an account that is collected", () => {
  const body = (followers: number) =>
    JSON.stringify({
      ok: 1,
      data: {
        user: {
          idstr: LAMP,
          screen_name: "灯塔博物馆",
          domain: "",
          followers_count: followers,
          friends_count: 1,
          statuses_count: 2,
        },
      },
    });

  it("has today's figure, and is not queued any more", async () => {
    const db = await tracking(LAMP);
    const key = `weibo:${LAMP}` as AccountKey;
    await enqueue(db, [figures(key)]);
    const paths: string[] = [];
    const refusal = await collect(
      db,
      figures(key),
      async (path) => {
        paths.push(path);
        return { status: 200, redirected: false, text: body(12_400) };
      },
      () => NOON,
    );
    expect([refusal, paths]).toEqual([null, [`/ajax/profile/info?uid=${LAMP}`]]);
    expect((await seriesOf(db, key)).at(-1)).toMatchObject({ followers: { value: 12_400, precision: "exact" } });
    expect((await ledgerOf(db)).collector.queue).toEqual([]);
  });

  it("that the reader added by its uid is called what it calls itself, with the country it names", async () => {
    const db = await tracking(LAMP);
    const user = { ...JSON.parse(body(9)).data.user, verified: true, verified_type: 7, location: "海外 法国" };
    const text = JSON.stringify({ ok: 1, data: { user: { ...user, verified_reason: "灯塔博物馆官方微博" } } });
    await collect(
      db,
      figures(`weibo:${LAMP}`),
      async () => ({ status: 200, redirected: false, text }),
      () => NOON,
    );
    expect(await db.get("museums", `weibo-${LAMP}` as MuseumId)).toMatchObject({
      names: { zh: "灯塔博物馆" },
      country: "FR",
    });
  });

  it("gives the refusal, and records nothing", async () => {
    const db = await tracking(LAMP);
    const key = `weibo:${LAMP}` as AccountKey;
    const walled = async () => ({
      status: 200,
      redirected: false,
      text: '{"ok":-100,"url":"https://weibo.com/login.php"}',
    });
    expect(await collect(db, figures(key), walled, () => NOON)).toEqual({ kind: "login" });
    expect(
      await collect(
        db,
        figures(key),
        async () => null,
        () => NOON,
      ),
    ).toEqual({ kind: "offline" });
    expect(await seriesOf(db, key)).toEqual([]);
  });

  it("that was read meanwhile, by a page or another round, is not asked again, nor counted", async () => {
    const db = await tracking(LAMP);
    const tasks = await dueTasks(db, NOON);
    await recordReading(db, { kind: "uid", uid: LAMP }, readingOf({ uid: LAMP }), NOON);
    await noteAnswer(db.transaction("meta", "readwrite").store, posts(`weibo:${LAMP}`), NOON);
    // A look that began before the answer came queues what is not due any more.
    await enqueue(db, tasks);
    const weibo = smallWeibo(NOON);
    expect(await weibo.work(db)).toEqual({ kind: "rest" });
    expect(weibo.asked).toEqual([]);
    expect((await ledgerOf(db)).errands.asked.count).toBe(0);
  });

  it("that was removed meanwhile is asked nothing", async () => {
    const db = await freshCatalogue();
    const never = () => Promise.reject(new Error("asked"));
    const gone = figures("weibo:6052479099");
    await enqueue(db, [gone]);
    expect(await collect(db, gone, never, () => NOON)).toBeNull();
    expect((await ledgerOf(db)).collector.queue).toEqual([]);
  });
});
