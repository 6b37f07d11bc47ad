import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../src/core/day.ts";
import type { AccountKey } from "../../src/core/museum.ts";
import type { Snapshot } from "../../src/core/snapshot.ts";
import { robustScore, unusualDay } from "../../src/core/unusual-day.ts";
import { on, rounded, snapshot } from "./snapshots.ts";

const LAMP = "weibo:6052479001" as AccountKey;
const last = on("2026-11-22");

/** One exact snapshot a day up to the last, with these net growths; the last of them is the last day's. */
function growing(nets: readonly number[]): Snapshot[] {
  let followers = 100_000;
  const counts = [followers, ...nets.map((net) => (followers += net))];
  return counts.map((count, i) => snapshot(addDays(last, i + 1 - counts.length), count));
}

const usual = (days: number) => Array.from({ length: days }, (_, i) => 10 + (i % 7));
const verdict = (series: readonly Snapshot[]) => unusualDay(LAMP, series, last);

describe("a day", () => {
  it.each<[string, readonly number[], boolean]>([
    ["like the others is not unusual", [...usual(60), 12], false],
    ["with far more new followers is", [...usual(60), 500], true],
    ["with far fewer is too", [...usual(60), -300], true],
    ["of which 28 others are known can be told", [...usual(28), 500], true],
    ["of which only 27 others are known cannot", [...usual(27), 500], false],
    ["is measured by the 90 days before, not by older ones", [...Array(60).fill(900), ...usual(90), 900], true],
    ["of an account that never changes is unusual from a handful of followers on", [...Array(40).fill(0), 6], true],
    ["of an account that never changes is not unusual for five", [...Array(40).fill(0), 5], false],
    [
      "of an account that mostly stands and sometimes leaps is not unusual when it leaps",
      [...Array.from({ length: 60 }, (_, i) => (i % 4 === 0 ? 30 : 0)), 30],
      false,
    ],
  ])("%s", (_what, nets, isUnusual) => {
    expect(verdict(growing(nets)) !== null).toBe(isUnusual);
  });

  it("says by how much, and what would be usual", () => {
    expect(verdict(growing([...usual(60), 500]))).toEqual({
      kind: "unusual",
      account: LAMP,
      net: 500,
      median: 13,
      days: 60,
      day: last,
    });
  });

  it("after a gap, or with a rounded figure, is not told: its growth is not known", () => {
    const series = growing([...usual(60), 500]);
    expect(verdict(series.filter(({ day }) => day !== addDays(last, -1)))).toBeNull();
    expect(verdict([...series.slice(0, -1), snapshot(last, rounded(101_000))])).toBeNull();
  });
});

describe("the robust score", () => {
  const values = fc.array(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 1 });
  const value = fc.integer({ min: -5_000, max: 5_000 });

  it("does not depend on the order of the values", () => {
    fc.assert(
      fc.property(value, values, (x, some) => {
        expect(robustScore(x, some.toReversed())).toBe(robustScore(x, some));
      }),
    );
  });

  it("rises with the value, and moves along with all of them", () => {
    fc.assert(
      fc.property(value, values, fc.nat(500), (x, some, more) => {
        expect(robustScore(x + more, some)).toBeGreaterThanOrEqual(robustScore(x, some));
        const moved = some.map((one) => one + more);
        expect(robustScore(x + more, moved)).toBeCloseTo(robustScore(x, some), 6);
      }),
    );
  });

  it("is never endless, however alike the values are", () => {
    fc.assert(fc.property(value, fc.array(value), (x, some) => Number.isFinite(robustScore(x, some))));
  });
});
