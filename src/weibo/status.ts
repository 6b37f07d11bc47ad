import type { Count } from "../core/count.ts";
import { isUid, type Uid } from "../core/museum.ts";
import type { PostReading } from "../core/post-reading.ts";
import { type CreatedAt, readCreatedAt } from "./created-at.ts";
import { type Fields, wordIn } from "./fields.ts";
import { readCount } from "./numbers.ts";
import { plainLine, textOfMarkup } from "./plain-text.ts";
import { isMid, type Mid } from "./post-id.ts";
import { hasPictures, mediaOnPage, playsOf } from "./status-media.ts";

const MOST_TEXT = 200;

/**
 * Reads one status, of weibo.com (last seen September 2026) or of m.weibo.cn (last seen August 2022), all or nothing:
 * what is missing or not as known throws `Unrecognised`. Relative times are seen from `nowMs`.
 */
export function readStatus(status: Fields, nowMs: number): PostReading {
  const created = readCreated(status, nowMs);
  const kind = kindOf(status);
  const media = kind === "original" ? mediaOnPage(status) : null;
  return {
    mid: midIn(status),
    uid: uidIn(status.object("user")),
    createdAt: created.precision === "minute" ? created.at : null,
    day: created.day,
    text: textIn(status),
    reposts: countIn(status, "reposts_count"),
    comments: countIn(status, "comments_count"),
    likes: countIn(status, "attitudes_count"),
    plays: media === "video" ? playsOf(status) : null,
    views: status.raw("reads_count") === undefined ? null : countIn(status, "reads_count"),
    pinned: isPinned(status),
    promoted: status.raw("mblogtype") === 1,
    kind,
    originalDeleted: isGone(status.optionalObject("retweeted_status")),
    media: media ?? (hasPictures(status) ? "picture" : "none"),
  };
}

/** The id: `idstr` on weibo.com, where posts of 2010 carry a longer `mid` besides; `id` on m.weibo.cn. */
export function midIn(status: Fields): Mid {
  const name = status.raw("idstr") === undefined ? "id" : "idstr";
  const mid = digitsIn(status, name);
  return isMid(mid) ? mid : status.refuse(name);
}

/** The uid of a user: `idstr` on weibo.com, a number `id` on m.weibo.cn. */
export function uidIn(user: Fields): Uid {
  const name = user.raw("idstr") === undefined ? "id" : "idstr";
  const uid = digitsIn(user, name);
  return isUid(uid) ? uid : user.refuse(name);
}

/** Deleted, or withheld from everybody: without its author, and without its counts. */
export function isGone(status: Fields | null): boolean {
  return status !== null && (status.raw("user") === null || wordIn(status.raw("deleted")) === "1");
}

function readCreated(status: Fields, nowMs: number): CreatedAt {
  return readCreatedAt(status.raw("created_at"), nowMs) ?? status.refuse("created_at");
}

function textIn(status: Fields): string {
  const raw = status.raw("text_raw");
  return plainLine(typeof raw === "string" ? raw : textOfMarkup(status.text("text")), MOST_TEXT);
}

function countIn(status: Fields, name: string): Count {
  return readCount(status.raw(name)) ?? status.refuse(name);
}

function isPinned(status: Fields): boolean {
  const title = status.optionalObject("title")?.raw("text");
  return status.raw("isTop") === 1 || status.raw("mblogtype") === 2 || title === "置顶";
}

/** `ori_mid`, the id of what was reposted, marks a fast repost; whole reposts have the original alone. Seen 2025. */
function kindOf(status: Fields): PostReading["kind"] {
  const fast = status.raw("ori_mid") ?? "";
  if (fast !== "" && fast !== 0 && fast !== "0") return "fast-repost";
  return status.optionalObject("retweeted_status") === null ? "original" : "repost";
}

/** Digits in a string, or in a number that holds them exactly. */
function digitsIn(fields: Fields, name: string): string {
  const found = fields.raw(name);
  return typeof found === "number" && Number.isSafeInteger(found) ? String(found) : fields.text(name);
}
