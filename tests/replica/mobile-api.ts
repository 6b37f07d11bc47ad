import type { AccountDirectory, ReplicaAccount } from "./account.ts";
import { listedPosts } from "./post-answer.ts";
import { shortId } from "./post-id.ts";
import { jsonReply, type Reply } from "./reply.ts";
import { roundedCount } from "./rounding.ts";

/** What m.weibo.cn/api/… answers when all is well: since 2022 it gives no exact follower count. */
export function mobileAnswer(address: URL, accounts: AccountDirectory): Reply {
  if (address.pathname !== "/api/container/getIndex")
    return jsonReply({ ok: 0, msg: "not played by the replica" }, 404);
  const container = address.searchParams.get("containerid") ?? "";
  const account = accounts.byUid(address.searchParams.get("value") ?? container.slice(6));
  if (!account) return jsonReply({ ok: 0, msg: "这里还没有内容", data: { cards: [] } });
  return jsonReply({ ok: 1, data: container.startsWith("107603") ? cards(account) : info(account) });
}

function info(account: ReplicaAccount) {
  const userInfo = {
    id: Number(account.uid),
    screen_name: account.screenName,
    statuses_count: account.statuses,
    verified: account.verification !== null,
    verified_type: account.verification?.type ?? -1,
    verified_reason: account.verification?.reason ?? "",
    description: account.description,
    follow_count: account.following,
    followers_count: roundedCount(account.followers),
    followers_count_str: roundedCount(account.followers),
  };
  const tabs = [{ id: 2, tabKey: "weibo", title: "微博", containerid: `107603${account.uid}` }];
  return { isVideoCoverStyle: 1, userInfo, tabsInfo: { selectedTab: 1, tabs } };
}

function cards(account: ReplicaAccount) {
  const list = listedPosts(account).map((post) => ({
    card_type: 9,
    mblog: {
      id: post.mid,
      mid: post.mid,
      bid: shortId(post.mid),
      text: post.text,
      reposts_count: post.reposts,
      comments_count: post.comments,
      attitudes_count: post.likes,
    },
  }));
  return { cardlistInfo: { containerid: `107603${account.uid}`, total: list.length }, cards: list };
}
