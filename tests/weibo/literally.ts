import { expect } from "vitest";
import type { Count } from "../../src/core/count.ts";
import type { PostReading } from "../../src/core/post-reading.ts";
import { isObject, valueAt } from "./mutation.ts";
import { NOW } from "./status-answer.ts";

/**
 * What a counter says, worked out with its digits alone and not as the readers do: units move the point. Of what says no
 * number it may be anything, so a reader that took it for one is found.
 */
function saidBy(told: unknown): Count {
  if (typeof told === "number") return { value: told, precision: "exact" };
  const text = String(told)
    .trim()
    .replace(/次(?:观看|播放)$/, "");
  const counted = text.replace(/\+$/, "");
  const zeros = /[万萬]$/.test(counted) ? 4 : /[亿億]$/.test(counted) ? 8 : 0;
  const [whole = "", decimals = ""] = (zeros === 0 ? counted : counted.slice(0, -1)).replaceAll(",", "").split(".");
  const value = Number(`${whole}${decimals.padEnd(zeros, "0")}`);
  return { value, precision: counted !== text ? "at-least" : zeros === 0 ? "exact" : "weibo" };
}

/** A number that was read is the one in the body: the same digits in a known form, and never a negative zero. */
export function expectSaid(read: Count | number | null, told: unknown): void {
  if (read === null) return;
  expect(typeof told === "number" || typeof told === "string").toBe(true);
  const count: Count = typeof read === "number" ? { value: read, precision: "exact" } : read;
  expect(Number.isSafeInteger(count.value) && count.value >= 0 && !Object.is(count.value, -0)).toBe(true);
  // JSON may write zero with a sign; it is zero.
  const said = saidBy(told);
  expect(count).toEqual({ ...said, value: said.value + 0 });
}

/** A post that was read stands in the body: some status there has its id, and says each of its numbers. */
export function expectPostIn(body: unknown, post: PostReading): void {
  const statuses = objectsIn(body).filter((status) => idOf(status) === post.mid && idOf(status.user) === post.uid);
  expect(statuses.length).toBeGreaterThan(0);
  const failures = statuses.map((status) => failureOf(() => expectPost(post, status)));
  if (!failures.includes(null)) throw failures[0];
}

function expectPost(post: PostReading, status: { readonly [name: string]: unknown }): void {
  expectSaid(post.reposts, status.reposts_count);
  expectSaid(post.comments, status.comments_count);
  expectSaid(post.likes, status.attitudes_count);
  expectSaid(post.views, status.reads_count);
  if (post.plays !== null) expectPlays(post.plays, status);
  expectCreated(post, status.created_at);
  expect([...post.text].length).toBeLessThanOrEqual(200);
}

const MEDIA = [
  ["page_info", "media_info"],
  ["mix_media_info", "items", "0", "data", "media_info"],
  ["mix_media_info", "items", "1", "data", "media_info"],
];

function expectPlays(plays: Count, status: unknown): void {
  const told = [
    ...MEDIA.flatMap((path) => [
      [...path, "online_users_number"],
      [...path, "online_users"],
    ]),
    ["page_info", "play_count"],
  ].map((path) => valueAt(status, path));
  expect(told.filter((one) => failureOf(() => expectSaid(plays, one)) === null)).not.toEqual([]);
}

/** In full, the instant is the browser's own reading of it put in an order that it promises; else it lies in the past. */
function expectCreated({ createdAt, day }: PostReading, told: unknown): void {
  const [, month, date, time, year] = /^\w+ (\w+) (\d+) ([\d:]+) \+0800 (\d+)$/.exec(String(told).trim()) ?? [];
  if (month) expect(createdAt).toBe(Date.parse(`${date} ${month} ${year} ${time} GMT+0800`));
  else expect(createdAt ?? day * 86_400_000).toBeLessThanOrEqual(Number(NOW));
}

function idOf(owner: unknown): string | null {
  if (!isObject(owner)) return null;
  const id = Object.hasOwn(owner, "idstr") ? owner.idstr : owner.id;
  return typeof id === "string" || typeof id === "number" ? String(id) : null;
}

/** Without recursion: bodies may be deeper than the stack. */
function objectsIn(body: unknown): { readonly [name: string]: unknown }[] {
  const found: { readonly [name: string]: unknown }[] = [];
  const open: unknown[] = [body];
  while (open.length > 0) {
    const one = open.pop();
    if (!isObject(one)) continue;
    found.push(one);
    open.push(...Object.values(one));
  }
  return found;
}

function failureOf(check: () => void): unknown {
  try {
    check();
    return null;
  } catch (failure) {
    return failure;
  }
}
