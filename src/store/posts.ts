import { addDays, type Day } from "../core/day.ts";
import { type KeptPost, keptOf, mergePosts } from "../core/kept-post.ts";
import { type Listed, mergeListed, type Span, type Tail, tailFor, withPage } from "../core/listed.ts";
import type { AccountKey } from "../core/museum.ts";
import type { PostReading } from "../core/post-reading.ts";
import type { Store, StoreName, Writing } from "./store.ts";

type WritesPosts = Writing<["posts", ...StoreName[]]>;
type WritesListed = Writing<["listed", ...StoreName[]]>;

/** What is kept of an account's posts of a period, both days included, in order of days. */
export function postsOf(db: Store, account: AccountKey, from: Day, to: Day): Promise<KeptPost[]> {
  // A list is above any text.
  return db.getAll("posts", IDBKeyRange.bound([account, from], [account, to, []]));
}

/** The day of an account's oldest kept post; null when none is kept. */
export async function firstPostDay(db: Store, account: AccountKey): Promise<Day | null> {
  const [, day] =
    (await db.transaction("posts").store.openKeyCursor(IDBKeyRange.bound([account], [account, []])))?.key ?? [];
  return day ?? null;
}

/** The stretches of time in which every post of an account was listed, in order. */
export async function listedOf(db: Store, account: AccountKey): Promise<readonly Span[]> {
  return (await db.get("listed", account))?.spans ?? [];
}

/** Where an account's list goes on below what was read of it, if all from there to a day's end is listed; else null. */
export async function tailOf(db: Store, account: AccountKey, last: Day, nowMs: number): Promise<Tail | null> {
  const listed = await db.get("listed", account);
  return listed ? tailFor(listed, last, nowMs) : null;
}

/** Keeps what an answer of an instant told of an account's posts, merged with what is kept of them. */
export async function addPosts(
  tx: WritesPosts,
  account: AccountKey,
  posts: readonly PostReading[],
  nowMs: number,
): Promise<void> {
  for (const post of posts) await keepPost(tx, keptOf(account, post, nowMs));
}

/** Keeps that every post of a span was listed, and where the list goes on below it; null: nowhere. */
export async function addSpan(
  tx: WritesListed,
  account: AccountKey,
  span: Span,
  below: Tail | null = null,
): Promise<void> {
  const store = tx.objectStore("listed");
  await store.put(withPage((await store.get(account)) ?? { account, spans: [] }, span, below));
}

/** Merges one kept post into the store. */
export async function keepPost(tx: WritesPosts, post: KeptPost): Promise<void> {
  const store = tx.objectStore("posts");
  const present = await samePosts(tx, post);
  const merged = present.reduce(mergePosts, post);
  for (const { account, day, mid } of present) {
    if (day !== merged.day) await store.delete([account, day, mid]);
  }
  await store.put(merged);
}

/** Moves an account's posts, and what was listed of them, to another key, merging with what is there. */
export async function movePosts(
  tx: Writing<["posts", "listed", ...StoreName[]]>,
  from: AccountKey,
  to: AccountKey,
): Promise<void> {
  const posts = tx.objectStore("posts");
  const all = IDBKeyRange.bound([from], [from, []]);
  for (const post of await posts.getAll(all)) await keepPost(tx, { ...post, account: to });
  await posts.delete(all);
  const listed = await tx.objectStore("listed").get(from);
  if (listed) await addListed(tx, { ...listed, account: to });
  await tx.objectStore("listed").delete(from);
}

/** What is kept of a post under its day or a neighbouring one: a time told in hours can name the day after. */
async function samePosts(tx: WritesPosts, { account, day, mid }: KeptPost): Promise<KeptPost[]> {
  const store = tx.objectStore("posts");
  const found = await Promise.all([-1, 0, 1].map((days) => store.get([account, addDays(day, days), mid])));
  return found.filter((post) => post !== undefined);
}

/** Merges what was listed of an account elsewhere into what is known of it here. */
export async function addListed(tx: WritesListed, listed: Listed): Promise<void> {
  const store = tx.objectStore("listed");
  await store.put(mergeListed((await store.get(listed.account)) ?? listed, listed));
}
