import type { Count } from "./count.ts";
import { type Day, dayOf } from "./day.ts";
import { interactionsOf } from "./engagement.ts";
import type { Audience } from "./growth.ts";
import { type KeptPost, latestCounts } from "./kept-post.ts";
import { instantOfMinute } from "./listed.ts";
import { medianOf } from "./median.ts";
import type { PostReading } from "./post-reading.ts";

/** One post and what is known of it; null: not told. */
export interface Post {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly kind: PostReading["kind"];
  readonly media: PostReading["media"];
  readonly day: Day;
  /** The day on which its counts were last told. */
  readonly asOf: Day;
  /** Told by the owner, an import or a publication: Weibo does not show them to others. */
  readonly views: Count | null;
  readonly reposts: Count | null;
  readonly comments: Count | null;
  /** Weibo's public number: the likes on the post's comments are among them. */
  readonly likes: Count | null;
  /** Plays of its own video. */
  readonly plays: Count | null;
}

/** The best posts, the best first, and what they are the best by. */
export interface BestPosts {
  readonly by: "views" | "interactions";
  readonly posts: readonly Post[];
}

/** A post and its measure. */
interface Measured {
  readonly post: Post;
  readonly measure: number;
}

const STANDOUT_SCORE = 3.5;
const FEWEST_FOR_STANDOUTS = 5;
/** Makes the MAD comparable with a standard deviation: the 0.75 quantile of the normal distribution. */
const NORMAL_QUARTILE = 0.6745;

/**
 * The best n by views where these are known for any post, else by interactions. A post for which that is not told has
 * no place among them. Equals: the newer first.
 */
export function bestPosts(posts: readonly Post[], n: number): BestPosts {
  const viewed = measured(posts, ({ views }) => views?.value ?? null);
  if (viewed.length > 0) return { by: "views", posts: firstOf(viewed, n) };
  return {
    by: "interactions",
    posts: firstOf(
      measured(posts, (post) => interactionsOfPost(post)?.value ?? null),
      n,
    ),
  };
}

/**
 * Posts of one account that received far more than its others: robust z = 0.6745 (x − median) / MAD ≥ 3.5, with x the
 * interactions of a post and MAD the median of |x − median|. In the order given; none when fewer than 5 posts have known
 * interactions or the MAD is 0. Source: Iglewicz and Hoaglin.
 */
export function standoutPosts(posts: readonly Post[]): Post[] {
  const known = measured(posts, (post) => interactionsOfPost(post)?.value ?? null);
  if (known.length < FEWEST_FOR_STANDOUTS) return [];
  const middle = medianOf(known.map(({ measure }) => measure));
  const deviation = medianOf(known.map(({ measure }) => Math.abs(measure - middle)));
  if (deviation === 0) return [];
  const score = (measure: number) => (NORMAL_QUARTILE * (measure - middle)) / deviation;
  return known.filter(({ measure }) => score(measure) >= STANDOUT_SCORE).map(({ post }) => post);
}

/** A kept post with its counts as they were last told, and where it is. */
export function postOf(kept: KeptPost, url: string): Post {
  const { mid, text, kind, media, day, seenAt } = kept;
  return {
    id: mid,
    url,
    title: text || mid,
    kind,
    media,
    day,
    asOf: dayOf(instantOfMinute(seenAt)),
    ...latestCounts(kept),
  };
}

/** R + C + L of a post, and where it can lie; null when one of them is not told. */
export function interactionsOfPost({ reposts, comments, likes }: Post): Audience | null {
  if (reposts === null || comments === null || likes === null) return null;
  return interactionsOf({ reposts, comments, likes });
}

function measured(posts: readonly Post[], measureOf: (post: Post) => number | null): Measured[] {
  return posts.flatMap((post) => {
    const measure = measureOf(post);
    return measure === null ? [] : [{ post, measure }];
  });
}

function firstOf(known: readonly Measured[], n: number): Post[] {
  return [...known]
    .sort((a, b) => b.measure - a.measure || b.post.day - a.post.day || (a.post.id < b.post.id ? -1 : 1))
    .slice(0, Math.max(0, n))
    .map(({ post }) => post);
}
