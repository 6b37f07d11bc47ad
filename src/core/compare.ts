import { type CountRange, type Range, rangeOf } from "./count.ts";
import { REACH_DAYS } from "./cross-section.ts";
import type { Day } from "./day.ts";
import { type Growth, growthBetween, nearestTo, toleranceOf } from "./growth.ts";
import type { Museum } from "./museum.ts";
import type { DayPeriod } from "./periods.ts";
import type { Snapshot } from "./snapshot.ts";
import { type Place, placeAmong } from "./standing.ts";

export const FEWEST_COMPARED = 2;
export const MOST_COMPARED = 6;

export const COMPARE_MODES = ["followers", "index"] as const;
/** Followers as they are, or 100 × F / F0, where F0 are the museum's followers near the period's first day. */
export type CompareMode = (typeof COMPARE_MODES)[number];

/** A museum, and all that is known of its account on Weibo, in order of days. */
export interface Entrant {
  readonly museum: Museum;
  readonly series: readonly Snapshot[];
}

/** What a snapshot comes to in the mode that was asked for: followers, or an index. */
export interface Measure {
  readonly day: Day;
  readonly value: number;
  readonly range: Range;
  readonly snapshot: Snapshot;
}

/** One of several museums, compared over a period. */
export interface Compared {
  readonly museum: Museum;
  /** Those of the period, in order of days; the first may lie shortly before it and stand for its first day. */
  readonly snapshots: readonly Snapshot[];
  /** What is drawn: one for each snapshot, or none where no index can be told. */
  readonly measures: readonly Measure[];
  /** From the first snapshot to the last; null with fewer than two. */
  readonly growth: Growth | null;
  readonly isKnownAtStart: boolean;
  readonly isKnownAtEnd: boolean;
  /** By followers among those known near the period's last day; null for who is not. */
  readonly place: Place | null;
  /** By rate of growth among those known near both of its days; null for who is not. */
  readonly placeByGrowth: Place | null;
}

export interface Comparison {
  readonly mode: CompareMode;
  readonly period: DayPeriod;
  readonly compared: readonly Compared[];
}

/** How many days from a day of the period a snapshot may lie and still stand for it: a tenth of the period, at most 31. */
export function nearnessOf({ from, to }: DayPeriod): number {
  return Math.min(REACH_DAYS, toleranceOf(to - from));
}

/** Museums side by side over a period, both days included. Nothing is interpolated: every measure is a snapshot's. */
export function compare(entrants: readonly Entrant[], period: DayPeriod, mode: CompareMode): Comparison {
  const unplaced = entrants.map((entrant) => comparedOf(entrant, period, mode));
  const followers = unplaced.map(({ isKnownAtEnd, snapshots }) => (isKnownAtEnd ? lastRange(snapshots) : null));
  const rates = unplaced.map(({ isKnownAtStart, isKnownAtEnd, growth }) =>
    isKnownAtStart && isKnownAtEnd && growth && growth.rate !== null ? growth.rateRange : null,
  );
  const compared = unplaced.map((one, i) => ({
    ...one,
    place: placeIn(followers, i),
    placeByGrowth: placeIn(rates, i),
  }));
  return { mode, period, compared };
}

/**
 * The period in which anything is known of museums; for an index, from the first day by which every one of them is known.
 * null when nothing is known.
 */
export function periodKnown(entrants: readonly Entrant[], mode: CompareMode): DayPeriod | null {
  const known = entrants.map(({ series }) => series).filter((series) => series.length > 0);
  if (known.length === 0) return null;
  const firsts = known.map((series) => series[0]?.day ?? 0);
  const lasts = known.map((series) => series.at(-1)?.day ?? 0);
  const from = mode === "index" ? Math.max(...firsts) : Math.min(...firsts);
  return { from: from as Day, to: Math.max(...lasts) as Day };
}

/** The days on which any of the compared has a measure, in order. */
export function measuredDays({ compared }: Comparison): Day[] {
  return [...new Set(compared.flatMap(({ measures }) => measures.map(({ day }) => day)))].sort((a, b) => a - b);
}

/** What is known of one of the compared on a day: its last measure until then; null when there is none yet. */
export function measureOn({ measures }: Compared, day: Day): Measure | null {
  return measures.findLast((measure) => measure.day <= day) ?? null;
}

type Unplaced = Omit<Compared, "place" | "placeByGrowth">;

function comparedOf({ museum, series }: Entrant, period: DayPeriod, mode: CompareMode): Unplaced {
  const snapshots = within(series, period);
  const [first, last] = [snapshots[0], snapshots.at(-1)];
  const near = nearnessOf(period);
  const isKnownAtStart = first !== undefined && Math.abs(first.day - period.from) <= near;
  return {
    museum,
    snapshots,
    measures: mode === "followers" ? snapshots.map(asFollowers) : isKnownAtStart ? indexed(snapshots) : [],
    growth: first && last && first !== last ? growthBetween(first, last) : null,
    isKnownAtStart,
    isKnownAtEnd: last !== undefined && period.to - last.day <= near,
  };
}

/** The snapshots of a period, and the one shortly before it where that is the nearest to its first day. */
function within(series: readonly Snapshot[], period: DayPeriod): Snapshot[] {
  const until = series.filter(({ day }) => day <= period.to);
  const start = nearestTo(until, period.from);
  const isNear = start !== null && Math.abs(start.day - period.from) <= nearnessOf(period);
  const from = isNear ? Math.min(start.day, period.from) : period.from;
  return until.filter(({ day }) => day >= from);
}

function asFollowers(snapshot: Snapshot): Measure {
  const { day, followers } = snapshot;
  return { day, value: followers.value, range: rangeOf(followers), snapshot };
}

/** The first snapshot is 100 by definition, however it was rounded; none where it counted nobody. */
function indexed(snapshots: readonly Snapshot[]): Measure[] {
  const [base, ...later] = snapshots;
  if (!base || base.followers.value === 0) return [];
  const start = rangeOf(base.followers);
  const first: Measure = { day: base.day, value: 100, range: { low: 100, high: 100 }, snapshot: base };
  return [
    first,
    ...later.map((snapshot) => ({
      day: snapshot.day,
      value: (100 * snapshot.followers.value) / base.followers.value,
      range: ratioRange(rangeOf(snapshot.followers), start),
      snapshot,
    })),
  ];
}

function ratioRange(end: CountRange, start: CountRange): Range {
  return {
    low: start.high === null || start.high === 0 ? null : (100 * end.low) / start.high,
    high: end.high === null || start.low === 0 ? null : (100 * end.high) / start.low,
  };
}

function lastRange(snapshots: readonly Snapshot[]): Range | null {
  const last = snapshots.at(-1);
  return last ? rangeOf(last.followers) : null;
}

function placeIn(ranges: readonly (Range | null)[], at: number): Place | null {
  const own = ranges[at];
  if (!own) return null;
  return placeAmong(
    own,
    ranges.flatMap((range, i) => (range && i !== at ? [range] : [])),
  );
}
