import type { ChartEvent } from "./chart-event.ts";
import type { Day } from "./day.ts";
import type { KeptPost } from "./kept-post.ts";
import type { ToldMilestone } from "./milestone.ts";
import type { Account } from "./museum.ts";
import type { Neighbourhood } from "./neighbours.ts";
import { type PostingHours, postingHoursIn } from "./posting-hours.ts";
import type { BestPosts } from "./posts.ts";
import type { PostsEngagement } from "./posts-engagement.ts";
import { missingDaysOf, type PostsReview } from "./posts-review.ts";
import type { Publication } from "./publication.ts";

/** What the folded parts of the case show, over the period that the reader picked: plain data, and little of it. */
export interface Depths {
  readonly account: Account;
  /** One for each peer set in which somebody stands next to the account, the most telling first. */
  readonly neighbourhoods: readonly Neighbourhood[];
  /** Smallest first. */
  readonly milestones: readonly ToldMilestone[];
  readonly posts: PostsDigest;
  /** What happened to the museum and is marked on its chart, the latest first. */
  readonly events: readonly ChartEvent[];
  /** The publications that any figure above comes from. */
  readonly publications: readonly Publication[];
}

/** When an account posts, in the reader's own time zone. */
export interface OwnHours {
  /** "Europe/Paris". */
  readonly timeZone: string;
  readonly hours: PostingHours;
}

/** What a review of posts comes to, without the posts themselves. */
export interface PostsDigest {
  readonly from: Day;
  readonly to: Day;
  /** How many posts of the period were read. */
  readonly number: number;
  /** The days of the oldest and the newest of them; null when there are none. */
  readonly days: { readonly first: Day; readonly last: Day } | null;
  readonly isWhole: boolean;
  /** How many days of the period were not listed whole. */
  readonly missingDays: number;
  readonly perWeek: PostsReview["perWeek"];
  readonly best: BestPosts;
  /** The ids of those among the best that stand out of all that were read. */
  readonly standouts: readonly string[];
  readonly engagement: PostsEngagement | null;
  /** As Beijing's clocks show them. */
  readonly hours: PostingHours;
  /** null where the reader's clocks show the same. */
  readonly ownHours: OwnHours | null;
}

/** The digest of a period's review; `kept` are its posts, `timeZone` is the reader's. */
export function digestOf(
  review: PostsReview,
  kept: readonly KeptPost[],
  { from, to, timeZone }: { readonly from: Day; readonly to: Day; readonly timeZone: string },
): PostsDigest {
  const { posts, isWhole, perWeek, best, standouts, engagement, hours } = review;
  const [newest, oldest] = [posts[0], posts.at(-1)];
  const own = postingHoursIn(timeZone, kept);
  const outstanding = new Set(standouts.map(({ id }) => id));
  return {
    from,
    to,
    number: posts.length,
    days: newest && oldest ? { first: oldest.day, last: newest.day } : null,
    isWhole,
    missingDays: missingDaysOf(review),
    perWeek,
    best,
    standouts: best.posts.flatMap(({ id }) => (outstanding.has(id) ? [id] : [])),
    engagement,
    hours,
    ownHours: String(own) === String(hours) ? null : { timeZone, hours: own },
  };
}
