import { type Day, instantOf } from "../core/day.ts";
import { minuteOfInstant, type Tail } from "../core/listed.ts";
import type { AccountKey } from "../core/museum.ts";
import type { Refusal } from "../core/reading.ts";

/** Older posts of one account, fetched page by page, the newest first, because the reader asked for a period. */
export interface Fill {
  readonly account: AccountKey;
  /** The period, both days included. */
  readonly from: Day;
  readonly to: Day;
  /** Where the list goes on; null: at its first page. */
  readonly tail: Tail | null;
  /** The minute at which the first page read here began; null before it was read. */
  readonly start: number | null;
  /** Pages read, and posts found on them. */
  readonly pages: number;
  readonly posts: number;
  readonly paused: boolean;
  /** Why it pauses by itself; null when the reader paused it, or when it runs. */
  readonly trouble: FillTrouble | null;
}

/** What stops one fill and nothing else: whole lists want a login, or are not as known. */
export type FillTrouble = Extract<Refusal, { kind: "unrecognised" | "login" }>;

export function isTrouble(refusal: Refusal): refusal is FillTrouble {
  return refusal.kind === "unrecognised" || refusal.kind === "login";
}

/** What came of one page: how many posts, and where the list goes on; null: nowhere. */
export interface FilledPage {
  readonly posts: number;
  /** The minute of the page's newest end. */
  readonly start: number;
  readonly tail: Tail | null;
}

/** A fill that nothing was read for yet. */
export function fillOf(account: AccountKey, from: Day, to: Day): Fill {
  return { account, from, to, tail: null, start: null, pages: 0, posts: 0, paused: false, trouble: null };
}

/** The fill with an earlier reading of the same list to go on from; as it is where it has begun, or there is none. */
export function begunAt(fill: Fill, tail: Tail | null): Fill {
  return fill.tail === null && tail !== null ? { ...fill, tail, start: tail.until } : fill;
}

/** Whether both are the same order of the reader's, however far it is. */
export function isSameFill(a: Fill, b: Fill): boolean {
  return a.account === b.account && a.from === b.from && a.to === b.to;
}

/** Whether everything of the period is read. */
export function isFilled(fill: Fill): boolean {
  return fill.tail !== null && fill.tail.until < firstMinuteOf(fill);
}

/** The fill after one more page; null once it has reached the first day of its period, or the end of the list. */
export function advanced(fill: Fill, page: FilledPage): Fill | null {
  if (page.tail === null) return null;
  const next = {
    ...fill,
    tail: page.tail,
    start: fill.start ?? page.start,
    pages: fill.pages + 1,
    posts: fill.posts + page.posts,
  };
  return isFilled(next) ? null : next;
}

/** How many pages are left if the account posted as it did on those read; null before the first. At least 1. */
export function pagesLeft({ tail, start, pages, ...fill }: Fill): number | null {
  if (tail === null || start === null || pages === 0) return null;
  const perPage = Math.max(1, (start - tail.until) / pages);
  return Math.max(1, Math.ceil((tail.until - firstMinuteOf(fill)) / perPage));
}

function firstMinuteOf({ from }: Pick<Fill, "from">): number {
  return minuteOfInstant(instantOf(from));
}
