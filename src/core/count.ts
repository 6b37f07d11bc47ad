/**
 * A count as it was told: the number and how exact it is.
 * - `exact`: the number itself.
 * - `weibo`: rounded half up by Weibo, to one decimal of 万 and, from 亿, to two decimals of 亿.
 * - `about`: rounded by whoever published it, to its last digit that is not zero.
 * - `more-than`, `less-than`: a strict bound. `at-least`: Weibo's "100万+".
 * - `nearly`: just below, by less than half a unit of the last digit that is not zero.
 */
export type Precision = "exact" | "weibo" | "about" | "nearly" | "more-than" | "less-than" | "at-least";

export interface Count {
  readonly value: number;
  readonly precision: Precision;
}

/** Where a number can lie, both ends included. `high` null: open above. `low` null: open below (differences only). */
export interface Range {
  readonly low: number | null;
  readonly high: number | null;
}

/** The range a count itself can lie in: never below zero, so `low` is always known. */
export interface CountRange extends Range {
  readonly low: number;
}

/** A number that was computed from counts, with the range it can lie in. */
export interface Figure {
  readonly value: number;
  readonly range: Range;
}

const WAN = 10_000;
const YI = 100_000_000;

export function exactly(value: number): Count {
  return { value, precision: "exact" };
}

export function isExact(count: Count): boolean {
  return count.precision === "exact";
}

/** The whole numbers that a count can stand for. */
export function rangeOf({ value, precision }: Count): CountRange {
  switch (precision) {
    case "exact":
      return { low: value, high: value };
    case "weibo":
      return around(value, weiboUnit(value));
    case "about":
      return around(value, lastUnit(value));
    case "nearly":
      return { low: Math.max(0, value - Math.ceil(lastUnit(value) / 2)), high: Math.max(0, value - 1) };
    case "more-than":
      return { low: value + 1, high: null };
    case "at-least":
      return { low: value, high: null };
    case "less-than":
      return { low: 0, high: Math.max(0, value - 1) };
  }
}

/** How many whole numbers a count can stand for; Infinity when open above. */
export function widthOf(count: Count): number {
  const { low, high } = rangeOf(count);
  return high === null ? Number.POSITIVE_INFINITY : high - low + 1;
}

/** End − start: the range of the difference of two counts. */
export function difference(end: Count, start: Count): Range {
  return differenceOfRanges(rangeOf(end), rangeOf(start));
}

export function differenceOfRanges(a: CountRange, b: CountRange): Range {
  return { low: b.high === null ? null : a.low - b.high, high: a.high === null ? null : a.high - b.low };
}

export function isSingle(range: Range): range is { low: number; high: number } {
  return range.low !== null && range.low === range.high;
}

/** Whether zero lies in the range: then neither a rise nor a fall can be told. */
export function containsZero({ low, high }: Range): boolean {
  return (low === null || low <= 0) && (high === null || high >= 0);
}

/** A figure and its range divided by a number above 0. */
export function divided({ value, range: { low, high } }: Figure, by: number): Figure {
  return { value: value / by, range: { low: low === null ? null : low / by, high: high === null ? null : high / by } };
}

/** Half-up rounding to a unit puts the true number in [value − unit/2, value + unit/2 − 1]. */
function around(value: number, unit: number): CountRange {
  if (unit <= 1) return { low: value, high: value };
  return { low: Math.max(0, value - Math.floor(unit / 2)), high: value + Math.ceil(unit / 2) - 1 };
}

function weiboUnit(value: number): number {
  if (value < WAN) return 1;
  return value < YI ? WAN / 10 : YI / 100;
}

/** The power of ten of the last digit that is not zero: 45,800 → 100; 60,000 → 10,000. */
function lastUnit(value: number): number {
  let unit = 1;
  while (value !== 0 && value % (unit * 10) === 0) unit *= 10;
  return unit;
}
