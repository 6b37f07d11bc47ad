import type { ReplicaAccount, ReplicaPost } from "./account.ts";
import { shortId } from "./post-id.ts";

/** A post in the shape of the desktop answers. */
export function statusAnswer(account: ReplicaAccount, post: ReplicaPost) {
  return {
    id: Number(post.mid),
    idstr: post.mid,
    mid: post.mid,
    mblogid: shortId(post.mid),
    created_at: weiboTime(post.at),
    user: {
      id: Number(account.uid),
      idstr: account.uid,
      screen_name: account.screenName,
      profile_url: `/u/${account.uid}`,
    },
    text_raw: post.text,
    text: post.text,
    textLength: post.text.length * 2,
    isLongText: false,
    reposts_count: post.reposts,
    comments_count: post.comments,
    attitudes_count: post.likes,
    number_display_strategy: { apply_scenario_flag: 3, display_text_min_number: 1_000_000, display_text: "100万+" },
    mblogtype: post.pinned ? 2 : 0,
    ...(post.pinned ? { isTop: 1, title: { text: "置顶" } } : {}),
    pic_ids: [],
    pic_num: 0,
    region_name: `发布于 ${account.location.split(" ")[0]}`,
    source: "微博网页版",
    visible: { type: 0, list_id: 0 },
  };
}

/** Weibo lists the pinned post first, the others newest first. */
export function listedPosts(account: ReplicaAccount): readonly ReplicaPost[] {
  return account.posts.toSorted((a, b) => Number(b.pinned) - Number(a.pinned) || b.at - a.at);
}

/** "Tue Feb 23 12:28:47 +0800 2021": always Beijing time. */
function weiboTime(at: number): string {
  const [weekday, day, month, year, time] = new Date(at + 8 * 3_600_000).toUTCString().replace(",", "").split(" ");
  return `${weekday} ${month} ${day} ${time} +0800 ${year}`;
}
