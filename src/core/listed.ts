import { addDays, type Day, dayOf, instantOf } from "./day.ts";
import type { AccountKey } from "./museum.ts";
import type { PostReading } from "./post-reading.ts";

/**
 * A stretch of time in which every post of an account was listed by Weibo, in minutes since the epoch, both ends
 * included. From 0: since the account began.
 */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What was listed whole of an account's posts: spans in order of time, which neither meet nor overlap. */
export interface Listed {
  readonly account: AccountKey;
  readonly spans: readonly Span[];
  /** Where the list goes on below the newest span that was read; null or missing where it was read to its end. */
  readonly tail?: Tail | null;
}

/** Where a list of posts was left, and how Weibo is asked for the page after it. */
export interface Tail {
  /** The minute of the oldest post read. */
  readonly until: number;
  readonly cursor: { readonly page: number; readonly sinceId: string };
  /** The minute of the answer that told the cursor; missing where nobody noted it. */
  readonly asOf?: number;
}

const MINUTE_MS = 60_000;
const MINUTES_A_DAY = 1_440;

export function minuteOfInstant(instantMs: number): number {
  return Math.floor(instantMs / MINUTE_MS);
}

export function instantOfMinute(minute: number): number {
  return minute * MINUTE_MS;
}

/** The union of spans: commutative, associative, idempotent. Spans that share a minute, or touch, become one. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans.filter(({ from, to }) => from <= to).toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && span.from <= last.to + 1)
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else joined.push(span);
  }
  return joined;
}

/**
 * The minute of the oldest post of a page that stands in its order; null when none does. Pinned and promoted posts stand
 * anywhere, however old; so does whatever is older than a post that comes after it.
 */
export function oldestInOrder(posts: readonly PostReading[]): number | null {
  const minutes = posts.flatMap(({ pinned, promoted, createdAt }) =>
    pinned || promoted || createdAt === null ? [] : [minuteOfInstant(createdAt)],
  );
  const inOrder = minutes.filter((minute, i) => minutes.slice(i + 1).every((later) => later <= minute));
  return inOrder.at(-1) ?? null;
}

/**
 * The span that one page of a list proves: down to its oldest post, whose own minute another post may share on the page
 * after it, and up to `until`: for the first page the last minute that was over when it was asked for, for the others the
 * minute of the oldest post of the page before. At the end of the list: since the account began. null: it proves nothing.
 */
export function spanOfPage(oldest: number | null, until: number, isEnd: boolean): Span | null {
  if (isEnd) return { from: 0, to: until };
  return oldest === null || oldest >= until ? null : { from: oldest + 1, to: until };
}

/**
 * What was listed once one more page was read: `span` is what it proves, `below` where the list goes on under it, null at
 * its end. A tail further down stays, where all between is listed: nobody reads that again.
 */
export function withPage({ account, spans, tail }: Listed, span: Span, below: Tail | null): Listed {
  const joined = joinSpans([...spans, span]);
  const whole = joined.find(({ from, to }) => from <= span.from && span.to <= to);
  const isDeeper = tail && whole && whole.from <= tail.until + 1 && tail.until < span.from;
  return { account, spans: joined, tail: isDeeper ? tail : below };
}

/**
 * What two people know to be listed of one account: commutative, associative, idempotent. Of two places where the list
 * goes on the deeper stands; one that does not fit the spans does no harm, since `tailFor` looks at both.
 */
export function mergeListed(a: Listed, b: Listed): Listed {
  const tails = [a.tail, b.tail].filter((tail) => tail !== undefined && tail !== null);
  const [tail] = tails.toSorted(
    (x, y) =>
      x.until - y.until ||
      x.cursor.page - y.cursor.page ||
      (x.cursor.sinceId === y.cursor.sinceId ? 0 : x.cursor.sinceId < y.cursor.sinceId ? -1 : 1),
  );
  return { account: a.account, spans: joinSpans([...a.spans, ...b.spans]), tail: tail ?? null };
}

/** What is left of it once a post of a day was lost: of that day nobody can say any more that it was listed whole. */
export function withoutDay(listed: Listed, day: Day): Listed {
  const [first, last] = [minuteOfInstant(instantOf(day)), lastMinuteOf(day)];
  const spans = listed.spans.flatMap((span) => [
    { from: span.from, to: Math.min(span.to, first - 1) },
    { from: Math.max(span.from, last + 1), to: span.to },
  ]);
  return { ...listed, spans: joinSpans(spans) };
}

/**
 * Where reading a period may begin: at the tail, if everything from there to the end of the period is listed (of a day
 * that is not over: what was read of it today); null: at the top of the list.
 */
export function tailFor({ spans, tail }: Pick<Listed, "spans" | "tail">, last: Day, nowMs: number): Tail | null {
  const end = Math.min(lastMinuteOf(last), minuteOfInstant(instantOf(dayOf(nowMs))));
  const isKnown = tail && spans.some(({ from, to }) => from <= tail.until + 1 && to >= end);
  return isKnown ? tail : null;
}

/** Days in a row, both ends included. */
export interface DayRun {
  readonly first: Day;
  readonly last: Day;
}

/**
 * The days of a period, both ends included, of which not every post was listed, in order. Today counts as listed once
 * it was listed up to any minute of it; days to come do not count, unless the whole period is to come.
 */
export function unlistedDays(spans: readonly Span[], first: Day, last: Day, nowMs: number): DayRun[] {
  const today = dayOf(nowMs);
  if (first > today) return [{ first, last }];
  const runs: DayRun[] = [];
  for (let day = first; day <= Math.min(last, today); day = addDays(day, 1)) {
    if (isDayListed(spans, day, day === today)) continue;
    const run = runs.at(-1);
    if (run && run.last === day - 1) runs[runs.length - 1] = { first: run.first, last: day };
    else runs.push({ first: day, last: day });
  }
  return runs;
}

/** Whether every post of a period was listed, both days included; of today what was published until it was read. */
export function isListedWhole(spans: readonly Span[], first: Day, last: Day, nowMs: number): boolean {
  return unlistedDays(spans, first, last, nowMs).length === 0;
}

function isDayListed(spans: readonly Span[], day: Day, isToday: boolean): boolean {
  const from = minuteOfInstant(instantOf(day));
  const to = isToday ? from : from + MINUTES_A_DAY - 1;
  return spans.some((span) => span.from <= from && span.to >= to);
}

function lastMinuteOf(day: Day): number {
  return minuteOfInstant(instantOf(day, 24 * 60)) - 1;
}
