import { type Figure, rangeOf } from "./count.ts";
import type { Claim } from "./publication.ts";

/** A number as it was printed. Percentages in percent: 31.28. */
export type Stated = Pick<Claim, "stated" | "precision" | "decimals">;

/** A "percent" is rounded to its last printed digit; a "count" that is "about" to its last digit that is not zero. */
export type Unit = "percent" | "count";

/**
 * Whether the data agree with a stated figure, and why.
 * - `equal`: the data give that very number. `within-rounding`: all they allow lies where the statement can.
 * - `outside`: nothing they allow does.
 * - `unknown`: they give nothing. `too-imprecise`: some of what they allow does, some does not.
 */
export type Verdict =
  | { readonly verdict: "agrees"; readonly why: "equal" | "within-rounding" }
  | { readonly verdict: "contradicts"; readonly why: "outside" }
  | { readonly verdict: "cannot-tell"; readonly why: "unknown" | "too-imprecise" };

/** From low to high, infinite where open. A bound that is `strict` is not itself allowed: "more than", "nearly". */
interface Interval {
  readonly low: number;
  readonly high: number;
  readonly strict: "low" | "high" | null;
}

/** Products such as 0.07 × 100 miss their number by far less than this many digits. */
const SIGNIFICANT_DIGITS = 12;

/**
 * Compares a stated figure with the computed one, in the same unit (percentages in percent, so a fraction × 100).
 * It agrees when the whole computed range lies inside the stated one, contradicts when they do not meet.
 */
export function checkClaim(claim: Stated, computed: Figure | null, unit: Unit): Verdict {
  if (computed === null) return { verdict: "cannot-tell", why: "unknown" };
  const told = statedInterval(claim, unit);
  const found = closed(computed.range.low ?? Number.NEGATIVE_INFINITY, computed.range.high ?? Number.POSITIVE_INFINITY);
  if (isApart(found, told)) return { verdict: "contradicts", why: "outside" };
  if (!isInside(found, told)) return { verdict: "cannot-tell", why: "too-imprecise" };
  const isEqual = found.low === claim.stated && found.high === claim.stated;
  return { verdict: "agrees", why: isEqual ? "equal" : "within-rounding" };
}

function statedInterval(claim: Stated, unit: Unit): Interval {
  const { stated, precision } = claim;
  switch (precision) {
    case "more-than":
      return { low: stated, high: Number.POSITIVE_INFINITY, strict: "low" };
    case "at-least":
      return closed(stated, Number.POSITIVE_INFINITY);
    case "less-than":
      return { low: Number.NEGATIVE_INFINITY, high: stated, strict: "high" };
    case "nearly":
      return { low: lowestNearly(claim, unit), high: stated, strict: "high" };
    case "exact":
    case "about":
    case "weibo":
      return around(claim, unit);
  }
}

/**
 * Half a unit of the last printed digit to both sides: 49 % is 48.5 to 49.5. A rounded count has the whole numbers that
 * it can stand for, and half a one more to both sides, for what was computed need not be whole: "about 6" posts a week
 * is 5.5 to 6.5. A loss is rounded like a gain.
 */
function around(claim: Stated, unit: Unit): Interval {
  const { stated, precision } = claim;
  const half = printedUnit(claim) / 2;
  if (!isRoundedCount(claim, unit)) return closed(stated - half, stated + half);
  const { low, high } = rangeOf({ value: Math.abs(stated), precision });
  const top = (high ?? low) + half;
  return stated < 0 ? closed(-top, half - low) : closed(low - half, top);
}

/** "Nearly 50 %" is 49 up to but not 50; "nearly 900,000" as a count is 850,000 up to but not 900,000. */
function lowestNearly(claim: Stated, unit: Unit): number {
  const { stated, precision } = claim;
  if (!isRoundedCount(claim, unit) || stated <= 0) return settle(stated - printedUnit(claim));
  return rangeOf({ value: stated, precision }).low;
}

/** With decimals, the last printed digit is what a number was rounded to, whatever it counts. */
function isRoundedCount({ precision, decimals }: Stated, unit: Unit): boolean {
  return unit === "count" && decimals === 0 && precision !== "exact";
}

function printedUnit({ decimals }: Stated): number {
  return 10 ** -decimals;
}

function isInside(found: Interval, told: Interval): boolean {
  if (found.low < told.low || found.high > told.high) return false;
  return !(told.strict === "low" && found.low === told.low) && !(told.strict === "high" && found.high === told.high);
}

function isApart(found: Interval, told: Interval): boolean {
  if (found.high < told.low || found.low > told.high) return true;
  return (told.strict === "low" && found.high === told.low) || (told.strict === "high" && found.low === told.high);
}

function closed(low: number, high: number): Interval {
  return { low: settle(low), high: settle(high), strict: null };
}

function settle(value: number): number {
  return Number(value.toPrecision(SIGNIFICANT_DIGITS));
}
