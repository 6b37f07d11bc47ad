import { type CountRange, containsZero, differenceOfRanges, isSingle, type Range, rangeOf } from "./count.ts";
import { addDays, type Day, firstDayOf, yearOf } from "./day.ts";
import type { Snapshot } from "./snapshot.ts";

export const PERIODS = ["7d", "30d", "90d", "365d", "year", "all"] as const;
/** A number of days back from the last snapshot, the calendar year of the last snapshot, or everything known. */
export type Period = (typeof PERIODS)[number];

/** Followers at one time: the stated number and where the true one can lie. */
export interface Audience {
  readonly value: number;
  readonly range: CountRange;
}

/**
 * What was gained from F0 to F1.
 * - net = F1 − F0, in followers; rate = (F1 − F0) / F0, a fraction. Source: CLIC France, Sinapses Conseils.
 */
export interface Gain {
  /** Difference of the stated values; what to say about it is in `netRange`. */
  readonly net: number;
  readonly netRange: Range;
  /** null when F0 is 0. */
  readonly rate: number | null;
  readonly rateRange: Range;
  /** The range of the difference contains 0 although not both counts are exact: no rise or fall can be told. */
  readonly withinRounding: boolean;
}

/** The gain between two snapshots F0 and F1, `days` apart. */
export interface Growth extends Gain {
  readonly from: Snapshot;
  readonly to: Snapshot;
  readonly days: number;
}

/**
 * - `known`: a snapshot on the asked first day, or shortly before it, within the tolerance.
 * - `nearest`: none there; from the known snapshot nearest to the asked first day, earlier or later.
 * - `unknown`: fewer than two snapshots.
 */
export type PeriodGrowth =
  | { readonly kind: "known"; readonly asked: Day; readonly growth: Growth }
  | { readonly kind: "nearest"; readonly asked: Day; readonly growth: Growth }
  | { readonly kind: "unknown"; readonly asked: Day | null };

export function growthBetween(from: Snapshot, to: Snapshot): Growth {
  return { from, to, days: to.day - from.day, ...gainOf(from, to) };
}

/** The gain from one count of followers to another. */
export function gainOf(from: Pick<Snapshot, "followers">, to: Pick<Snapshot, "followers">): Gain {
  return gainBetween(audienceOf(from), audienceOf(to));
}

export function gainBetween(start: Audience, end: Audience): Gain {
  const netRange = differenceOfRanges(end.range, start.range);
  const net = end.value - start.value;
  return {
    net,
    netRange,
    rate: start.value === 0 ? null : net / start.value,
    rateRange: rateRange(end.range, start.range),
    withinRounding: !isSingle(netRange) && containsZero(netRange),
  };
}

/** net / days, in followers a day, of the stated values. null when no day lies between. Source: CLIC France. */
export function perDay({ net, days }: Pick<Growth, "net" | "days">): number | null {
  return days > 0 ? net / days : null;
}

/**
 * (F1 / F0)^(7 / days) − 1, a fraction a week, of the stated values: the steady weekly rate that leads from F0 to F1.
 * null when F0 is 0 or no day lies between. Source: Fanpage Karma.
 */
export function weeklyRate({ from, to, days }: Pick<Growth, "from" | "to" | "days">): number | null {
  const start = from.followers.value;
  return start > 0 && days > 0 ? (to.followers.value / start) ** (7 / days) - 1 : null;
}

/** The last snapshot on or before a day, not older than the tolerance in days; null when there is none. */
export function valueAt(series: readonly Snapshot[], day: Day, toleranceDays: number): Snapshot | null {
  const last = lastOnOrBefore(series, day);
  return last && day - last.day <= toleranceDays ? last : null;
}

/** Growth over a period that ends at the series' last snapshot. The series is in order of days. */
export function growthOver(series: readonly Snapshot[], period: Period): PeriodGrowth {
  const last = series.at(-1);
  const first = series[0];
  if (!last || !first || first === last)
    return { kind: "unknown", asked: last ? startOf(period, last.day, first) : null };
  const asked = startOf(period, last.day, first);
  const earlier = series.slice(0, -1);
  const near = valueAt(earlier, asked, toleranceOf(last.day - asked));
  if (near) return { kind: "known", asked, growth: growthBetween(near, last) };
  return { kind: "nearest", asked, growth: growthBetween(nearestTo(earlier, asked) ?? first, last) };
}

/** The first day of a period that ends on a day. A year starts on 1 January. */
export function startOf(period: Period, end: Day, first: Snapshot | undefined): Day {
  if (period === "all") return first?.day ?? end;
  if (period === "year") return firstDayOf(yearOf(end));
  return addDays(end, -Number.parseInt(period, 10));
}

/** How many days before the asked first day a snapshot may lie and still stand for it: a tenth of the period. */
export function toleranceOf(days: number): number {
  return Math.max(1, Math.ceil(days / 10));
}

function lastOnOrBefore(series: readonly Snapshot[], day: Day): Snapshot | null {
  let low = 0;
  let high = series.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((series[middle]?.day ?? Number.POSITIVE_INFINITY) <= day) low = middle + 1;
    else high = middle;
  }
  return series[low - 1] ?? null;
}

/** The snapshot whose day is the nearest to one, the earlier of two; null when there is none. In order of days. */
export function nearestTo(series: readonly Snapshot[], day: Day): Snapshot | null {
  const before = lastOnOrBefore(series, day);
  const after = series[before ? series.indexOf(before) + 1 : 0] ?? null;
  if (!before || !after) return before ?? after;
  return day - before.day <= after.day - day ? before : after;
}

function audienceOf({ followers }: Pick<Snapshot, "followers">): Audience {
  return { value: followers.value, range: rangeOf(followers) };
}

function rateRange(f1: CountRange, f0: CountRange): Range {
  return {
    low: f0.high === null || f0.high === 0 ? null : f1.low / f0.high - 1,
    high: f1.high === null || f0.low === 0 ? null : f1.high / f0.low - 1,
  };
}
