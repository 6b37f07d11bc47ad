import { exactly, type Figure, rangeOf } from "./count.ts";
import type { Day } from "./day.ts";
import { type EngagementRate, engagementPerPost, engagementRate } from "./engagement.ts";
import { valueAt } from "./growth.ts";
import { postsPerWeek } from "./rhythm.ts";
import type { Snapshot } from "./snapshot.ts";

/** What an account did and received between two snapshots, from the totals that its profile shows. */
export interface Activity {
  readonly from: Snapshot;
  readonly to: Snapshot;
  /** Posts published less posts deleted; negative when more were deleted. */
  readonly posts: number;
  /** Posts a week; null unless posts were added. */
  readonly perWeek: Figure | null;
  /**
   * Reposts, comments and likes received, on older posts too. Weibo's public likes include those on a post's comments.
   * null when not told at both dates, or when deletions made the total fall.
   */
  readonly interactions: number | null;
  /** (R + C + L) / P. */
  readonly perPost: number | null;
  /** (R + C + L) / P / F, with F the followers at the end. */
  readonly rate: EngagementRate | null;
}

/**
 * The activity of a period, from the last snapshots on or before its two days that tell the number of posts, neither
 * older than the tolerance in days. null when there are no two such snapshots.
 */
export function activityOver(series: readonly Snapshot[], from: Day, to: Day, toleranceDays: number): Activity | null {
  const telling = series.filter(({ posts }) => posts !== null);
  const start = valueAt(telling, from, toleranceDays);
  const end = valueAt(telling, to, toleranceDays);
  return start && end && start.day < end.day ? activityBetween(start, end) : null;
}

function activityBetween(from: Snapshot, to: Snapshot): Activity {
  const posts = (to.posts ?? 0) - (from.posts ?? 0);
  const gained = from.interactions === null || to.interactions === null ? null : to.interactions - from.interactions;
  const interactions = gained === null || gained < 0 ? null : gained;
  const received =
    interactions !== null && posts > 0 ? { value: interactions, range: rangeOf(exactly(interactions)) } : null;
  return {
    from,
    to,
    posts,
    perWeek: posts > 0 ? postsPerWeek(exactly(posts), to.day - from.day) : null,
    interactions,
    perPost: received && (engagementPerPost(received, posts)?.value ?? null),
    rate: received && engagementRate(received, posts, to.followers),
  };
}
