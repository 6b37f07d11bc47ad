import {
  answered,
  type Collector,
  feedClosedOn,
  isStrangeListOn,
  listRead,
  postsReadOn,
  readPartly,
} from "../collect/collector.ts";
import { advanced, begunAt, type Fill, isFilled, isSameFill } from "../collect/fill.ts";
import { ledgerOf, noteAnswer } from "../collect/ledger.ts";
import { without } from "../collect/orders.ts";
import { closeFeed, withdraw } from "../collect/questions.ts";
import type { Task } from "../collect/task.ts";
import { dayOf } from "../core/day.ts";
import { minuteOfInstant, oldestInOrder, type Span, spanOfPage, type Tail } from "../core/listed.ts";
import type { Uid } from "../core/museum.ts";
import type { PostReading } from "../core/post-reading.ts";
import type { Refusal } from "../core/reading.ts";
import { addPosts, addSpan, tailOf } from "../store/posts.ts";
import type { Store } from "../store/store.ts";
import { write } from "../store/write.ts";
import { type FeedCursor, type PostPage, readFeed, readWaterfall } from "../weibo/post-list.ts";
import { feedPath, waterfallPath } from "../weibo/post-paths.ts";
import type { NotRecognised } from "../weibo/recognised.ts";
import { type Asker, parseBody, refusalOf } from "../weibo/session.ts";
import { withForm } from "./strange.ts";

/** How long below a page an empty one is its end, in minutes: fills go on within 10 s, and a browser is closed for hours. */
const FRESH_MINUTES = 60;

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
  const [account, { collector }] = await Promise.all([db.get("accounts", task.account), ledgerOf(db)]);
  const today = dayOf(now());
  const uid = account?.uid ?? null;
  if (uid === null || account?.trackedAt == null || postsReadOn(collector, task.account, today))
    return nothingToAsk(db, task, now);
  if (feedClosedOn(collector, today) || isStrangeListOn(collector, task.account, today)) {
    return collectVisitors(db, task, uid, ask, now);
  }
  const until = minuteOfInstant(now()) - 1;
  const read = await askFeed(ask, uid, null, now);
  if (read.kind === "login" || read.kind === "unrecognised") {
    await closeFeed(db, task, read, now());
    return null;
  }
  if (read.kind !== "page") return read;
  await keep(db, task, keptOf(read, until, null, now()), now(), (collector) => listRead(collector, task.account));
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
  await keep(db, task, { posts: read.posts, span: null, tail: null }, now(), (collector) =>
    readPartly(collector, task.account),
  );
  return null;
}

/** Reads the next page of a period that is being filled: below what was listed already, where that reaches its end. */
export async function collectOlder(db: Store, task: Task, ask: Asker, now: () => number): Promise<Refusal | null> {
  const [account, ledger] = await Promise.all([db.get("accounts", task.account), ledgerOf(db)]);
  const uid = account?.uid ?? null;
  const asked = ledger.collector.fills.find((one) => one.account === task.account);
  const fill = asked && begunAt(asked, await tailOf(db, task.account, asked.to, now()));
  if (uid === null || !fill || isFilled(fill)) return nothingToAsk(db, task, now, asked);
  const start = fill.tail?.until ?? minuteOfInstant(now()) - 1;
  const read = await askFeed(ask, uid, fill.tail?.cursor ?? null, now);
  if (read.kind !== "page") return read;
  const kept = keptOf(read, start, fill.tail, now());
  await keep(db, task, kept, now(), (collector) =>
    filledOn(listRead(topRead(collector, fill, now()), task.account), fill, kept, start),
  );
  return null;
}

/** The top of a list is what a daily visit reads: it is not asked for twice a day. */
function topRead(collector: Collector, { account, tail }: Fill, nowMs: number): Collector {
  return tail === null ? answered(collector, { kind: "posts", account }, nowMs) : collector;
}

/** The fill goes on where this page ends, or is done. One that the reader cancelled meanwhile stays cancelled. */
function filledOn(collector: Collector, begun: Fill, { posts, tail }: Kept, start: number): Collector {
  const { account } = begun;
  const present = collector.fills.find((fill) => isSameFill(fill, begun));
  if (!present) return collector;
  const next = advanced({ ...begun, paused: present.paused }, { posts: posts.length, start, tail });
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
  await write(db, ["posts", "listed", "meta"], async (tx) => {
    await addPosts(tx, task.account, posts, nowMs);
    if (span) await addSpan(tx, task.account, span, tail);
    await noteAnswer(tx.objectStore("meta"), task, nowMs, then);
  });
}

/**
 * A page without posts proves the end of the list only below a page that was read a moment ago: at the top it can be a
 * list that is shown to nobody, and below an old cursor one that Weibo does not know any more.
 */
function keptOf({ posts, next, isLast }: PostPage<FeedCursor>, until: number, above: Tail | null, nowMs: number): Kept {
  const asOf = minuteOfInstant(nowMs);
  const isBelowFresh = above?.asOf !== undefined && asOf - above.asOf < FRESH_MINUTES;
  const oldest = oldestInOrder(posts);
  const isEnd = next === null && (posts.length > 0 ? isLast : isLast && isBelowFresh);
  return {
    posts,
    span: spanOfPage(oldest, until, isEnd),
    tail: next && { until: Math.min(oldest ?? until, until), cursor: next, asOf },
  };
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

/** Removed, joined to another, tracked no longer, or read already, while it was queued. */
async function nothingToAsk(db: Store, task: Task, now: () => number, fill?: Fill): Promise<null> {
  await withdraw(db, task, now(), fill);
  return null;
}
