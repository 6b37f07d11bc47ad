import type { MilestoneAlert } from "./alert.ts";
import type { Day } from "./day.ts";
import { milestonesOf } from "./milestone.ts";
import type { AccountKey } from "./museum.ts";
import type { Snapshot } from "./snapshot.ts";

/** What was below longer ago than this, in days, passed a milestone at some time or other: that is history, no news. */
export const NEWS_REACH_DAYS = 366;

/**
 * The highest milestone that an account, of a whole series in order of days, surely reached by the reading of a day; null:
 * none, or nobody knows that it was below in the year before.
 */
export function milestoneNews(account: AccountKey, series: readonly Snapshot[], day: Day): MilestoneAlert | null {
  const last = milestonesOf(series).findLast(({ reached }) => reached === day);
  const followers = series.find((snapshot) => snapshot.day === day)?.followers;
  if (!last || !followers || last.lastBelow === null || day - last.lastBelow > NEWS_REACH_DAYS) return null;
  return { kind: "milestone", account, milestone: last.followers, followers, day, before: last.lastBelow };
}
