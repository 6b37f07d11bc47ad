import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Count, difference, exactly, type Range, rangeOf, widthOf } from "../../src/core/count.ts";
import { anyCount } from "./snapshots.ts";

/** A true number of followers and what somebody told of it. */
interface Told {
  readonly truth: number;
  readonly count: Count;
}

const truths = fc.oneof(
  fc.integer({ min: 0, max: 2_000_000 }),
  fc.integer({ min: 99_000_000, max: 102_000_000 }),
  fc.integer({ min: 0, max: 900_000_000 }),
);
const units = fc.constantFrom(1, 10, 100, 1_000, 10_000, 100_000);

/** Half up: the first number of the upper half already belongs to the next step. */
function halfUp(n: number, unit: number): number {
  const below = n - (n % unit);
  return n - below >= unit / 2 ? below + unit : below;
}

/** As Weibo shows it: in full below 1万, to a tenth of 万 below 1亿, then to a hundredth of 亿. */
function asWeiboShows(truth: number): Count {
  if (truth < 10_000) return exactly(truth);
  return { value: halfUp(truth, truth < 100_000_000 ? 1_000 : 1_000_000), precision: "weibo" };
}

function asPublished(truth: number, unit: number): Count {
  const value = halfUp(truth, unit);
  return value === 0 ? exactly(truth) : { value, precision: "about" };
}

const toldExactly = truths.map((truth): Told => ({ truth, count: exactly(truth) }));
const toldByWeibo = truths.map((truth): Told => ({ truth, count: asWeiboShows(truth) }));
const published = fc.tuple(truths, units).map(([truth, unit]): Told => ({ truth, count: asPublished(truth, unit) }));
const bounded = fc
  .tuple(truths, fc.nat({ max: 100_000 }), fc.constantFrom("at-least", "more-than", "less-than"))
  .map(([n, by, precision]): Told => {
    if (precision === "at-least") return { truth: n + by, count: { value: n, precision } };
    return precision === "more-than"
      ? { truth: n + by + 1, count: { value: n, precision } }
      : { truth: n, count: { value: n + by + 1, precision: "less-than" } };
  });
const nearly = fc
  .tuple(fc.integer({ min: 1, max: 9_999 }), units, fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([n, unit, part]): Told => {
    const value = n * unit;
    return { truth: value - Math.max(1, Math.floor((unit / 2) * part)), count: { value, precision: "nearly" } };
  });
const told = fc.oneof(toldExactly, toldByWeibo, published, bounded, nearly);

function holds({ low, high }: Range, n: number): boolean {
  return (low === null || low <= n) && (high === null || n <= high);
}

describe("what a count can stand for", () => {
  it.each([
    [246_776, 247_000],
    [3_126_727, 3_127_000],
    [19_680, 20_000],
    [150_832_872, 151_000_000],
    [84_499, 84_000],
    [84_500, 85_000],
    [85_499, 85_000],
    [85_500, 86_000],
  ])("is checked against Weibo's rounding as it was seen: %i is shown as %i", (truth, shown) => {
    expect(asWeiboShows(truth).value).toBe(shown);
  });

  it("holds every number that Weibo's rounding shows so", () => {
    fc.assert(fc.property(toldByWeibo, ({ truth, count }) => holds(rangeOf(count), truth)));
  });

  it("ends where Weibo's rounding would show another number", () => {
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 99_998 }), (tenths) => {
        const { low, high } = rangeOf({ value: tenths * 1_000, precision: "weibo" });
        expect(asWeiboShows(low - 1).value).toBeLessThan(tenths * 1_000);
        expect(asWeiboShows((high ?? 0) + 1).value).toBeGreaterThan(tenths * 1_000);
      }),
    );
  });

  it("holds the truth, however it was told", () => {
    fc.assert(fc.property(told, ({ truth, count }) => holds(rangeOf(count), truth)));
  });

  it("is never below zero, never empty, and holds as many numbers as its width", () => {
    fc.assert(
      fc.property(anyCount, (count) => {
        const { low, high } = rangeOf(count);
        expect(low).toBeGreaterThanOrEqual(0);
        if (high !== null) expect(high).toBeGreaterThanOrEqual(low);
        expect(widthOf(count)).toBe(high === null ? Number.POSITIVE_INFINITY : high - low + 1);
      }),
    );
  });
});

describe("the difference of two told counts", () => {
  it("holds the difference of the true ones", () => {
    fc.assert(
      fc.property(told, told, (end, start) => holds(difference(end.count, start.count), end.truth - start.truth)),
    );
  });

  it("the other way round is its mirror", () => {
    fc.assert(
      fc.property(anyCount, anyCount, (a, b) => {
        const [there, back] = [difference(a, b), difference(b, a)];
        expect(back.low === null ? null : 0 - back.low).toBe(there.high);
        expect(back.high === null ? null : 0 - back.high).toBe(there.low);
      }),
    );
  });
});
