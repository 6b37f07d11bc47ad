/**
 * The string Weibo shows for a count: plain below 10,000, one decimal of 万 below a hundred million, two of 亿 above;
 * half up, trailing zeros dropped. So 246,776 is "24.7万" and 19,680 is "2万", more than the true value.
 */
export function roundedCount(count: number): string {
  if (count < 10_000) return String(count);
  const tenthsOfWan = Math.round(count / 1_000);
  // 99,999,500 would read "10000万"; nobody captured what Weibo shows there, the next unit is the likelier.
  if (tenthsOfWan < 100_000) return `${tenthsOfWan / 10}万`;
  return `${Math.round(count / 1_000_000) / 100}亿`;
}

/** Counts in status_total_counter carry commas: "1,243,408". */
export function groupedCount(count: number): string {
  return count.toLocaleString("en-US");
}

/** From a million on a post's counts are no longer told: "100万+". */
export function cappedCount(count: number): number | string {
  return count < 1_000_000 ? count : "100万+";
}

/** "903万次观看": of a rounded count Weibo's words keep no decimals. */
export function playsInWords(count: number): string {
  return `${count < 10_000 ? count : `${Math.round(count / 10_000)}万`}次观看`;
}
