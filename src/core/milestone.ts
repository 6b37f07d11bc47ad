import { rangeOf } from "./count.ts";
import { addDays, type Day } from "./day.ts";
import type { Snapshot } from "./snapshot.ts";

/** Numbers of followers worth a mention, rising. */
export const MILESTONES = [10_000, 50_000, 100_000, 500_000, 1_000_000, 5_000_000, 10_000_000] as const;

/** A milestone that an account has surely reached. */
export interface Milestone {
  readonly followers: (typeof MILESTONES)[number];
  /** The first day on which the lower bound of what is known is at or above it. */
  readonly reached: Day;
  /** The last known day before on which the upper bound was still below it; null: it may always have been above. */
  readonly lastBelow: Day | null;
  /**
   * Whether it was reached on that very day: it was surely below on the day before. Otherwise it was reached by that
   * day, after `lastBelow` if that is known: nothing is interpolated over a gap, a rounding or before the first snapshot.
   */
  readonly exactDay: boolean;
}

/** A milestone with the snapshot that told of it. */
export interface ToldMilestone extends Milestone {
  readonly at: Snapshot;
}

/** The same milestones as `milestonesOf`, each with its snapshot. */
export function toldMilestones(series: readonly Snapshot[]): ToldMilestone[] {
  return milestonesOf(series).flatMap((milestone) => {
    const at = series.find(({ day }) => day === milestone.reached);
    return at ? [{ ...milestone, at }] : [];
  });
}

/** The milestones of a series, which is in order of days, smallest first. A later fall below takes none away. */
export function milestonesOf(series: readonly Snapshot[]): Milestone[] {
  return MILESTONES.flatMap((followers) => {
    const i = series.findIndex((snapshot) => rangeOf(snapshot.followers).low >= followers);
    const reached = series[i]?.day;
    if (reached === undefined) return [];
    const lastBelow = series.slice(0, i).findLast((snapshot) => isBelow(snapshot, followers))?.day ?? null;
    return [{ followers, reached, lastBelow, exactDay: lastBelow === addDays(reached, -1) }];
  });
}

function isBelow(snapshot: Snapshot, followers: number): boolean {
  const { high } = rangeOf(snapshot.followers);
  return high !== null && high < followers;
}
