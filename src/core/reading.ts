import { type Count, isExact } from "./count.ts";
import { dayOf } from "./day.ts";
import type { Uid } from "./museum.ts";
import type { PageCounts } from "./page-sighting.ts";
import type { Snapshot, Source } from "./snapshot.ts";

/** Characters of a screen name or a domain at the most; Weibo's own limit is far below. */
export const MOST_NAME = 200;

/** Characters at the most of an answer about a profile: ten times what Weibo ever gave. */
export const MOST_ANSWER = 200_000;

/** What one answer told of an account, before it becomes a snapshot. */
export interface Reading {
  readonly uid: Uid;
  readonly screenName: string;
  /** The word in weibo.com/DOMAIN; null when the account has none. */
  readonly domain: string | null;
  readonly followers: Count;
  readonly following: number;
  readonly posts: number;
  readonly interactions: number | null;
}

/** A refusal names what happened, so that the reader can be told what to do. */
export type Refusal =
  | { readonly kind: "login" }
  | { readonly kind: "paused"; readonly why: "captcha" | "throttle" }
  | {
      readonly kind: "unrecognised";
      readonly field: string;
      readonly found: string;
      /** The form of the whole answer without what it says, where somebody looked. */
      readonly form?: string;
    }
  | { readonly kind: "offline" };

/** What the rendered page tells becomes a snapshot too: a count beside the followers stands only where it is exact. */
export function snapshotOfPage({ followers, following, interactions }: PageCounts, atMs: number): Snapshot {
  const exact = (count: Count | null) => (count && isExact(count) ? count.value : null);
  return {
    day: dayOf(atMs),
    followers,
    posts: null,
    following: exact(following),
    interactions: exact(interactions),
    at: atMs - (atMs % 60_000),
    source: { kind: "page" },
  };
}

export function snapshotOf(reading: Reading, atMs: number, source: Source): Snapshot {
  const { followers, posts, following, interactions } = reading;
  return { day: dayOf(atMs), followers, posts, following, interactions, at: atMs - (atMs % 60_000), source };
}
