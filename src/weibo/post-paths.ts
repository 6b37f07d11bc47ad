import type { Uid } from "../core/museum.ts";
import type { FeedCursor } from "./post-list.ts";

/** What of Weibo's own origin is asked for one page of an account's posts; null: the first page. */
export function feedPath(uid: Uid, cursor: FeedCursor | null): string {
  const page = `/ajax/statuses/mymblog?uid=${uid}&page=${cursor?.page ?? 1}&feature=0`;
  return cursor ? `${page}&since_id=${encodeURIComponent(cursor.sinceId)}` : page;
}

/** The list that visitors see: videos and a few posts, never the whole. */
export function waterfallPath(uid: Uid): string {
  return `/ajax/profile/getWaterFallContent?uid=${uid}&cursor=0`;
}
