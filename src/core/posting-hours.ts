import { dayOf, minuteOf } from "./day.ts";
import type { KeptPost } from "./kept-post.ts";

/** Numbers of posts: seven rows, Monday to Sunday, of 24 hours each, 0 to 23, as some place's clocks show them. */
export type PostingHours = readonly (readonly number[])[];

type Timed = Pick<KeptPost, "createdAt">;

/** 1 January 1970 was a Thursday. */
const FIRST_WEEKDAY = 3;
const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** When an account posts, as Beijing's clocks show it. Posts of which only the day is known are left out. */
export function postingHours(posts: readonly Timed[]): PostingHours {
  return tally(posts, (instantMs) => [
    (((dayOf(instantMs) + FIRST_WEEKDAY) % 7) + 7) % 7,
    Math.floor(minuteOf(instantMs) / 60),
  ]);
}

/**
 * The same as the clocks of a time zone ("Europe/Paris") showed it at the instant of each post, summer time included.
 * Throws a RangeError for a zone that nobody knows.
 */
export function postingHoursIn(timeZone: string, posts: readonly Timed[]): PostingHours {
  const clock = new Intl.DateTimeFormat("en-US", { timeZone, weekday: "short", hour: "2-digit", hourCycle: "h23" });
  return tally(posts, (instantMs) => {
    const shown = clock.format(instantMs);
    return [WEEKDAYS.indexOf(shown.slice(0, 3)), Number(/\d+/.exec(shown)?.[0])];
  });
}

function tally(
  posts: readonly Timed[],
  placeOf: (instantMs: number) => readonly [weekday: number, hour: number],
): PostingHours {
  const hours = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
  for (const { createdAt } of posts) {
    if (createdAt === null) continue;
    const [weekday, hour] = placeOf(createdAt);
    const row = hours[weekday];
    if (row) row[hour] = (row[hour] ?? 0) + 1;
  }
  return hours;
}
