import { type Collector, feedClosedOn, postsReadOn } from "../collect/collector.ts";
import { advanced, begunAt, type Fill, isFilled } from "../collect/fill.ts";
import { ledgerOf, noteAnswer } from "../collect/ledger.ts";
import { without } from "../collect/orders.ts";
import { closeFeed, withdraw } from "../collect/questions.ts";
import type { Task } from "../collect/task.ts";
import { dayOf } from "../core/day.ts";
import { minuteOfInstant, type Span, spanOfPage, type Tail } from "../core/listed.ts";
import type { Uid } from "../core/museum.ts";
import type { PostReading } from "../core/post-reading.ts";
import type { Refusal } from "../core/reading.ts";
import { addPosts, addSpan, tailOf } from "../store/posts.ts";
import type { Store } from "../store/store.ts";
import { type FeedCursor, type PostPage, readFeed, readWaterfall } from "../weibo/post-list.ts";
import { feedPath, waterfallPath } from "../weibo/post-paths.ts";
import type { NotRecognised } from "../weibo/recognised.ts";
import { type Asker, parseBody, refusalOf } from "../weibo/session.ts";
import { withForm } from "./strange.ts";

/** What is kept of a page: its posts, the stretch of the list that it proves, and where the list goes on. */
interface Kept {
  readonly posts: readonly PostReading[];
  readonly span: Span | null;
  readonly tail: Tail | null;
}

/**
 * Reads the newest page of an account's posts. Whole lists want a login since 2025: without one the list that visitors
 * see stands in for that day, which tells the counts of some posts and proves no stretch.
 */
export async function collectNewest(db: Store, task: Task, ask: Asker, now: () => number): Promise<Refusal | null> {
  const [uid, { collector }] = await Promise.all([uidOf(db, task), ledgerOf(db)]);
  const today = dayOf(now());
  if (uid === null || postsReadOn(collector, task.account, today)) return nothingToAsk(db, task, now);
  if (feedClosedOn(collector, today)) return collectVisitors(db, task, uid, ask, now);
  const read = await askFeed(ask, uid, null, now);
  if (read.kind === "login" || read.kind === "unrecognised") {
    await closeFeed(db, task, now(), read.kind === "login" ? "login" : "changed");
    return null;
  }
  if (read.kind !== "page") return read;
  await keep(db, task, keptOf(read, minuteOfInstant(now())), now());
  return null;
}

async function collectVisitors(
  db: Store,
  task: Task,
  uid: Uid,
  ask: Asker,
  now: () => number,
): Promise<Refusal | null> {
  const read = await askPage(ask, waterfallPath(uid), (body) => readWaterfall(body, uid, now()));
  if (read.kind !== "page") return read;
  await keep(db, task, { posts: read.posts, span: null, tail: null }, now());
  return null;
}

/** Reads the next page of a period that is being filled: below what was listed already, where that reaches its end. */
export async function collectOlder(db: Store, task: Task, ask: Asker, now: () => number): Promise<Refusal | null> {
  const [uid, ledger] = await Promise.all([uidOf(db, task), ledgerOf(db)]);
  const asked = ledger.collector.fills.find(({ account }) => account === task.account);
  const fill = asked && begunAt(asked, await tailOf(db, task.account, asked.to, now()));
  if (uid === null || !fill || isFilled(fill)) return nothingToAsk(db, task, now);
  const read = await askFeed(ask, uid, fill.tail?.cursor ?? null, now);
  if (read.kind !== "page") return read;
  const start = fill.tail?.until ?? minuteOfInstant(now());
  const kept = keptOf(read, start);
  await keep(db, task, kept, now(), (collector) => filledOn(collector, fill, kept, start));
  return null;
}

/** The fill goes on where this page ends, or is done. One that the reader cancelled meanwhile stays cancelled. */
function filledOn(collector: Collector, begun: Fill, { posts, tail }: Kept, start: number): Collector {
  const { account } = begun;
  const present = collector.fills.find((fill) => fill.account === account);
  const next = present && advanced({ ...begun, paused: present.paused }, { posts: posts.length, start, tail });
  if (!next) return without(collector, account);
  return { ...collector, fills: collector.fills.map((fill) => (fill === present ? next : fill)) };
}

/** All of one answer, and the note that it was given, or nothing. */
async function keep(
  db: Store,
  task: Task,
  { posts, span, tail }: Kept,
  nowMs: number,
  then?: (collector: Collector) => Collector,
): Promise<void> {
  const tx = db.transaction(["posts", "listed", "meta"], "readwrite");
  await addPosts(tx, task.account, posts, nowMs);
  if (span) await addSpan(tx, task.account, span, tail);
  await noteAnswer(tx.objectStore("meta"), task, nowMs, then);
  await tx.done;
}

/** A page without posts below others is the end of the list; at the top it proves nothing. */
function keptOf({ posts, next }: PostPage<FeedCursor>, until: number): Kept {
  const span = spanOfPage(posts, until, next === null);
  return { posts, span, tail: span && next && { until: span.from, cursor: next } };
}

function askFeed(ask: Asker, uid: Uid, cursor: FeedCursor | null, now: () => number) {
  return askPage(ask, feedPath(uid, cursor), (body) => readFeed(body, uid, cursor?.page ?? 1, now()));
}

async function askPage<Next>(
  ask: Asker,
  path: string,
  read: (body: unknown) => PostPage<Next> | NotRecognised,
): Promise<PostPage<Next> | Refusal> {
  const answer = await ask(path);
  if (!answer) return { kind: "offline" };
  const body = parseBody(answer.text);
  const said = refusalOf(answer, body) ?? read(body);
  return said.kind === "page" ? said : withForm(said, answer.text);
}

async function uidOf(db: Store, { account }: Task): Promise<Uid | null> {
  return (await db.get("accounts", account))?.uid ?? null;
}

/** Removed, joined to another, or read already, while it was queued. */
async function nothingToAsk(db: Store, task: Task, now: () => number): Promise<null> {
  await withdraw(db, task, now());
  return null;
}
