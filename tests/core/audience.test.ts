import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { combinedGrowth, sumOf } from "../../src/core/audience.ts";
import { type Count, exactly, rangeOf } from "../../src/core/count.ts";
import { growthBetween } from "../../src/core/growth.ts";
import { anyCount, rounded, snapshot } from "./snapshots.ts";

const pairs = fc.array(fc.tuple(anyCount, anyCount), { maxLength: 5 });
const combined = (accounts: readonly (readonly [Count, Count])[]) =>
  combinedGrowth(
    accounts.map(([start]) => start),
    accounts.map(([, end]) => end),
  );

describe("the sum of counts", () => {
  it.each<[string, Count[], number, number, number | null]>([
    ["none is zero", [], 0, 0, 0],
    ["exact ones is exact", [exactly(65_030), exactly(9_778)], 74_808, 74_808, 74_808],
    ["a rounded and an exact one has the width of the rounded", [rounded(85_000), exactly(10)], 85_010, 84_510, 85_509],
    ["two rounded ones has both widths", [rounded(85_000), rounded(20_000)], 105_000, 104_000, 105_998],
    ["an open one is open", [rounded(1_000_000, "at-least"), exactly(5)], 1_000_005, 1_000_005, null],
    ["one with a strict bound keeps the bound", [rounded(300, "more-than"), exactly(5)], 305, 306, null],
  ])("of %s", (_what, counts, value, low, high) => {
    expect(sumOf(counts)).toEqual({ value, range: { low, high } });
  });

  it("holds the sum of any numbers that the counts can stand for", () => {
    fc.assert(
      fc.property(fc.array(anyCount), fc.double({ min: 0, max: 1, noNaN: true }), (counts, part) => {
        const { range } = sumOf(counts);
        const truths = counts.map(rangeOf).map(({ low, high }) => low + Math.floor(part * ((high ?? low + 1e6) - low)));
        const total = truths.reduce((sum, truth) => sum + truth, 0);
        expect(total).toBeGreaterThanOrEqual(range.low);
        expect(total).toBeLessThanOrEqual(range.high ?? Number.POSITIVE_INFINITY);
      }),
    );
  });

  it("does not depend on their order", () => {
    fc.assert(
      fc.property(fc.array(anyCount), (counts) => {
        expect(sumOf([...counts].reverse())).toEqual(sumOf(counts));
      }),
    );
  });
});

describe("the growth of Weibo and WeChat together", () => {
  it("of the Louvre in 2017 is 74,808 → 111,376: 36,568, 48.88 %", () => {
    const found = combinedGrowth([exactly(65_030), exactly(9_778)], [exactly(85_372), exactly(26_004)]);
    expect(found).toMatchObject({
      start: { value: 74_808, range: { low: 74_808, high: 74_808 } },
      end: { value: 111_376, range: { low: 111_376, high: 111_376 } },
      net: 36_568,
      netRange: { low: 36_568, high: 36_568 },
      withinRounding: false,
    });
    expect((found.rate ?? Number.NaN) * 100).toBeCloseTo(48.88, 2);
    expect((found.rateRange.low ?? Number.NaN) * 100).toBeCloseTo(48.88, 2);
    expect(found.rateRange.high).toBe(found.rateRange.low);
  });

  it("is within rounding when one account's rounding hides the rise of the other", () => {
    const found = combinedGrowth([rounded(85_000), exactly(100)], [rounded(85_000), exactly(200)]);
    expect(found).toMatchObject({ net: 100, netRange: { low: -899, high: 1_099 }, withinRounding: true });
  });

  it("from nothing has no rate", () => {
    expect(combined([[exactly(0), exactly(300)]])).toMatchObject({ net: 300, rate: null });
  });

  it("of one account is that account's growth", () => {
    fc.assert(
      fc.property(anyCount, anyCount, (start, end) => {
        const { net, netRange, rate, rateRange } = growthBetween(
          snapshot("2017-01-01", start),
          snapshot("2017-12-19", end),
        );
        expect(combined([[start, end]])).toMatchObject({ net, netRange, rate, rateRange });
      }),
    );
  });

  it("gains what the accounts gain, one by one", () => {
    fc.assert(
      fc.property(pairs, (accounts) => {
        const nets = accounts.map(([start, end]) => end.value - start.value);
        expect(combined(accounts).net).toBe(nets.reduce((sum, net) => sum + net, 0));
      }),
    );
  });

  it("is refused when an account is known at one date only", () => {
    expect(() => combinedGrowth([exactly(1)], [exactly(1), exactly(2)])).toThrow(/same accounts at both dates/);
  });
});
