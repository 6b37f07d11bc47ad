import type { ReplicaAccount } from "./account.ts";
import type { ReplicaPost } from "./post.ts";

/** One page of a list, and how the page after it is asked for; null at the end. */
export interface PostsPage {
  readonly posts: readonly ReplicaPost[];
  readonly next: string | null;
}

const NOTHING: PostsPage = { posts: [], next: null };
const PER_PAGE = 20;
const PER_MOBILE_PAGE = 10;
/** How many posts without a video visitors see. */
const OPEN_TO_VISITORS = 5;

/** Weibo lists the pinned post first, the others newest first. */
export function listedPosts(account: ReplicaAccount): readonly ReplicaPost[] {
  return account.posts.toSorted((a, b) => Number(b.pinned) - Number(a.pinned) || b.at - a.at);
}

/** /ajax/statuses/mymblog: what comes after a page needs both its number and the id that the page before gave. */
export function feedPage(account: ReplicaAccount, page: number, sinceId: string): PostsPage {
  const all = listedPosts(account);
  const isRight = page === 1 ? sinceId === "" : sinceId !== "" && sinceId === sinceIdAfter(all, page - 1);
  if (!isRight) return NOTHING;
  return { posts: all.slice((page - 1) * PER_PAGE, page * PER_PAGE), next: sinceIdAfter(all, page) };
}

function sinceIdAfter(all: readonly ReplicaPost[], page: number): string | null {
  const last = all[page * PER_PAGE - 1];
  return last && all.length > page * PER_PAGE ? `${last.mid}kp${page + 1}` : null;
}

/** /ajax/profile/getWaterFallContent: the videos and a few posts, newest first, from the one after `cursor` on. */
export function waterfallPage(account: ReplicaAccount, cursor: string): PostsPage {
  const own = listedPosts(account).filter(({ promotedBy }) => promotedBy === undefined);
  const others = own.filter((post) => !isVideo(post)).slice(0, OPEN_TO_VISITORS);
  const open = own.filter((post) => isVideo(post) || others.includes(post)).toSorted((a, b) => b.at - a.at);
  return pageAfter(open, cursor, PER_PAGE);
}

/** m.weibo.cn's list, from the post after `sinceId` on. */
export function cardsPage(account: ReplicaAccount, sinceId: string): PostsPage {
  return pageAfter(listedPosts(account), sinceId, PER_MOBILE_PAGE);
}

function pageAfter(all: readonly ReplicaPost[], cursor: string, size: number): PostsPage {
  const isFirst = cursor === "" || cursor === "0";
  const start = isFirst ? 0 : all.findIndex(({ mid }) => mid === cursor) + 1;
  if (!isFirst && start === 0) return NOTHING;
  const posts = all.slice(start, start + size);
  const last = posts.at(-1);
  return { posts, next: last && start + size < all.length ? last.mid : null };
}

function isVideo({ media }: ReplicaPost): boolean {
  return media?.kind === "video";
}
