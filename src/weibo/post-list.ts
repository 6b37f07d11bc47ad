import type { Uid } from "../core/museum.ts";
import type { PostReading } from "../core/post-reading.ts";
import { type Fields, fieldsOf } from "./fields.ts";
import { type NotRecognised, recognised } from "./recognised.ts";
import { isGone, readStatus, uidIn } from "./status.ts";

/**
 * One page of an account's posts, in Weibo's order, each once; `next` says how to ask for the page after it, null at
 * the end. A page may hold fewer posts than Weibo listed: promoted ones of other accounts and deleted ones are left out.
 */
export interface PostPage<Next> {
  readonly kind: "page";
  readonly posts: readonly PostReading[];
  readonly next: Next | null;
  /** Weibo says that nothing comes after this page. False where it merely names no next page: that can be a change of its. */
  readonly isLast: boolean;
}

/** How /ajax/statuses/mymblog is asked for one more page: both at once. */
export interface FeedCursor {
  readonly page: number;
  readonly sinceId: string;
}

/** How /ajax/profile/getWaterFallContent is asked for one more page. */
export interface WaterfallCursor {
  readonly cursor: string;
}

/** /ajax/statuses/mymblog: needs a login since 2025; about 20 posts a page. `page`: the one asked for, from 1. */
export function readFeed(body: unknown, uid: Uid, page: number, nowMs: number): PostPage<FeedCursor> | NotRecognised {
  return recognised(() => {
    const data = dataOf(body);
    const listed = listIn(data, "list");
    const sinceId = cursorIn(data, "since_id");
    const next = listed.length === 0 || sinceId === null ? null : { page: page + 1, sinceId };
    // "Only the last half year is shown": then the list ends, and the account goes on.
    const isCut = Boolean(data.raw("bottom_tips_visible"));
    const isLast = sinceId === null && (data.raw("since_id") ?? null) !== null && !isCut;
    return { ...pageOf(listed, uid, nowMs, next), isLast };
  });
}

/** /ajax/profile/getWaterFallContent: open to visitors in September 2026, but videos and a few posts only. */
export function readWaterfall(body: unknown, uid: Uid, nowMs: number): PostPage<WaterfallCursor> | NotRecognised {
  return recognised(() => {
    const data = dataOf(body);
    const listed = listIn(data, "list");
    if (data.raw("next_cursor") === undefined) return data.refuse("next_cursor");
    const cursor = cursorIn(data, "next_cursor");
    return pageOf(listed, uid, nowMs, listed.length === 0 || cursor === null ? null : { cursor });
  });
}

/** The newest post of a list: by its time, not by its place, since a pinned post comes first however old it is. */
export function latestOf(posts: readonly PostReading[]): PostReading | null {
  return posts.reduce<PostReading | null>((latest, post) => (latest && !isAfter(post, latest) ? latest : post), null);
}

/** The posts of a page; whether it is the last one is for its own list to say. */
export function pageOf<Next>(listed: readonly Fields[], uid: Uid, nowMs: number, next: Next | null): PostPage<Next> {
  const posts = listed.filter((status) => isBy(uid, status)).map((status) => readStatus(status, nowMs));
  const byMid = new Map(posts.toReversed().map((post) => [post.mid, post]));
  return { kind: "page", posts: posts.filter((post) => byMid.get(post.mid) === post), next, isLast: next === null };
}

export function listIn(fields: Fields, name: string, path = `data.${name}`): Fields[] {
  const list = fields.raw(name);
  return Array.isArray(list) ? list.map((item, at) => fieldsOf(item, `${path}.${at}`)) : fields.refuse(name);
}

/** Where the list goes on, a string or a number; null at its end: missing, null, "", 0 or -1. */
export function cursorIn(fields: Fields, name: string): string | null {
  const found = fields.raw(name) ?? "";
  if (typeof found !== "string" && !Number.isSafeInteger(found)) return fields.refuse(name);
  return ["", "0", "-1"].includes(String(found)) ? null : String(found);
}

/** Whether a post in a list is to be read: by the account, and not gone. Who wrote it is told, or the list is refused. */
function isBy(uid: Uid, status: Fields): boolean {
  return !isGone(status) && uidIn(status.object("user")) === uid;
}

function isAfter(post: PostReading, other: PostReading): boolean {
  if (post.day !== other.day) return post.day > other.day;
  const [at, otherAt] = [post.createdAt ?? 0, other.createdAt ?? 0];
  if (at !== otherAt && at !== 0 && otherAt !== 0) return at > otherAt;
  return post.mid.length === other.mid.length ? post.mid > other.mid : post.mid.length > other.mid.length;
}

function dataOf(body: unknown): Fields {
  const answer = fieldsOf(body);
  return answer.raw("ok") === 1 ? answer.object("data") : answer.refuse("ok");
}
