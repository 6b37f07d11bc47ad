import { type Count, type CountRange, rangeOf } from "./count.ts";
import { type Audience, type Gain, gainBetween } from "./growth.ts";

/**
 * Growth of several accounts together, Weibo + WeChat: net and rate of the sums F0 and F1.
 * Not deduplicated: who follows on both platforms is counted twice, and it must be labelled so.
 */
export interface CombinedGrowth extends Gain {
  readonly start: Audience;
  readonly end: Audience;
}

/** The sum of the stated values, and of the ranges; open above when one of the counts is. Not deduplicated. */
export function sumOf(counts: readonly Count[]): Audience {
  const value = counts.reduce((sum, count) => sum + count.value, 0);
  return { value, range: counts.map(rangeOf).reduce(addRanges, { low: 0, high: 0 }) };
}

/**
 * The growth of the sum of `starts` to the sum of `ends`, which are the same accounts'. Source: CLIC France, Sinapses
 * Conseils. Throws a RangeError when there are not as many ends as starts: other accounts joined or left.
 */
export function combinedGrowth(starts: readonly Count[], ends: readonly Count[]): CombinedGrowth {
  if (starts.length !== ends.length)
    throw new RangeError(
      `Give the same accounts at both dates: ${starts.length} at the start, ${ends.length} at the end`,
    );
  const start = sumOf(starts);
  const end = sumOf(ends);
  return { start, end, ...gainBetween(start, end) };
}

function addRanges(a: CountRange, b: CountRange): CountRange {
  return { low: a.low + b.low, high: a.high === null || b.high === null ? null : a.high + b.high };
}
