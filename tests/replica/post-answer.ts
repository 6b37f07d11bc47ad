import type { ReplicaAccount } from "./account.ts";
import type { ReplicaAuthor, ReplicaMedia, ReplicaOriginal, ReplicaPost } from "./post.ts";
import { shortId } from "./post-id.ts";
import { cappedCount, playsInWords } from "./rounding.ts";

/** A post in the shape of weibo.com's answers. */
export function statusAnswer(account: ReplicaAccount, post: ReplicaPost) {
  return {
    ...status(post.promotedBy ?? account, post),
    mblogtype: post.pinned ? 2 : post.promotedBy ? 1 : 0,
    ...(post.pinned ? { isTop: 1, title: { text: "置顶" } } : {}),
    ...(post.repostOf ? repost(post.repostOf) : {}),
    region_name: `发布于 ${account.location.split(" ")[0]}`,
  };
}

function status(author: ReplicaAuthor, post: ReplicaPost) {
  return {
    ...named(post),
    user: {
      id: Number(author.uid),
      idstr: author.uid,
      screen_name: author.screenName,
      profile_url: `/u/${author.uid}`,
    },
    text_raw: post.text,
    text: post.text,
    textLength: post.text.length * 2,
    isLongText: false,
    ...counts(post),
    number_display_strategy: { apply_scenario_flag: 3, display_text_min_number: 1_000_000, display_text: "100万+" },
    ...pictures(post.media),
    ...pageInfo(post),
    source: "微博网页版",
    visible: { type: 0, list_id: 0 },
  };
}

function named({ mid, at }: { readonly mid: string; readonly at: number }) {
  return { id: Number(mid), idstr: mid, mid, mblogid: shortId(mid), created_at: weiboTime(at) };
}

function counts({ reposts, comments, likes, capped = false }: ReplicaPost) {
  const told = (count: number) => (capped ? cappedCount(count) : count);
  return { reposts_count: told(reposts), comments_count: told(comments), attitudes_count: told(likes) };
}

function repost(original: ReplicaOriginal) {
  if (original.kind === "deleted") return { retweeted_status: deletedStatus(original) };
  const { author, post, fast } = original;
  return { ...(fast ? { ori_mid: post.mid } : {}), retweeted_status: status(author, post) };
}

/** What is left of a deleted post: neither its author nor its counts. */
function deletedStatus(original: { readonly mid: string; readonly at: number }) {
  const text = "抱歉，此微博已被作者删除。";
  return { ...named(original), user: null, text_raw: text, text, deleted: "1", visible: { type: 0, list_id: 0 } };
}

/** The ids of pictures that nobody took. */
export function pictures(media: ReplicaMedia | undefined) {
  const count = media?.kind === "pictures" ? media.count : 0;
  return { pic_ids: Array.from({ length: count }, (_, index) => `00replica${index}`), pic_num: count };
}

function pageInfo({ mid, at, media }: ReplicaPost) {
  if (media?.kind === "video") {
    const told = { online_users: playsInWords(media.plays), online_users_number: media.plays };
    return { page_info: { type: "11", object_type: "video", object_id: `1034:${mid}`, media_info: told } };
  }
  if (media?.kind === "live") {
    const told = { live_id: `1022:${mid}`, live_status: media.onAir ? 1 : 3, live_start_time: Math.floor(at / 1000) };
    return { page_info: { type: "live", object_type: "live", object_id: told.live_id, media_info: told } };
  }
  return {};
}

/** "Tue Feb 23 12:28:47 +0800 2021": always Beijing time. */
export function weiboTime(at: number): string {
  const [weekday, day, month, year, time] = new Date(at + 8 * 3_600_000).toUTCString().replace(",", "").split(" ");
  return `${weekday} ${month} ${day} ${time} +0800 ${year}`;
}
