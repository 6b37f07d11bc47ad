import type { AccountDirectory, ReplicaAccount } from "./account.ts";
import { findPost } from "./desktop-api.ts";
import { mblogAnswer } from "./mobile-post-answer.ts";
import type { ReplicaPost } from "./post.ts";
import { cardsPage } from "./post-pages.ts";
import { nothingHere, postGone } from "./refusals.ts";
import { jsonReply, type Reply } from "./reply.ts";
import { roundedCount } from "./rounding.ts";

/** What m.weibo.cn answers when all is well: since 2022 it gives no exact follower count. */
export function mobileAnswer(address: URL, accounts: AccountDirectory): Reply {
  switch (address.pathname) {
    case "/api/container/getIndex":
      return containerReply(address.searchParams, accounts);
    case "/statuses/show":
      return postReply(address.searchParams.get("id") ?? "", accounts);
    default:
      return jsonReply({ ok: 0, msg: "not played by the replica" }, 404);
  }
}

/** A list of posts, 107603UID or 230413UID_-_WEIBO_SECOND_PROFILE_WEIBO, or an account: its uid, or 100505UID. */
function containerReply(query: URLSearchParams, accounts: AccountDirectory): Reply {
  const container = query.get("containerid") ?? "";
  const account = accounts.byUid(query.get("value") ?? /^\d{6}(\d+)/.exec(container)?.[1] ?? "");
  if (!account) return nothingHere();
  const isList = /^(?:107603|230413)/.test(container);
  return isList
    ? cardsReply(account, container, query.get("since_id") ?? "")
    : jsonReply({ ok: 1, data: info(account) });
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

/** The end of a list has no since_id, and says only then that there is nothing when nothing is left. */
function cardsReply(account: ReplicaAccount, containerid: string, sinceId: string): Reply {
  const { posts, next } = cardsPage(account, sinceId);
  if (posts.length === 0) return nothingHere();
  const info = { containerid, total: account.posts.length, ...(next === null ? {} : { since_id: Number(next) }) };
  return jsonReply({ ok: 1, data: { cardlistInfo: info, cards: posts.map((post) => cardOf(account, post)) } });
}

/** A pinned post comes in a group of its own. */
function cardOf(account: ReplicaAccount, post: ReplicaPost) {
  const card = { card_type: 9, mblog: mblogAnswer(account, post) };
  return post.pinned ? { card_type: 11, show_type: 2, card_group: [card] } : card;
}

function postReply(id: string, accounts: AccountDirectory): Reply {
  const found = findPost(id, accounts);
  return found ? jsonReply({ ok: 1, data: mblogAnswer(found.account, found.post) }) : postGone();
}
