import { sumOf } from "./audience.ts";
import type { Count, Figure } from "./count.ts";
import { bci, type EngagementRate, engagementPerPost, engagementRate, type Received } from "./engagement.ts";
import type { Audience } from "./growth.ts";
import type { Post } from "./posts.ts";
import type { Snapshot } from "./snapshot.ts";

/** What the posts of a period received until their counts were last told. */
export interface PostsEngagement {
  /** The posts that it is of: those whose reposts, comments and likes are all told. */
  readonly posts: number;
  /** Weibo's public likes include the likes on a post's comments. */
  readonly received: Received<Audience>;
  /** R + C + L. */
  readonly interactions: Audience;
  /** (R + C + L) / P. */
  readonly perPost: Figure;
  /** The followers that the rate is divided by; null when nobody knows them. */
  readonly followers: Snapshot | null;
  /** (R + C + L) / P / F. */
  readonly rate: EngagementRate | null;
  /** The communication index of four variables. */
  readonly bci: Figure;
}

/** The engagement of posts, of which it is told; null when it is told of none. */
export function engagementOf(posts: readonly Post[], followers: Snapshot | null): PostsEngagement | null {
  const told = posts.flatMap((post) => receivedBy(post) ?? []);
  const sumBy = (name: keyof Received<Count>) => sumOf(told.map((each) => each[name]));
  const received = { reposts: sumBy("reposts"), comments: sumBy("comments"), likes: sumBy("likes") };
  const interactions = sumOf(told.flatMap(({ reposts, comments, likes }) => [reposts, comments, likes]));
  const perPost = engagementPerPost(interactions, told.length);
  if (!perPost) return null;
  return {
    posts: told.length,
    received,
    interactions,
    perPost,
    followers,
    rate: followers && engagementRate(interactions, told.length, followers.followers),
    bci: bciOf(told.length, received),
  };
}

function receivedBy({ reposts, comments, likes }: Post): Received<Count> | null {
  return reposts && comments && likes ? { reposts, comments, likes } : null;
}

/** The index rises with each of its variables: its range is from that of all the least to that of all the most. */
function bciOf(posts: number, { reposts, comments, likes }: Received<Audience>): Figure {
  const highs = { reposts: reposts.range.high, comments: comments.range.high, likes: likes.range.high };
  return {
    value: bci({ posts, reposts: reposts.value, comments: comments.value, likes: likes.value }),
    range: {
      low: bci({ posts, reposts: reposts.range.low, comments: comments.range.low, likes: likes.range.low }),
      high: isBounded(highs) ? bci({ posts, ...highs }) : null,
    },
  };
}

function isBounded(highs: Received<number | null>): highs is Received<number> {
  return highs.reposts !== null && highs.comments !== null && highs.likes !== null;
}
