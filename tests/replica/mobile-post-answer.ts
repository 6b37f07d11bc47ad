import type { ReplicaAccount } from "./account.ts";
import type { ReplicaAuthor, ReplicaMedia, ReplicaOriginal, ReplicaPost } from "./post.ts";
import { pictures, weiboTime } from "./post-answer.ts";
import { shortId } from "./post-id.ts";
import { cappedCount, playsInWords } from "./rounding.ts";

/** A post in the shape of m.weibo.cn's answers. */
export function mblogAnswer(account: ReplicaAccount, post: ReplicaPost) {
  return {
    ...mblog(post.promotedBy ?? account, post),
    mblogtype: post.pinned ? 2 : post.promotedBy ? 1 : 0,
    ...(post.pinned ? { isTop: 1, title: { text: "置顶" } } : {}),
    ...(post.repostOf ? repost(post.repostOf) : {}),
  };
}

function mblog(author: ReplicaAuthor, post: ReplicaPost) {
  return {
    ...named(post),
    text: `${post.text}<a href="/status/${post.mid}">全文</a>`,
    source: "",
    user: { id: Number(author.uid), screen_name: author.screenName },
    reposts_count: cappedCount(post.reposts),
    comments_count: cappedCount(post.comments),
    attitudes_count: cappedCount(post.likes),
    ...pictures(post.media),
    ...pageInfo(post.media),
    visible: { type: 0, list_id: 0 },
  };
}

function named({ mid, at }: { readonly mid: string; readonly at: number }) {
  return { id: mid, mid, bid: shortId(mid), created_at: weiboTime(at) };
}

function repost(original: ReplicaOriginal) {
  if (original.kind === "whole") {
    const { author, post, fast } = original;
    return { ...(fast ? { ori_mid: post.mid } : {}), retweeted_status: mblog(author, post) };
  }
  const text = "抱歉，此微博已被作者删除。";
  return { retweeted_status: { ...named(original), user: null, text, deleted: "1", visible: { type: 0, list_id: 0 } } };
}

/** On the mobile site `type` is the word and `object_type` a number. */
function pageInfo(media: ReplicaMedia | undefined) {
  if (media?.kind === "video")
    return { page_info: { type: "video", object_type: 11, play_count: playsInWords(media.plays) } };
  return media?.kind === "live" ? { page_info: { type: "live", object_type: 0 } } : {};
}
