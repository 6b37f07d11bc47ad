import { exactly, type Figure } from "./count.ts";
import { type Day, dayOf, instantOf } from "./day.ts";
import type { KeptPost } from "./kept-post.ts";
import { type DayRun, instantOfMinute, type Span, unlistedDays } from "./listed.ts";
import { type PostingHours, postingHours } from "./posting-hours.ts";
import { type BestPosts, bestPosts, type Post, postOf, standoutPosts } from "./posts.ts";
import { engagementOf, type PostsEngagement } from "./posts-engagement.ts";
import { postsPerWeek } from "./rhythm.ts";
import type { Snapshot } from "./snapshot.ts";

/** What is kept of an account's posts of a period. */
export interface PostsKnown {
  readonly posts: readonly KeptPost[];
  /** What was listed of the account, at whatever time. */
  readonly spans: readonly Span[];
  readonly urlOf: (post: KeptPost) => string;
  /** The present instant, in ms. */
  readonly nowMs: number;
}

/** What an account posted in a period, from Weibo's own list. Deleted posts are in it where they were read before. */
export interface PostsReview {
  /** The posts of the period that were read, the newest first. */
  readonly posts: readonly Post[];
  readonly originals: number;
  readonly reposts: number;
  /** Reposts without words of their own. They are posts, and left out of what posts received. */
  readonly fastReposts: number;
  /** Whether anything of the period was read: a post, or a day that had none. */
  readonly isRead: boolean;
  /** Whether every post of the period was listed. */
  readonly isWhole: boolean;
  /** The days of the period of which not every post was listed. */
  readonly missing: readonly DayRun[];
  /** Of a period that is not over but listed whole so far: the instant, in ms, until which it was. Else null. */
  readonly listedUntil: number | null;
  /** null unless the period was listed whole and is as long as a week: it is never extrapolated. */
  readonly perWeek: Figure | null;
  readonly hours: PostingHours;
  /** Of the posts with words of their own that were read, the whole period or not. */
  readonly engagement: PostsEngagement | null;
  readonly best: BestPosts;
  readonly standouts: readonly Post[];
}

const BEST_POSTS = 5;
const DAY_MS = 86_400_000;
const FEWEST_DAYS_FOR_RHYTHM = 7;

/** Reviews the posts of a period, both days included; `followers` are those at the time of the posts. */
export function postsReview(known: PostsKnown, from: Day, to: Day, followers: Snapshot | null): PostsReview {
  const kept = known.posts.filter(({ day }) => day >= from && day <= to);
  const newestFirst = kept.toSorted((a, b) => b.day - a.day || (b.createdAt ?? 0) - (a.createdAt ?? 0));
  const posts = newestFirst.map((post) => postOf(post, known.urlOf(post)));
  const numberOf = (kind: KeptPost["kind"]) => posts.filter((post) => post.kind === kind).length;
  const worded = posts.filter(({ kind }) => kind !== "fast-repost");
  const missing = unlistedDays(known.spans, from, to, known.nowMs);
  const isWhole = missing.length === 0;
  const listedUntil = isWhole && to >= dayOf(known.nowMs) ? lastListed(known) : null;
  const end = listedUntil ?? instantOf(to, 24 * 60);
  return {
    posts,
    originals: numberOf("original"),
    reposts: numberOf("repost"),
    fastReposts: numberOf("fast-repost"),
    isRead: kept.length > 0 || missingDaysOf({ missing }) <= Math.min(to, dayOf(known.nowMs)) - from,
    isWhole,
    missing,
    listedUntil,
    perWeek: isWhole ? rhythm(posts.length, (end - instantOf(from)) / DAY_MS) : null,
    hours: postingHours(kept),
    engagement: engagementOf(worded, followers),
    best: bestPosts(worded, BEST_POSTS),
    standouts: standoutPosts(worded),
  };
}

/** How many days of a review were not listed whole. */
export function missingDaysOf({ missing }: Pick<PostsReview, "missing">): number {
  return missing.reduce((days, { first, last }) => days + last - first + 1, 0);
}

function rhythm(posts: number, days: number): Figure | null {
  return days < FEWEST_DAYS_FOR_RHYTHM ? null : postsPerWeek(exactly(posts), days);
}

function lastListed({ spans }: PostsKnown): number | null {
  return spans.length === 0 ? null : instantOfMinute(Math.max(...spans.map(({ to }) => to)));
}
