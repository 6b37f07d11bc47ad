import { sumOf } from "./audience.ts";
import { type Count, divided, type Figure, rangeOf } from "./count.ts";
import type { Audience } from "./growth.ts";

/**
 * What posts received. Likes have two meanings that must not be mixed: the public number includes likes on a post's
 * comments, the owner's back office counts likes of the post only. Source: KAWO help centre.
 */
export interface Received<Amount> {
  readonly reposts: Amount;
  readonly comments: Amount;
  readonly likes: Amount;
}

/** A rate says what it was divided by. */
export interface EngagementRate {
  /** A fraction: interactions a post and a follower, of the stated followers. */
  readonly rate: number;
  readonly range: Figure["range"];
  readonly denominator: "followers";
}

/** R + C + L. */
export function interactionsOf({ reposts, comments, likes }: Received<Count>): Audience {
  return sumOf([reposts, comments, likes]);
}

/** (R + C + L) / P, in interactions a post; null when there are no posts. */
export function engagementPerPost(interactions: Figure, posts: number): Figure | null {
  return posts > 0 ? divided(interactions, posts) : null;
}

/**
 * (R + C + L) / P / F, with F the followers at the time of the posts; null when there are no posts or no followers.
 * Source: Rival IQ.
 */
export function engagementRate(interactions: Figure, posts: number, followers: Count): EngagementRate | null {
  const perPost = engagementPerPost(interactions, posts);
  if (perPost === null || followers.value === 0) return null;
  const { low, high } = rangeOf(followers);
  const { low: least, high: most } = perPost.range;
  return {
    rate: perPost.value / followers.value,
    range: {
      low: least === null || high === null ? 0 : least / high,
      high: most === null || low === 0 ? null : most / low,
    },
    denominator: "followers",
  };
}

/**
 * The Weibo communication index of four variables, without a unit, for a period:
 * 160 (0.2 ln(P+1) + 0.8 (0.4 ln(R+1) + 0.4 ln(C+1) + 0.2 ln(L+1))). 0 when nothing was posted nor received.
 * Source: the four-variable form registered as a data product in Zhejiang (2024).
 */
export function bci({ posts, reposts, comments, likes }: Received<number> & { readonly posts: number }): number {
  const received = 0.4 * Math.log1p(reposts) + 0.4 * Math.log1p(comments) + 0.2 * Math.log1p(likes);
  return 160 * (0.2 * Math.log1p(posts) + 0.8 * received);
}
