import { describe, expect, it } from "vitest";
import { dueTasks } from "../../src/catalogue/due.ts";
import { recordReading } from "../../src/catalogue/recording.ts";
import { visitOf } from "../../src/catalogue/visits.ts";
import { ledgerOf, noteAnswer } from "../../src/collect/ledger.ts";
import { enqueue, resume } from "../../src/collect/orders.ts";
import { run, type World } from "../../src/collect/run.ts";
import type { Task } from "../../src/collect/task.ts";
import type { AccountKey } from "../../src/core/museum.ts";
import type { Refusal } from "../../src/core/reading.ts";
import { track } from "../../src/store/accounts.ts";
import type { Store } from "../../src/store/store.ts";
import { freshCatalogue } from "../store/open.ts";
import { readingOf, uid } from "../store/snapshots.ts";

const LAMP = uid("6052479001");
const LIGHT = uid("6052479002");
const NOON = Date.parse("2026-11-22T12:00:00+08:00");

async function tracking(...uids: (typeof LAMP)[]): Promise<Store> {
  const db = await freshCatalogue();
  for (const one of uids) await track(db, { kind: "uid", uid: one }, NOON);
  return db;
}

/** A world whose clock moves only by waiting, and whose Weibo answers as told, question by question. */
function worldOf(db: Store, answers: readonly (Refusal | null)[], cap = 100) {
  const asked: { readonly account: AccountKey; readonly at: number }[] = [];
  let now = NOON;
  const world: World = {
    now: () => now,
    chance: () => 0.5,
    wait: async (ms) => {
      now += ms;
    },
    read: async (task) => {
      asked.push({ account: task.account, at: now });
      const refusal = answers[asked.length - 1] ?? null;
      if (refusal === null) await noteAnswer(db.transaction("meta", "readwrite").store, task, now);
      return refusal;
    },
    cap: async () => cap,
    tell: () => undefined,
  };
  return { world, asked };
}

const LOGIN: Refusal = { kind: "login" };
const STRANGE: Refusal = { kind: "unrecognised", field: "ok", found: "0" };
const figures = (account: string): Task => ({ kind: "figures", account: account as AccountKey });
const posts = (account: string): Task => ({ kind: "posts", account: account as AccountKey });
const keys = (count: number) => Array.from({ length: count }, (_, i) => `weibo:60524790${10 + i}` as AccountKey);

describe("what is to be asked today", () => {
  it("is the figures of tracked accounts without an exact reading of today, and their newest posts", async () => {
    const db = await tracking(LAMP, LIGHT);
    const all = [LAMP, LIGHT].flatMap((one) => [figures(`weibo:${one}`), posts(`weibo:${one}`)]);
    expect(await dueTasks(db, NOON)).toEqual(all);
    await recordReading(db, { kind: "uid", uid: LAMP }, readingOf({ uid: LAMP }), NOON);
    expect(await dueTasks(db, NOON)).toEqual(all.slice(1));
    await noteAnswer(db.transaction("meta", "readwrite").store, posts(`weibo:${LAMP}`), NOON);
    expect(await dueTasks(db, NOON)).toEqual(all.slice(2));
    expect(await dueTasks(db, NOON + 24 * 3_600_000)).toHaveLength(4);
  });

  it("begins with what was not read for longest", async () => {
    const db = await tracking(LAMP, LIGHT);
    await recordReading(db, { kind: "uid", uid: LAMP }, readingOf({ uid: LAMP }), NOON);
    const due = (await dueTasks(db, NOON + 24 * 3_600_000)).filter(({ kind }) => kind === "figures");
    expect(due).toEqual([figures(`weibo:${LIGHT}`), figures(`weibo:${LAMP}`)]);
  });

  it("is no posts of an account whose uid nobody knows", async () => {
    const db = await freshCatalogue();
    const { key } = await track(db, { kind: "nick", nick: "灯下美术馆" }, NOON);
    expect(await dueTasks(db, NOON)).toEqual([figures(key)]);
  });

  it("is queued once after a week's sleep, not seven times", async () => {
    const db = await tracking(LAMP);
    for (const day of [0, 1, 2, 3, 4, 5, 6]) await enqueue(db, await dueTasks(db, NOON + day * 24 * 3_600_000));
    expect((await ledgerOf(db)).collector.queue).toEqual([figures(`weibo:${LAMP}`), posts(`weibo:${LAMP}`)]);
  });
});

describe("a round", () => {
  it("asks for each account once, 8 seconds apart at an even chance", async () => {
    const db = await freshCatalogue();
    await enqueue(db, keys(3).map(figures));
    const { world, asked } = worldOf(db, []);
    expect(await run(db, world)).toEqual({ kind: "rest" });
    expect(asked).toEqual(keys(3).map((account, i) => ({ account, at: NOON + i * 8_000 })));
    expect((await ledgerOf(db)).collector).toMatchObject({ queue: [], done: 3 });
  });

  it("stops at the first login wall with the account still queued, and goes on when the reader says so", async () => {
    const db = await freshCatalogue();
    await enqueue(db, keys(2).map(figures));
    const { world, asked } = worldOf(db, [LOGIN]);
    expect(await run(db, world)).toMatchObject({ kind: "wait", why: "pause" });
    expect(asked).toHaveLength(1);
    expect((await ledgerOf(db)).errands.pause?.why).toBe("login");
    await resume(db);
    expect(await run(db, world)).toEqual({ kind: "rest" });
    expect(asked.map(({ account }) => account)).toEqual([keys(2)[0], ...keys(2)]);
  });

  it("passes over one account that is not as known, and stops at the third in a row", async () => {
    const db = await freshCatalogue();
    await enqueue(db, keys(5).map(figures));
    const { world, asked } = worldOf(db, [STRANGE, null, STRANGE, STRANGE, STRANGE]);
    expect(await run(db, world)).toMatchObject({ kind: "wait", why: "pause" });
    expect(asked).toHaveLength(5);
    expect((await ledgerOf(db)).errands.pause?.why).toBe("changed");
  });

  it("pauses when what was read could not be kept, instead of asking for it again at once", async () => {
    const db = await freshCatalogue();
    await enqueue(db, keys(2).map(figures));
    const { world, asked } = worldOf(db, []);
    const full: World = { ...world, read: async ({ account }) => Promise.reject(new Error(`disk full at ${account}`)) };
    await expect(run(db, full)).rejects.toThrow("disk full");
    expect((await ledgerOf(db)).errands).toMatchObject({ pause: { why: "failed" }, underWay: {} });
    expect(await run(db, world)).toMatchObject({ kind: "wait", why: "pause" });
    expect(asked).toEqual([]);
    await resume(db);
    expect(await run(db, world)).toEqual({ kind: "rest" });
    expect(asked.map(({ account }) => account)).toEqual(keys(2));
  });

  it("stops at the day's cap", async () => {
    const db = await freshCatalogue();
    await enqueue(db, keys(4).map(figures));
    const { world, asked } = worldOf(db, [], 2);
    expect(await run(db, world)).toMatchObject({ kind: "wait", why: "cap" });
    expect(asked).toHaveLength(2);
  });
});

describe("a page that finds somebody else asking", () => {
  const circumstances = { nowMs: NOON, browserLanguage: "en", client: "test" };
  const open = (db: Store, one: typeof LAMP) => visitOf(db, { kind: "uid", uid: one }, "opened", circumstances);

  it("waits for its turn in the queue", async () => {
    const db = await tracking(LAMP, LIGHT);
    expect((await open(db, LAMP))?.permit).toEqual({ kind: "ask" });
    expect((await open(db, LIGHT))?.permit).toEqual({ kind: "busy", with: `weibo:${LAMP}` });
    expect((await ledgerOf(db)).collector.queue).toEqual([figures(`weibo:${LIGHT}`)]);
  });

  it("for the same account has its turn where that answer never comes, and none where it does", async () => {
    const db = await tracking(LAMP);
    await open(db, LAMP);
    expect((await open(db, LAMP))?.permit).toEqual({ kind: "busy", with: `weibo:${LAMP}` });
    expect((await ledgerOf(db)).collector.queue).toEqual([figures(`weibo:${LAMP}`)]);
    await recordReading(db, { kind: "uid", uid: LAMP }, readingOf({ uid: LAMP }), NOON);
    expect((await ledgerOf(db)).collector.queue).toEqual([]);
  });
});
