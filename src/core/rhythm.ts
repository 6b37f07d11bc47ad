import { type Count, type Figure, rangeOf } from "./count.ts";

/**
 * P / (days / 7), in posts a week, over a period of `days` days. "More than 300" in 352 days is above 5.97: the value
 * is that of the stated number, the range that of the posts it can stand for (301 and up). null when the period has
 * no days. Source: CLIC France.
 */
export function postsPerWeek(posts: Count, days: number): Figure | null {
  if (days <= 0) return null;
  const weeks = days / 7;
  const { low, high } = rangeOf(posts);
  return { value: posts.value / weeks, range: { low: low / weeks, high: high === null ? null : high / weeks } };
}
