import type { ReplicaAccount } from "./account.ts";
import { groupedCount, roundedCount } from "./rounding.ts";

/** The body of /ajax/profile/info, field for field in the shape of captured answers. */
export function profileAnswer(account: ReplicaAccount, renamed: boolean): string {
  if (account.body !== null) return account.body;
  const { followers_count, ...rest } = profileUser(account);
  const user = renamed ? { ...rest, fans_total: followers_count } : { ...rest, followers_count };
  return JSON.stringify({ ok: 1, data: { user, tabList: TABS, blockText: "" } });
}

const TABS = [
  { name: "home", tabName: "精选" },
  { name: "feed", tabName: "微博" },
  { name: "newVideo", tabName: "视频" },
  { name: "album", tabName: "相册" },
];

function profileUser(account: ReplicaAccount) {
  return {
    ...identity(account),
    ...verification(account),
    ...counters(account),
    description: account.description,
    location: account.location,
    gender: "m",
    url: "",
    mbrank: 6,
    mbtype: 12,
    svip: 0,
    top_user: 1,
    user_type: 0,
    is_star: "0",
    is_muteuser: false,
    special_follow: false,
    follow_me: false,
    following: false,
  };
}

function identity(account: ReplicaAccount) {
  return {
    id: Number(account.uid),
    idstr: account.uid,
    pc_new: 0,
    screen_name: account.screenName,
    profile_url: `/u/${account.uid}`,
    domain: account.domain,
    weihao: "",
    profile_image_url: "",
    avatar_large: "",
    avatar_hd: "",
  };
}

function verification({ verification }: ReplicaAccount) {
  if (!verification) return { verified: false, verified_type: -1, verified_reason: "" };
  return {
    verified: true,
    verified_type: verification.type,
    verified_type_ext: 0,
    verified_reason: verification.reason,
  };
}

function counters(account: ReplicaAccount) {
  const total = account.reposts + account.comments + account.likes;
  return {
    followers_count: account.followers,
    followers_count_str: roundedCount(account.followers),
    friends_count: account.following,
    statuses_count: account.statuses,
    status_total_counter: {
      total_cnt_format: roundedCount(total),
      comment_cnt: groupedCount(account.comments),
      repost_cnt: groupedCount(account.reposts),
      like_cnt: groupedCount(account.likes),
      total_cnt: groupedCount(total),
    },
  };
}
