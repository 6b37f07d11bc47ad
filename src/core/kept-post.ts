import { addDays, type Day } from "./day.ts";
import { instantOfMinute, minuteOfInstant } from "./listed.ts";
import type { AccountKey } from "./museum.ts";
import type { PostReading } from "./post-reading.ts";
import {
  bestByDay,
  type PackedSightings,
  type PostCounts,
  packSightings,
  type Sighting,
  unpackSightings,
} from "./sighting.ts";

/** What is told of a post itself; it may change while its counts do. */
interface PostFacts {
  /** Plain text on one line, cut. */
  readonly text: string;
  readonly kind: PostReading["kind"];
  readonly media: PostReading["media"];
  readonly pinned: boolean;
  readonly originalDeleted: boolean;
}

/** A post as it is kept, with what it had received each day: 0.25 to 0.7 KB. */
export interface KeptPost extends PostFacts {
  readonly account: AccountKey;
  readonly day: Day;
  readonly mid: string;
  /** ms since the epoch, to the minute; null when only the day is known. */
  readonly createdAt: number | null;
  /** The minute since the epoch of the answer that its facts are from, which is the last one. */
  readonly seenAt: number;
  readonly sightings: PackedSightings;
}

/** The days from a post's own on of which each keeps a sighting: later ones tell hardly anything new. */
export const DAILY_SIGHTINGS = 30;

/** Characters of a text that are kept: enough to know the post again. */
const MOST_KEPT_TEXT = 120;

/** A reading as the first that is kept of its post; `nowMs` is the instant of the answer. */
export function keptOf(account: AccountKey, reading: PostReading, nowMs: number): KeptPost {
  const { mid, day, createdAt, text, kind, media, pinned, originalDeleted } = reading;
  const { reposts, comments, likes, plays, views } = reading;
  const seenAt = minuteOfInstant(nowMs);
  return {
    account,
    day,
    mid,
    createdAt: createdAt === null ? null : instantOfMinute(minuteOfInstant(createdAt)),
    text: Array.from(text).slice(0, MOST_KEPT_TEXT).join(""),
    kind,
    media,
    pinned,
    originalDeleted,
    seenAt,
    sightings: packSightings([{ at: instantOfMinute(seenAt), reposts, comments, likes, plays, views }]),
  };
}

/**
 * Two records of one post as one: the facts of the last answer, the earlier of two instants of publication (a relative
 * time, "15 hours ago", is late by up to an hour), and the sightings of both. Of one day the better sighting stands;
 * once `DAILY_SIGHTINGS` days are over, only the last. Commutative, associative and idempotent.
 */
export function mergePosts(a: KeptPost, b: KeptPost): KeptPost {
  const last = isLater(a, b) ? a : b;
  const day = Math.min(a.day, b.day) as Day;
  const sightings = thinned(day, [...sightingsOf(a), ...sightingsOf(b)]);
  return { ...last, day, createdAt: earlierOf(a.createdAt, b.createdAt), sightings: packSightings(sightings) };
}

/** The counts of a post as they stood, in order of days. */
export function sightingsOf({ sightings }: Pick<KeptPost, "sightings">): Sighting[] {
  return unpackSightings(sightings);
}

/** Each count as it was last told: views are told to the owner alone, who is not always the one that asks. */
export function latestCounts(post: Pick<KeptPost, "sightings">): PostCounts {
  const sightings = sightingsOf(post);
  const last = (name: keyof PostCounts) => sightings.findLast((sighting) => sighting[name] !== null)?.[name] ?? null;
  return {
    reposts: last("reposts"),
    comments: last("comments"),
    likes: last("likes"),
    plays: last("plays"),
    views: last("views"),
  };
}

function thinned(day: Day, sightings: readonly Sighting[]): Sighting[] {
  const best = [...bestByDay(sightings)];
  const settled = addDays(day, DAILY_SIGHTINGS);
  const daily = best.filter(([seen]) => seen < settled);
  const later = best.filter(([seen]) => seen >= settled).slice(-1);
  return [...daily, ...later].map(([, sighting]) => sighting);
}

/** A total order of facts: by their instant, then by any that sets two of one minute apart. */
function isLater(a: KeptPost, b: KeptPost): boolean {
  return a.seenAt === b.seenAt ? canonical(a) > canonical(b) : a.seenAt > b.seenAt;
}

function canonical({ text, kind, media, pinned, originalDeleted }: PostFacts): string {
  return JSON.stringify([text, kind, media, pinned, originalDeleted]);
}

function earlierOf(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}
