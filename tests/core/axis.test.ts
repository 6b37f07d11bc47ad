import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayTicks, roundTicks } from "../../src/core/axis.ts";
import { addDays, type Day, formatDay } from "../../src/core/day.ts";
import { on } from "./snapshots.ts";

describe("the ticks of an axis", () => {
  it.each<[string, number, number, number, number[]]>([
    ["followers", 36_780, 85_372, 5, [20_000, 40_000, 60_000, 80_000, 100_000]],
    ["followers of very different sizes", 8_253, 10_150_000, 5, [0, 5_000_000, 10_000_000, 15_000_000]],
    ["an index", 100, 144.6, 6, [100, 110, 120, 130, 140, 150]],
    ["an index that fell", 92.4, 103, 4, [90, 95, 100, 105]],
    ["one value", 85_372, 85_372, 5, [84_000, 86_000]],
    ["nobody", 0, 0, 5, [0, 1]],
  ])("of %s are round", (_what, low, high, most, ticks) => {
    expect(roundTicks(low, high, most, 1)).toEqual(ticks);
  });

  it("hold the values between them, at even distances, and are not too many", () => {
    const anyValue = fc.integer({ min: 0, max: 4_000_000_000 });
    fc.assert(
      fc.property(anyValue, anyValue, fc.integer({ min: 3, max: 9 }), (a, b, most) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const ticks = roundTicks(low, high, most, 1);
        const [first = Number.NaN, second = Number.NaN] = ticks;
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(most);
        expect(first).toBeLessThanOrEqual(low);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(high);
        expect(String((second - first) / 10 ** Math.floor(Math.log10(second - first)))).toMatch(/^[125]$/);
        for (const [i, tick] of ticks.entries()) expect(tick).toBe(first + i * (second - first));
      }),
    );
  });
});

describe("the days below a chart", () => {
  it.each<[string, string, number, string[]]>([
    ["2017-12-12", "2017-12-19", 4, ["2017-12-12", "2017-12-14", "2017-12-16", "2017-12-18"]],
    ["2017-12-19", "2017-12-19", 4, ["2017-12-19"]],
    ["2017-01-01", "2017-12-31", 4, ["2017-01-01", "2017-04-01", "2017-07-01", "2017-10-01"]],
    ["2016-08-28", "2017-12-19", 6, ["2016-10-01", "2017-01-01", "2017-04-01", "2017-07-01", "2017-10-01"]],
    ["2011-01-01", "2021-09-01", 6, ["2012-01-01", "2014-01-01", "2016-01-01", "2018-01-01", "2020-01-01"]],
  ])("from %s to %s are easy to read", (from, to, most, days) => {
    expect(dayTicks(on(from), on(to), most).map(formatDay)).toEqual(days);
  });

  it("lie within the period, in order, and are not too many", () => {
    const anyDay: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays(on("2009-08-28"), n));
    fc.assert(
      fc.property(anyDay, anyDay, fc.integer({ min: 2, max: 12 }), (a, b, most) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const ticks = dayTicks(from, to, most);
        expect(ticks.length).toBeGreaterThanOrEqual(1);
        expect(ticks.length).toBeLessThanOrEqual(most);
        for (const tick of ticks) expect(tick >= from && tick <= to).toBe(true);
        expect(ticks).toEqual([...new Set(ticks)].sort((x, y) => x - y));
      }),
    );
  });
});
