import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Count, exactly, type Range, rangeOf } from "../../src/core/count.ts";
import { addDays } from "../../src/core/day.ts";
import { growthBetween } from "../../src/core/growth.ts";
import {
  FARTHEST_DAYS,
  type Overtaking,
  overtakingOf,
  paceOf,
  type Runner,
  relationOf,
} from "../../src/core/overtaking.ts";
import { anyCount, on, rounded, snapshot } from "./snapshots.ts";

const runner = (followers: Count, low: number | null, high = low): Runner => ({
  followers: rangeOf(followers),
  pace: { low, high },
});
const steady = (followers: number, pace: number) => runner(exactly(followers), pace);

describe("a pace", () => {
  it("of the Louvre in 2017 is 57.8 followers a day", () => {
    const pace = paceOf(growthBetween(snapshot("2017-01-01", 65_030), snapshot("2017-12-19", 85_372)));
    expect(pace?.low).toBeCloseTo(57.8, 1);
    expect(pace?.high).toBe(pace?.low);
  });

  it("from rounded counts lies between the paces of both extremes", () => {
    const growth = growthBetween(snapshot("2026-01-01", rounded(85_000)), snapshot("2026-01-11", rounded(86_000)));
    expect(paceOf(growth)).toEqual({ low: 0.1, high: 199.9 });
  });

  it("over no days is unknown", () => {
    expect(paceOf({ netRange: { low: 0, high: 0 }, days: 0 })).toBeNull();
  });
});

describe("another account", () => {
  it.each<[string, Count, Count]>([
    ["ahead", exactly(85_372), exactly(85_371)],
    ["behind", rounded(60_000, "about"), exactly(85_372)],
    ["level", exactly(7), exactly(7)],
    ["unclear", rounded(85_000), exactly(85_372)],
    ["unclear", rounded(85_000), rounded(85_000)],
    ["unclear", rounded(1_000_000, "at-least"), exactly(2_000_000)],
    ["ahead", rounded(1_000_000, "at-least"), exactly(999_999)],
  ])("is %s", (relation, other, own) => {
    expect(relationOf(rangeOf(other), rangeOf(own))).toBe(relation);
  });
});

describe("drawing level", () => {
  it.each<[string, Runner, Runner, object]>([
    [
      "6,000 behind and 30 a day faster takes 200 days",
      steady(94_000, 40),
      steady(100_000, 10),
      { low: 200, high: 200 },
    ],
    ["takes the day on which it happens whole", steady(94_000, 40), steady(100_001, 10), { low: 201, high: 201 }],
    ["may be while the one ahead falls", steady(94_000, -10), steady(100_000, -40), { low: 200, high: 200 }],
    [
      "with rounded counts and paces takes from the shortest to the longest",
      runner(rounded(85_000), 20, 30),
      runner(exactly(90_000), 10, 10),
      { low: 226, high: 550 },
    ],
    [
      "in ten years or later has no end",
      runner(exactly(90_000), 11, 20),
      steady(100_000, 10),
      { low: 1_000, high: null },
    ],
  ])("%s", (_what, one, other, expected) => {
    expect(overtakingOf(one, other)).toEqual({ kind: "between", ...expected });
  });

  it.each<[string, Runner, Runner, object]>([
    ["never happens at equal paces", steady(1, 10), steady(2, 10), { kind: "never" }],
    ["never happens where the one ahead is faster", steady(1, 10), steady(2, 11), { kind: "never" }],
    ["is beyond ten years", steady(0, 10), steady(36_530, 0), { kind: "beyond" }],
    ["is perhaps, within rounding", runner(exactly(0), -1, 10), steady(1_000, 0), { kind: "perhaps", low: 100 }],
    ["is beyond, or never", runner(exactly(0), -1, 1), steady(36_530, 0), { kind: "beyond" }],
    [
      "is perhaps where a pace is open",
      runner(exactly(0), 5, null),
      steady(9, 0),
      { kind: "between", low: 0, high: 2 },
    ],
    ["is unknown where nobody is surely ahead", steady(7, 1), steady(7, 2), { kind: "unknown" }],
    ["is unknown without a pace", { ...steady(7, 1), pace: null }, steady(8, 0), { kind: "unknown" }],
  ])("%s", (_what, one, other, expected) => {
    expect(overtakingOf(one, other)).toEqual(expected);
  });

  it("is the same whoever is asked about", () => {
    fc.assert(
      fc.property(anyRunner, anyRunner, (one, other) => {
        expect(overtakingOf(one, other)).toEqual(overtakingOf(other, one));
      }),
    );
  });

  it("happens within the days told, whatever the true numbers are", () => {
    const somewhere = fc.double({ min: 0, max: 1, noNaN: true });
    const places = fc.tuple(somewhere, somewhere, somewhere, somewhere);
    fc.assert(
      fc.property(anyRunner, anyRunner, places, (one, other, [a, b, c, d]) => {
        const bounds = boundsOf(overtakingOf(one, other));
        const days = daysUntilLevel(
          { followers: within(one.followers, a), pace: within(one.pace ?? UNKNOWN, b) },
          { followers: within(other.followers, c), pace: within(other.pace ?? UNKNOWN, d) },
        );
        expect(days).toBeGreaterThanOrEqual(bounds.low);
        expect(days).toBeLessThanOrEqual(bounds.high);
      }),
    );
  });
});

const UNKNOWN: Range = { low: 0, high: 0 };

interface Truth {
  readonly followers: number;
  readonly pace: number;
}

/** Whole days until one draws level with the other; Infinity: never. A hair is taken off for the arithmetic of floats. */
function daysUntilLevel(one: Truth, other: Truth): number {
  const [ahead, behind] = one.followers > other.followers ? [one, other] : [other, one];
  const closing = behind.pace - ahead.pace;
  return closing > 0 ? Math.ceil((ahead.followers - behind.followers) / closing - 1e-6) : Number.POSITIVE_INFINITY;
}

/** What was told, as days. */
function boundsOf(told: Overtaking): { low: number; high: number } {
  switch (told.kind) {
    case "never":
      return { low: Number.POSITIVE_INFINITY, high: Number.POSITIVE_INFINITY };
    case "beyond":
      return { low: FARTHEST_DAYS + 1, high: Number.POSITIVE_INFINITY };
    case "between":
      return { low: told.low, high: told.high ?? Number.MAX_SAFE_INTEGER };
    case "perhaps":
      return { low: told.low, high: Number.POSITIVE_INFINITY };
    case "unknown":
      return { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  }
}

const paces = fc.integer({ min: -400, max: 400 }).map((tenths) => tenths / 10);
const anyRunner: fc.Arbitrary<Runner> = fc.tuple(anyCount, fc.option(fc.tuple(paces, paces))).map(([count, pace]) => ({
  followers: rangeOf(count),
  pace: pace && { low: Math.min(...pace), high: Math.max(...pace) },
}));

/** A number of a range; of an open one, within a thousand of its end. */
function within({ low, high }: Range, where: number): number {
  const [least, most] = [low ?? (high ?? 0) - 1_000, high ?? (low ?? 0) + 1_000];
  return least + (most - least) * where;
}

describe("ten years", () => {
  it("are 3,652 days", () => {
    expect(addDays(on("2017-12-19"), FARTHEST_DAYS)).toBe(on("2027-12-19"));
  });
});
