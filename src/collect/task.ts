import type { AccountKey } from "../core/museum.ts";

/**
 * One question to Weibo, as the collector asks it.
 * - `figures`: what an account's profile counts today.
 * - `posts`: the newest page of an account's posts, once a day.
 * - `older`: the next page of a period that is being filled.
 */
export interface Task {
  readonly kind: "figures" | "posts" | "older";
  readonly account: AccountKey;
}

export function isSameTask(a: Task, b: Task): boolean {
  return a.kind === b.kind && a.account === b.account;
}
