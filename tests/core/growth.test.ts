import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSingle } from "../../src/core/count.ts";
import { growthBetween } from "../../src/core/growth.ts";
import { anySnapshotOn, on, rounded, snapshot } from "./snapshots.ts";

const start = on("2017-01-01");
const end = on("2017-12-19");
const growth = (from: Parameters<typeof snapshot>[1], to: Parameters<typeof snapshot>[1]) =>
  growthBetween(snapshot(start, from), snapshot(end, to));

describe("growth between two snapshots", () => {
  it.each([
    ["the Louvre on Weibo in 2017", 65_030, 85_372, 20_342, 31.28],
    ["the Louvre on WeChat in 2017", 9_778, 26_004, 16_226, 165.94],
    ["both together", 74_808, 111_376, 36_568, 48.88],
    ["a loss", 100, 75, -25, -25],
    ["no change at all", 100, 100, 0, 0],
  ])("of %s is F1 − F0, and its rate is that over F0", (_whose, from, to, net, percent) => {
    const found = growth(from, to);
    expect(found).toMatchObject({ net, netRange: { low: net, high: net }, withinRounding: false });
    expect((found.rate ?? Number.NaN) * 100).toBeCloseTo(percent, 2);
    expect(isSingle(found.rateRange)).toBe(true);
  });

  it("of the Louvre in 2017 took 352 days, 57.8 followers a day", () => {
    const { days, net } = growth(65_030, 85_372);
    expect(days).toBe(352);
    expect(net / days).toBeCloseTo(57.8, 1);
  });

  it("keeps the two snapshots it was counted from", () => {
    const [from, to] = [snapshot(start, 65_030), snapshot(end, 85_372)];
    expect(growthBetween(from, to)).toMatchObject({ from, to });
  });

  it("from 8.5万 to 8.6万 is 1 to 1,999", () => {
    const found = growth(rounded(85_000), rounded(86_000));
    expect(found).toMatchObject({ net: 1_000, netRange: { low: 1, high: 1_999 }, withinRounding: false });
    expect(found.rateRange.low).toBeCloseTo(1 / 85_499, 12);
    expect(found.rateRange.high).toBeCloseTo(1_999 / 84_500, 12);
  });

  it.each([
    ["8.5万 and 8.5万", rounded(85_000), rounded(85_000)],
    ["8.5万 and an exact count inside its range", rounded(85_000), 85_372],
    ["an exact count and a rounded one that may be lower", 85_372, rounded(90_000, "about")],
    ["at least 1,000,000 and an exact 1,200,000", rounded(1_000_000, "at-least"), 1_200_000],
    ["at least 1,000,000 twice", rounded(1_000_000, "at-least"), rounded(1_000_000, "at-least")],
  ])("is within rounding when neither rise nor fall can be told: %s", (_what, from, to) => {
    expect(growth(from, to).withinRounding).toBe(true);
  });

  it.each([
    ["an exact rise", 84_000, 84_001],
    ["an exact standstill, which is known", 84_000, 84_000],
    ["a rounded end that is surely higher", 84_000, rounded(85_000)],
    ["a rounded end that is surely lower", 86_000, rounded(85_000)],
    ["an open end that is surely higher", 900_000, rounded(1_000_000, "at-least")],
  ])("is not within rounding when the rise, the fall or the standstill is sure: %s", (_what, from, to) => {
    expect(growth(from, to).withinRounding).toBe(false);
  });

  it("from nothing has no rate", () => {
    expect(growth(0, 300)).toMatchObject({ net: 300, rate: null, rateRange: { low: null, high: null } });
  });

  it("states a net and a rate that lie in their ranges", () => {
    fc.assert(
      fc.property(anySnapshotOn(start), anySnapshotOn(end), (from, to) => {
        const bounds = ["more-than", "less-than", "nearly"];
        fc.pre(!bounds.includes(from.followers.precision) && !bounds.includes(to.followers.precision));
        const { net, netRange, rate, rateRange } = growthBetween(from, to);
        expect(net).toBeGreaterThanOrEqual(netRange.low ?? Number.NEGATIVE_INFINITY);
        expect(net).toBeLessThanOrEqual(netRange.high ?? Number.POSITIVE_INFINITY);
        if (rate === null) return;
        const breath = (1 + rate) * 1e-12;
        expect(rate).toBeGreaterThanOrEqual((rateRange.low ?? Number.NEGATIVE_INFINITY) - breath);
        expect(rate).toBeLessThanOrEqual((rateRange.high ?? Number.POSITIVE_INFINITY) + breath);
      }),
    );
  });

  it("is within rounding exactly when its range holds zero and is no single number", () => {
    fc.assert(
      fc.property(anySnapshotOn(start), anySnapshotOn(end), (from, to) => {
        const { netRange, withinRounding } = growthBetween(from, to);
        const holdsZero = (netRange.low ?? -1) <= 0 && (netRange.high ?? 1) >= 0;
        expect(withinRounding).toBe(holdsZero && !isSingle(netRange));
      }),
    );
  });
});
