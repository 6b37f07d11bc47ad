import { type Count, divided, type Figure, rangeOf } from "./count.ts";

/**
 * P / (days / 7), in posts a week, over a period of `days` days. "More than 300" in 352 days is above 5.97: the value
 * is that of the stated number, the range that of the posts it can stand for (301 and up). null when the period has
 * no days. Source: CLIC France.
 */
export function postsPerWeek(posts: Count, days: number): Figure | null {
  return days > 0 ? divided({ value: posts.value, range: rangeOf(posts) }, days / 7) : null;
}
