import { type Activity, activityOver } from "./activity.ts";
import { type CombinedGrowth, combinedGrowth } from "./audience.ts";
import type { CitedPeer } from "./card.ts";
import { type CleanUp, probableCleanUps } from "./clean-up.ts";
import { addDays, type Day, firstOfNextMonth } from "./day.ts";
import { type Growth, growthBetween, valueAt } from "./growth.ts";
import { type Point, pointsOf } from "./history.ts";
import { type Milestone, milestonesOf } from "./milestone.ts";
import type { Account, Museum, Platform } from "./museum.ts";
import type { PeerSet } from "./peers.ts";
import { type PostsKnown, type PostsReview, postsReview } from "./posts-review.ts";
import type { Award, Broadcasts, PostsOfPeriod, ViewedPost } from "./publication.ts";
import { type ReviewStanding, rankingOf } from "./ranking.ts";
import type { Course } from "./series.ts";
import type { Snapshot } from "./snapshot.ts";
import { namesOnWeChat } from "./wechat.ts";

/** How many days before a date a snapshot may lie and still stand for it, in a review. */
export const REVIEW_TOLERANCE_DAYS = 31;

/** Followers on one platform at both dates; null where nothing near enough is known. */
export interface FollowersLine {
  readonly platform: Platform;
  /** What the account is known by, where its platform does not tell. */
  readonly names: readonly string[];
  readonly start: Snapshot | null;
  readonly end: Snapshot | null;
  readonly growth: Growth | null;
}

export interface MonthLine {
  /** The last day of the month, or of the period. */
  readonly end: Day;
  readonly growth: Growth | null;
}

/** The series of one of the museum's accounts. */
export interface PlatformSeries {
  readonly account: Account;
  readonly series: readonly Snapshot[];
}

/** All that a review of a period is made from. */
export interface ReviewInput {
  readonly museum: Museum;
  readonly from: Day;
  readonly to: Day;
  readonly platforms: readonly PlatformSeries[];
  readonly peers: readonly CitedPeer[];
  readonly sets: readonly PeerSet[];
  /** The course of every account on Weibo over the period: whether many fell on one day. */
  readonly courses: readonly Course[];
  readonly awards: readonly Award[];
  /** What is kept of the posts of the museum's account on Weibo; null when it has none. */
  readonly posts: PostsKnown | null;
  readonly viewedPosts: readonly ViewedPost[];
  readonly postsOfPeriods: readonly PostsOfPeriod[];
  readonly broadcasts: readonly Broadcasts[];
}

/** The annual review's content, for any museum and period. What is null or empty is not known, and is said to be so. */
export interface Review {
  readonly museum: Museum;
  /** What the museum's account on Weibo calls itself; null when it was never read. */
  readonly screenName: string | null;
  readonly from: Day;
  readonly to: Day;
  readonly followers: readonly FollowersLine[];
  /** Weibo and WeChat together, not deduplicated; null unless both are known at both dates. */
  readonly combined: CombinedGrowth | null;
  readonly standings: readonly ReviewStanding[];
  /** The museum's awards of the period's years. */
  readonly awards: readonly Award[];
  /** Others who received one of these awards. */
  readonly otherRecipients: readonly Award[];
  /** What the profile's totals tell of the Weibo account. */
  readonly activity: Activity | null;
  /** What Weibo's own list tells of the posts; null when there is no account on Weibo. */
  readonly posts: PostsReview | null;
  /** What was told of the number of posts and their views. */
  readonly postsOfPeriods: readonly PostsOfPeriod[];
  /** The best five by their views, as publications and the reader told them. */
  readonly bestPosts: readonly ViewedPost[];
  readonly broadcasts: readonly Broadcasts[];
  /** Milestones of the Weibo account that were reached in the period. */
  readonly milestones: readonly Milestone[];
  readonly cleanUps: readonly CleanUp[];
  readonly months: readonly MonthLine[];
  readonly points: readonly Point[];
}

const BEST_POSTS = 5;

export function reviewOf(input: ReviewInput): Review {
  const { museum, from, to, platforms, awards } = input;
  const followers = platforms.map((one) => followersLine(one, from, to));
  const weibo = platforms.find(({ account }) => account.platform === "weibo");
  const series = weibo?.series ?? [];
  const isWithin = (day: Day) => day >= from && day <= to;
  // The chart begins where the growth does.
  const onWeibo = followers.find(({ platform }) => platform === "weibo");
  const start = onWeibo?.start?.day ?? from;
  const own = awards.filter(({ recipient }) => recipient === museum.id);
  return {
    museum,
    screenName: weibo?.account.screenName ?? null,
    from,
    to,
    followers,
    combined: combinedOf(followers),
    standings: input.sets.map((set) => rankingOf(set, input.peers, to, weibo?.account.key ?? null)),
    awards: own,
    otherRecipients: awards.filter(
      (award) => award.recipient !== museum.id && own.some((one) => isSameAward(one, award)),
    ),
    activity: activityOver(series, from, to, REVIEW_TOLERANCE_DAYS),
    posts: input.posts && postsReview(input.posts, from, to, onWeibo?.end ?? null),
    postsOfPeriods: input.postsOfPeriods,
    bestPosts: [...input.viewedPosts].sort((a, b) => b.views.value - a.views.value).slice(0, BEST_POSTS),
    broadcasts: input.broadcasts,
    milestones: milestonesOf(series).filter(({ reached }) => isWithin(reached)),
    cleanUps: probableCleanUps(input.courses).filter(({ day }) => isWithin(day)),
    months: weibo ? monthLines(series, from, to) : [],
    points: pointsOf(series.filter(({ day }) => day >= start && day <= to)),
  };
}

function followersLine({ account, series }: PlatformSeries, from: Day, to: Day): FollowersLine {
  const start = valueAt(series, from, REVIEW_TOLERANCE_DAYS);
  const end = valueAt(series, to, REVIEW_TOLERANCE_DAYS);
  return { platform: account.platform, names: namesOnWeChat(account), start, end, growth: growthIfApart(start, end) };
}

function growthIfApart(start: Snapshot | null, end: Snapshot | null): Growth | null {
  return start && end && start.day < end.day ? growthBetween(start, end) : null;
}

function combinedOf(followers: readonly FollowersLine[]): CombinedGrowth | null {
  const growths = followers.flatMap(({ growth }) => growth ?? []);
  if (growths.length < 2 || growths.length < followers.length) return null;
  return combinedGrowth(
    growths.map(({ from }) => from.followers),
    growths.map(({ to }) => to.followers),
  );
}

/** Growth of each calendar month that the period touches, from the value before it to the value at its end. */
function monthLines(series: readonly Snapshot[], from: Day, to: Day): MonthLine[] {
  const lines: MonthLine[] = [];
  for (let first = from; first <= to; first = firstOfNextMonth(first)) {
    const end = Math.min(addDays(firstOfNextMonth(first), -1), to) as Day;
    const start = first === from ? first : addDays(first, -1);
    lines.push({
      end,
      growth: growthIfApart(valueAt(series, start, MONTH_TOLERANCE), valueAt(series, end, MONTH_TOLERANCE)),
    });
  }
  return lines;
}

/** A month's figure must be near the month's end, or the growth would be another month's. */
const MONTH_TOLERANCE = 5;

function isSameAward(a: Award, b: Award): boolean {
  return a.year === b.year && a.title.en === b.title.en;
}
