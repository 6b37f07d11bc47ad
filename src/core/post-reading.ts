import type { Count } from "./count.ts";
import type { Day } from "./day.ts";
import type { Uid } from "./museum.ts";

/** What one answer told of a post, before it is kept; null: not told. */
export interface PostReading {
  /** Weibo's decimal id: a string of digits, longer than a number holds exactly. */
  readonly mid: string;
  /** The account that published it. */
  readonly uid: Uid;
  /** ms since the epoch, to the minute or better; null when only the day is known. */
  readonly createdAt: number | null;
  readonly day: Day;
  /** Plain text on one line, cut; long posts arrive cut already. */
  readonly text: string;
  readonly reposts: Count | null;
  readonly comments: Count | null;
  readonly likes: Count | null;
  /** Plays of its own video. */
  readonly plays: Count | null;
  /** How often it was read: Weibo tells an account that of its own posts only. */
  readonly views: Count | null;
  /** Kept on top of its account's page, so first in a list however old. */
  readonly pinned: boolean;
  /** Put among the others because it is hot, not because it is new. */
  readonly promoted: boolean;
  /** A fast repost (快转) has no words of its own. */
  readonly kind: "original" | "repost" | "fast-repost";
  /** A repost of what was deleted, or is shown to nobody any more. */
  readonly originalDeleted: boolean;
  /** What the post itself brings: the media of an original are not its repost's. */
  readonly media: "none" | "video" | "live" | "article" | "picture";
}
