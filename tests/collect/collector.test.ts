import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  answered,
  asking,
  type Collector,
  cancelled,
  LONGEST_REST_MS,
  NO_COLLECTOR,
  nextStep,
  postsReadOn,
  queued,
  SHORTEST_REST_MS,
} from "../../src/collect/collector.ts";
import { begun, type Errands, NO_ERRANDS, pausedFor, settled } from "../../src/collect/errands.ts";
import { fillOf } from "../../src/collect/fill.ts";
import type { Task } from "../../src/collect/task.ts";
import { addDays, dayOf, instantOf } from "../../src/core/day.ts";
import type { AccountKey } from "../../src/core/museum.ts";

const louvre = "weibo:5549047567" as AccountKey;
const orsay = "weibo:7012345678" as AccountKey;
const NOON = Date.parse("2026-11-22T12:00:00+08:00");
const figures = (account: AccountKey): Task => ({ kind: "figures", account });
const posts = (account: AccountKey): Task => ({ kind: "posts", account });
const two = queued(NO_COLLECTOR, [figures(louvre), figures(orsay)]);
const step = (collector: Collector, errands: Errands = NO_ERRANDS, nowMs = NOON, cap = 100) =>
  nextStep(collector, errands, nowMs, cap);

describe("the collector", () => {
  it("rests when nothing is queued, and after the reader cancelled", () => {
    expect(step(NO_COLLECTOR)).toEqual({ kind: "rest" });
    expect(step(cancelled(two))).toEqual({ kind: "rest" });
  });

  it("asks in the order of the queue, and nobody twice", () => {
    const again = queued(two, [figures(orsay), figures(louvre), posts(orsay), posts(orsay)]);
    expect(again.queue).toEqual([figures(louvre), figures(orsay), posts(orsay)]);
    expect(step(two)).toEqual({ kind: "ask", task: figures(louvre) });
    expect(step(answered(two, figures(louvre), NOON - 10_000))).toEqual({ kind: "ask", task: figures(orsay) });
  });

  it("asks for every figure first, then for what a reader waits for, then for the newest posts", () => {
    const fill = fillOf(louvre, dayOf(NOON), dayOf(NOON));
    let collector: Collector = { ...queued(NO_COLLECTOR, [posts(louvre), figures(orsay)]), fills: [fill] };
    const order: Task[] = [];
    for (let next = step(collector); next.kind === "ask" && order.length < 3; next = step(collector)) {
      order.push(next.task);
      collector = answered(collector, next.task, NOON - 10_000);
      if (next.task.kind === "older") collector = { ...collector, fills: [] };
    }
    expect(order).toEqual([figures(orsay), { kind: "older", account: louvre }, posts(louvre)]);
  });

  it("leaves alone what the reader paused", () => {
    const fill = { ...fillOf(louvre, dayOf(NOON), dayOf(NOON)), paused: true };
    expect(step({ ...NO_COLLECTOR, fills: [fill] })).toEqual({ kind: "rest" });
  });

  it("knows whose posts were read today, until tomorrow", () => {
    const read = answered(queued(NO_COLLECTOR, [posts(louvre)]), posts(louvre), NOON);
    const today = dayOf(NOON);
    expect([postsReadOn(read, louvre, today), postsReadOn(read, orsay, today)]).toEqual([true, false]);
    expect(postsReadOn(read, louvre, addDays(today, 1))).toBe(false);
    const tomorrow = answered(read, posts(orsay), NOON + 24 * 3_600_000);
    expect(tomorrow.postsRead.accounts).toEqual([orsay]);
  });

  it("counts what was answered of what was queued, and nothing else", () => {
    const done = answered(answered(two, figures(louvre), NOON), figures(louvre), NOON);
    expect([done.done, done.queue]).toEqual([1, [figures(orsay)]]);
  });

  it("waits 6 to 10 seconds between two questions", () => {
    for (const [chance, restMs] of [
      [0, 6_000],
      [0.5, 8_000],
      [0.999_9, 10_000],
    ] as const) {
      const asked = asking(two, NOON, chance);
      expect(step(asked, NO_ERRANDS, NOON + restMs - 1)).toEqual({ kind: "wait", why: "pace", until: NOON + restMs });
      expect(step(asked, NO_ERRANDS, NOON + restMs).kind).toBe("ask");
    }
  });

  it("begins its rest when the answer comes: a slow answer does not bring the next question closer", () => {
    const late = answered(asking(two, NOON, 0), figures(louvre), NOON + 5_000);
    expect(step(late, NO_ERRANDS, NOON + 10_999)).toEqual({ kind: "wait", why: "pace", until: NOON + 11_000 });
    expect(step(late, NO_ERRANDS, NOON + 11_000).kind).toBe("ask");
  });

  it("does not wait for a rest of the future: the clock was set back", () => {
    expect(step(asking(two, NOON, 1), NO_ERRANDS, NOON - 60_000).kind).toBe("ask");
  });

  it("waits while a page asks", () => {
    expect(step(two, begun(NO_ERRANDS, orsay, NOON))).toMatchObject({ kind: "wait", why: "busy" });
  });

  it.each(["captcha", "throttle", "login", "changed", "offline"] as const)("waits out a pause: %s", (why) => {
    const paused = pausedFor(NO_ERRANDS, why, NOON);
    expect(step(two, paused)).toEqual({ kind: "wait", why: "pause", until: NOON + 30 * 60_000 });
    expect(step(two, paused, NOON + 30 * 60_000).kind).toBe("ask");
  });

  it("waits for tomorrow in Beijing above the cap, which counts the questions of pages too", () => {
    const asked = settled(begun(NO_ERRANDS, orsay, NOON), orsay, null, NOON);
    const tomorrow = instantOf(addDays(dayOf(NOON), 1));
    expect(step(two, asked, NOON, 1)).toEqual({ kind: "wait", why: "cap", until: tomorrow });
    expect(step(two, asked, tomorrow, 1).kind).toBe("ask");
  });
});

describe("whatever happens, and however often the worker is killed", () => {
  it("the collector asks at most once in 6 seconds, never above the cap, and never during a pause", () => {
    const happening = fc.record({
      afterMs: fc.integer({ min: 0, max: 12_000 }),
      outcome: fc.constantFrom("read", "captcha", "login", "killed", "idle"),
      chance: fc.double({ min: 0, max: 0.999, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 60 }), fc.integer({ min: 1, max: 8 }), (happenings, cap) => {
        const world = {
          collector: two,
          errands: NO_ERRANDS,
          now: NOON,
          last: 0,
          asked: 0,
        };
        for (const one of happenings) live(world, one, cap);
        expect(world.asked).toBeLessThanOrEqual(cap);
      }),
    );
  });
});

interface Life {
  collector: Collector;
  errands: Errands;
  now: number;
  last: number;
  asked: number;
}

/** One step of a collector's life. What is written is all that a killed worker leaves behind. */
function live(
  life: Life,
  { afterMs, outcome, chance }: { afterMs: number; outcome: string; chance: number },
  cap: number,
) {
  life.now += afterMs;
  const next = nextStep(life.collector, life.errands, life.now, cap);
  if (outcome === "idle" || next.kind !== "ask") return;
  expect(life.now - life.last).toBeGreaterThanOrEqual(SHORTEST_REST_MS);
  expect(life.errands.pause === null || life.errands.pause.until <= life.now).toBe(true);
  life.collector = asking(life.collector, life.now, chance);
  life.errands = begun(life.errands, next.task.account, life.now);
  expect(life.collector.restUntil - life.now).toBeLessThanOrEqual(LONGEST_REST_MS);
  Object.assign(life, { last: life.now, asked: life.asked + 1 });
  if (outcome === "killed") return;
  const refusal = outcome === "captcha" ? ({ kind: "paused", why: "captcha" } as const) : null;
  life.errands =
    outcome === "login"
      ? pausedFor(life.errands, "login", life.now)
      : settled(life.errands, next.task.account, refusal, life.now);
  if (outcome === "read") life.collector = queued(answered(life.collector, next.task, life.now), [next.task]);
}
