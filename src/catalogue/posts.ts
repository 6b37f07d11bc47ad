import type { Day } from "../core/day.ts";
import type { KeptPost } from "../core/kept-post.ts";
import type { Account } from "../core/museum.ts";
import type { PostsKnown } from "../core/posts-review.ts";
import { listedOf, postsOf } from "../store/posts.ts";
import type { Store } from "../store/store.ts";
import { bidOf, isMid } from "../weibo/post-id.ts";

/** What is kept of an account's posts of a period, both days included, as it is known at an instant. */
export async function postsBetween(
  db: Store,
  account: Account,
  { from, to }: { readonly from: Day; readonly to: Day },
  nowMs: number,
): Promise<PostsKnown> {
  const [posts, spans] = await Promise.all([postsOf(db, account.key, from, to), listedOf(db, account.key)]);
  return { posts, spans, urlOf: (post) => urlOfPost(account, post), nowMs };
}

/** The page of a post, weibo.com/UID/BID; by its decimal id alone while the account's uid is not known. */
export function urlOfPost({ uid }: Pick<Account, "uid">, { mid }: Pick<KeptPost, "mid">): string {
  return uid !== null && isMid(mid) ? `https://weibo.com/${uid}/${bidOf(mid)}` : `https://weibo.com/detail/${mid}`;
}
