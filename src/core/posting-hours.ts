import { dayOf, minuteOf } from "./day.ts";
import type { KeptPost } from "./kept-post.ts";

/** Numbers of posts: seven rows, Monday to Sunday, of 24 hours each, 0 to 23, as Beijing's clocks show them. */
export type PostingHours = readonly (readonly number[])[];

/** 1 January 1970 was a Thursday. */
const FIRST_WEEKDAY = 3;

/** When an account posts. Posts of which only the day is known are left out. */
export function postingHours(posts: readonly Pick<KeptPost, "createdAt">[]): PostingHours {
  const hours = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
  for (const { createdAt } of posts) {
    if (createdAt === null) continue;
    const row = hours[(((dayOf(createdAt) + FIRST_WEEKDAY) % 7) + 7) % 7];
    const hour = Math.floor(minuteOf(createdAt) / 60);
    if (row) row[hour] = (row[hour] ?? 0) + 1;
  }
  return hours;
}
