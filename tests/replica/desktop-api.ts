import type { AccountDirectory, ReplicaAccount } from "./account.ts";
import type { ReplicaPost } from "./post.ts";
import { statusAnswer } from "./post-answer.ts";
import { shortId } from "./post-id.ts";
import { feedPage, listedPosts, type PostsPage, waterfallPage } from "./post-pages.ts";
import { profileAnswer } from "./profile-answer.ts";
import { noSuchUser, parameterMissing, postGone } from "./refusals.ts";
import { jsonReply, jsonText, type Reply } from "./reply.ts";

/** What weibo.com/ajax/… answers when all is well. */
export function desktopAnswer(address: URL, accounts: AccountDirectory, renamed: boolean): Reply {
  const query = address.searchParams;
  const account = accounts.byUid(query.get("uid") ?? "");
  switch (address.pathname) {
    case "/ajax/profile/info":
      return profileReply(query, accounts, renamed);
    case "/ajax/statuses/mymblog":
      return feedReply(account, Number(query.get("page") ?? 1), query.get("since_id") ?? "");
    case "/ajax/profile/getWaterFallContent":
      return waterfallReply(account, query.get("cursor") ?? "");
    case "/ajax/feed/friendstimeline":
      return jsonReply({ ok: 1, statuses: accounts.all().flatMap(latest) });
    case "/ajax/statuses/show":
      return postReply(query.get("id") ?? "", accounts);
    default:
      return jsonReply({ ok: 0, message: "not played by the replica" }, 404);
  }
}

function profileReply(query: URLSearchParams, accounts: AccountDirectory, renamed: boolean): Reply {
  const asked = ["uid", "custom", "screen_name"].some((name) => query.has(name));
  if (!asked) return parameterMissing();
  const account = askedAccount(query, accounts);
  return account ? jsonText(profileAnswer(account, renamed)) : noSuchUser();
}

/** `custom` takes a domain and, as on Weibo, a uid too. */
function askedAccount(query: URLSearchParams, accounts: AccountDirectory): ReplicaAccount | null {
  const custom = query.get("custom") ?? "";
  return (
    accounts.byUid(query.get("uid") ?? custom) ??
    accounts.byDomain(custom) ??
    accounts.byScreenName(query.get("screen_name") ?? "")
  );
}

function feedReply(account: ReplicaAccount | null, page: number, sinceId: string): Reply {
  const { list, next } = listed(account, (known) => feedPage(known, page, sinceId));
  const tips = { status_visible: 0, bottom_tips_visible: false, bottom_tips_text: "", topicList: [] };
  return jsonReply({ ok: 1, data: { since_id: next ?? "", list, ...tips, total: account?.posts.length ?? 0 } });
}

function waterfallReply(account: ReplicaAccount | null, cursor: string): Reply {
  const { list, next } = listed(account, (known) => waterfallPage(known, cursor));
  return jsonReply({ ok: 1, data: { list, next_cursor: next === null ? -1 : Number(next) } });
}

function listed(account: ReplicaAccount | null, pageOf: (known: ReplicaAccount) => PostsPage) {
  if (!account) return { list: [], next: null };
  const { posts, next } = pageOf(account);
  return { list: posts.map((post) => statusAnswer(account, post)), next };
}

/** The newest post, not the pinned one: what a feed shows of an account. */
function latest(account: ReplicaAccount) {
  const newest = listedPosts(account).find((post) => !post.pinned);
  return newest ? [statusAnswer(account, newest)] : [];
}

function postReply(id: string, accounts: AccountDirectory): Reply {
  const found = findPost(id, accounts);
  return found ? jsonReply({ ok: 1, ...statusAnswer(found.account, found.post) }) : postGone();
}

/** A post by either of its ids, and the account in whose list it is. */
export function findPost(id: string, accounts: AccountDirectory): FoundPost | null {
  for (const account of accounts.all()) {
    const post = account.posts.find(({ mid }) => mid === id || shortId(mid) === id);
    if (post) return { account, post };
  }
  return null;
}

export interface FoundPost {
  readonly account: ReplicaAccount;
  readonly post: ReplicaPost;
}
