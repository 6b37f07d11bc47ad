import type { Count } from "../core/count.ts";
import { type Fields, fieldsOf, wordIn } from "./fields.ts";
import { readPlays } from "./numbers.ts";

/** What `page_info` is, by its word: `object_type` on weibo.com, `type` on m.weibo.cn, where the former is a number. */
const MEDIA: ReadonlyMap<unknown, "live" | "video" | "article"> = new Map([
  ["live", "live"],
  ["video", "video"],
  ["11", "video"],
  ["article", "article"],
]);

/** What a status shows besides its text and pictures; null when nothing that is known. */
export function mediaOnPage(status: Fields): "live" | "video" | "article" | null {
  const page = status.optionalObject("page_info");
  const object = page?.raw("object_type");
  const media = MEDIA.get(typeof object === "string" ? object : page?.raw("type"));
  return media ?? (mixedVideos(status).length > 0 ? "video" : null);
}

export function hasPictures(status: Fields): boolean {
  if (Number(wordIn(status.raw("pic_num"))) > 0) return true;
  return [status.raw("pic_ids"), status.raw("pics")].some(
    (all) => typeof all === "object" && all && Object.keys(all).length > 0,
  );
}

/**
 * The plays of a status's one video; null when they are not told, and of several videos: what they add up to is nobody's
 * count. The exact number stands before its rounded words.
 */
export function playsOf(status: Fields): Count | null {
  const page = status.optionalObject("page_info");
  const [mixed, ...others] = mixedVideos(status);
  if (others.length > 0) return null;
  const info = (page ?? mixed)?.optionalObject("media_info") ?? null;
  return told(info, "online_users_number") ?? told(info, "online_users") ?? told(page, "play_count");
}

function told(fields: Fields | null, name: string): Count | null {
  const found = fields?.raw(name) ?? "";
  if (fields === null || found === "") return null;
  return readPlays(found) ?? fields.refuse(name);
}

/** Posts of pictures and videos together (since 2022) list them in `mix_media_info.items`. */
function mixedVideos(status: Fields): Fields[] {
  const mix = status.optionalObject("mix_media_info");
  const items = mix?.raw("items") ?? [];
  if (!Array.isArray(items)) return mix?.refuse("items") ?? [];
  return items
    .map((item, index) => fieldsOf(item, `mix_media_info.items.${index}`))
    .filter((item) => item.raw("type") === "video")
    .map((item) => item.object("data"));
}
