import type { AccountDirectory, ReplicaAccount } from "./account.ts";
import { listedPosts, statusAnswer } from "./post-answer.ts";
import { shortId } from "./post-id.ts";
import { profileAnswer } from "./profile-answer.ts";
import { jsonReply, jsonText, type Reply } from "./reply.ts";

/** What weibo.com/ajax/… answers when all is well. */
export function desktopAnswer(address: URL, accounts: AccountDirectory, renamed: boolean): Reply {
  const query = address.searchParams;
  switch (address.pathname) {
    case "/ajax/profile/info":
      return profileReply(query, accounts, renamed);
    case "/ajax/statuses/mymblog":
      return jsonReply({ ok: 1, data: { since_id: "", list: statuses(accounts.byUid(query.get("uid") ?? "")) } });
    case "/ajax/profile/getWaterFallContent":
      return jsonReply({ ok: 1, data: { list: statuses(accounts.byUid(query.get("uid") ?? "")), next_cursor: -1 } });
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
  if (!asked) return jsonReply({ ok: 0, message: "Cannot read properties of undefined (reading 'slice')" }, 500);
  const account = askedAccount(query, accounts);
  return account ? jsonText(profileAnswer(account, renamed)) : jsonReply({ ok: 0, msg: "用户不存在" });
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

function statuses(account: ReplicaAccount | null) {
  return account ? listedPosts(account).map((post) => statusAnswer(account, post)) : [];
}

/** The newest post, not the pinned one: what a feed shows of an account. */
function latest(account: ReplicaAccount) {
  const newest = listedPosts(account).find((post) => !post.pinned);
  return newest ? [statusAnswer(account, newest)] : [];
}

function postReply(id: string, accounts: AccountDirectory): Reply {
  for (const account of accounts.all()) {
    const post = account.posts.find(({ mid }) => mid === id || shortId(mid) === id);
    if (post) return jsonReply({ ok: 1, ...statusAnswer(account, post) });
  }
  return jsonReply({ ok: 0, errno: "20101", msg: "该微博不存在" });
}
