import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkClaim, type Stated, type Unit } from "../../src/core/claim-check.ts";
import { type Figure, type Precision, type Range, rangeOf } from "../../src/core/count.ts";
import { PRECISIONS } from "./snapshots.ts";

const says = (stated: number, precision: Precision, decimals = 0): Stated => ({ stated, precision, decimals });
const single = (value: number): Figure => ({ value, range: { low: value, high: value } });
const between = (low: number | null, high: number | null): Figure => ({
  value: low ?? high ?? 0,
  range: { low, high },
});
const words = (claim: Stated, computed: Figure | null, unit: Unit) => {
  const { verdict, why } = checkClaim(claim, computed, unit);
  return `${verdict}: ${why}`;
};

const EQUAL = "agrees: equal";
const ROUNDED = "agrees: within-rounding";
const OUTSIDE = "contradicts: outside";
const UNKNOWN = "cannot-tell: unknown";
const IMPRECISE = "cannot-tell: too-imprecise";

describe("a percentage that was stated", () => {
  it.each<[string, Stated, Figure | null, string]>([
    ["+49 % for Weibo in 2017, against 31.28 %", says(49, "about"), single((20_342 / 65_030) * 100), OUTSIDE],
    ["+49 % for Weibo and WeChat, against 48.88 %", says(49, "about"), single((36_568 / 74_808) * 100), ROUNDED],
    ["31.28 %, against 0.312809…", says(31.28, "about", 2), single((20_342 / 65_030) * 100), ROUNDED],
    ["31.28 % printed as exact", says(31.28, "exact", 2), single((20_342 / 65_030) * 100), ROUNDED],
    ["31.2 %, against 31.28 %", says(31.2, "about", 1), single(31.28), OUTSIDE],
    ["a share of 21 %, against 30 to 60 %", says(21, "about"), between(30, 60), OUTSIDE],
    ["a share of 21 %, against 15 to 60 %", says(21, "about"), between(15, 60), IMPRECISE],
    ["a share of 21 %, against 20.6 to 21.4 %", says(21, "about"), between(20.6, 21.4), ROUNDED],
    ["a share of 20 % is rounded to the unit, not to the ten", says(20, "about"), single(23), OUTSIDE],
    ["half a unit above is within", says(49, "about"), single(49.5), ROUNDED],
    ["half a unit below is within", says(49, "about"), single(48.5), ROUNDED],
    ["a loss of 5 %", says(-5, "about"), single(-5.4), ROUNDED],
    ["7 % and just that, though 0.07 × 100 is not 7", says(7, "exact"), single(0.07 * 100), EQUAL],
    ["more than 7 %, against just that", says(7, "more-than"), single(0.07 * 100), OUTSIDE],
    ["more than 7 %, against 7.01 %", says(7, "more-than"), single(7.01), ROUNDED],
    ["at least 7 %, against just that", says(7, "at-least"), single(0.07 * 100), EQUAL],
    ["less than 7 %, against just that", says(7, "less-than"), single(0.07 * 100), OUTSIDE],
    ["less than 7 %, against a loss", says(7, "less-than"), single(-3), ROUNDED],
    ["nearly 50 %, against 49.2 %", says(50, "nearly"), single(49.2), ROUNDED],
    ["nearly 50 %, against 50 %", says(50, "nearly"), single(50), OUTSIDE],
    ["nearly 50 %, against 45 %", says(50, "nearly"), single(45), OUTSIDE],
    ["any, against nothing", says(34, "about"), null, UNKNOWN],
  ])("%s", (_what, claim, computed, expected) => {
    expect(words(claim, computed, "percent")).toBe(expected);
  });
});

describe("a count that was stated", () => {
  it.each<[string, Stated, Figure | null, string]>([
    ["20,342, against 20,342", says(20_342, "exact"), single(20_342), EQUAL],
    ["20,342, against 20,343", says(20_342, "exact"), single(20_343), OUTSIDE],
    ["20,342, against a range around it", says(20_342, "exact"), between(19_470, 20_469), IMPRECISE],
    ["217,843 for the top ten of 2016, whose rows give 214,851", says(217_843, "exact"), single(214_851), OUTSIDE],
    ["more than 300 posts, against nothing", says(300, "more-than"), null, UNKNOWN],
    ["more than 300 posts, against 301", says(300, "more-than"), single(301), ROUNDED],
    ["more than 300 posts, against 300", says(300, "more-than"), single(300), OUTSIDE],
    ["more than 300 posts, against more than 300", says(300, "more-than"), between(301, null), ROUNDED],
    [
      "more than 9,000,000 views, against some of them",
      says(9_000_000, "more-than"),
      between(5_000_000, null),
      IMPRECISE,
    ],
    ["at least 300, against 300 and more", says(300, "at-least"), between(300, null), ROUNDED],
    ["less than 300, against 299", says(300, "less-than"), single(299), ROUNDED],
    ["less than 300, against 300 and more", says(300, "less-than"), between(300, null), OUTSIDE],
    ["less than 300, against anything up to 299", says(300, "less-than"), between(null, 299), ROUNDED],
    ["about 300, against 349", says(300, "about"), single(349), ROUNDED],
    ["about 300, against 350", says(300, "about"), single(350), OUTSIDE],
    ["about 300, against 300", says(300, "about"), single(300), EQUAL],
    ["8.5万, against 85,372", says(85_000, "weibo"), single(85_372), ROUNDED],
    ["8.5万, against 85,500", says(85_000, "weibo"), single(85_500), OUTSIDE],
    ["nearly 900,000, against 860,000", says(900_000, "nearly"), single(860_000), ROUNDED],
    ["nearly 900,000, against 900,000", says(900_000, "nearly"), single(900_000), OUTSIDE],
    ["nearly 900,000, against 840,000", says(900_000, "nearly"), single(840_000), OUTSIDE],
    ["a loss of about 1,500, against 1,530", says(-1_500, "about"), single(-1_530), ROUNDED],
    ["a loss of about 1,500, against 1,600", says(-1_500, "about"), single(-1_600), OUTSIDE],
    ["a place of 1, against a joint 1–2", says(1, "exact"), between(1, 2), IMPRECISE],
    ["a place of 1, against 1", says(1, "exact"), single(1), EQUAL],
    ["about 6 posts a week, against 5.97", says(6, "about"), single(300 / (352 / 7)), ROUNDED],
    ["about 6 posts a week, against 5.99 and more", says(6, "about"), between(301 / (352 / 7), null), IMPRECISE],
    ["about 5.9 posts a week, against 5.97", says(5.9, "about", 1), single(5.97), OUTSIDE],
    ["nearly 6 posts a week, against 5.97", says(6, "nearly"), single(5.97), ROUNDED],
    ["more than 5 posts a week, against 5.97", says(5, "more-than"), single(5.97), ROUNDED],
  ])("%s", (_what, claim, computed, expected) => {
    expect(words(claim, computed, "count")).toBe(expected);
  });
});

describe("the verdict on any claim", () => {
  const bound = fc.option(fc.integer({ min: 0, max: 2_000 }));
  const anyRange: fc.Arbitrary<Range> = fc
    .tuple(bound, bound)
    .map(([a, b]) => (a !== null && b !== null && a > b ? { low: b, high: a } : { low: a, high: b }));
  const anyClaim: fc.Arbitrary<Stated> = fc.record({
    stated: fc.oneof(fc.constantFrom(0, 10, 100, 1_000), fc.integer({ min: 0, max: 2_000 })),
    precision: fc.constantFrom(...PRECISIONS),
    decimals: fc.constantFrom(0, 1),
  });
  const anyUnit = fc.constantFrom<Unit>("percent", "count");

  it("stands whatever more precise data say: what agrees or contradicts does so for each number in the range", () => {
    fc.assert(
      fc.property(
        anyClaim,
        anyRange,
        anyUnit,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (claim, range, unit, part) => {
          const low = range.low ?? (range.high ?? 0) - 5_000;
          const inside = low + Math.floor(part * ((range.high ?? low + 5_000) - low));
          const { verdict } = checkClaim(claim, { value: inside, range }, unit);
          if (verdict !== "cannot-tell") expect(checkClaim(claim, single(inside), unit).verdict).toBe(verdict);
        },
      ),
    );
  });

  it("is never undecided for a single number", () => {
    fc.assert(
      fc.property(anyClaim, fc.integer({ min: -10, max: 2_000 }), anyUnit, (claim, value, unit) => {
        expect(checkClaim(claim, single(value), unit).verdict).not.toBe("cannot-tell");
      }),
    );
  });

  it("on a whole count is that it agrees just when the count can stand for the number", () => {
    fc.assert(
      fc.property(anyClaim, fc.nat({ max: 2_000 }), ({ stated, precision }, value) => {
        fc.pre(precision !== "nearly" || stated > 0);
        const { low, high } = rangeOf({ value: stated, precision });
        // "less than 0" leaves a count no room: rangeOf keeps 0, a strict bound does not.
        fc.pre(precision !== "less-than" || stated > 0);
        const { verdict } = checkClaim(says(stated, precision), single(value), "count");
        expect(verdict).toBe(value >= low && value <= (high ?? Number.POSITIVE_INFINITY) ? "agrees" : "contradicts");
      }),
    );
  });

  it("is never told of nothing", () => {
    fc.assert(
      fc.property(anyClaim, anyUnit, (claim, unit) => {
        expect(checkClaim(claim, null, unit)).toEqual({ verdict: "cannot-tell", why: "unknown" });
      }),
    );
  });
});
