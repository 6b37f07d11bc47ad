import { addDays, type Day, dayOf, instantOf } from "../core/day.ts";
import type { AccountKey } from "../core/museum.ts";
import type { Refusal } from "../core/reading.ts";
import { askedOn, type Errands, pauseAt, type Refused, underWayAt } from "./errands.ts";
import type { Fill } from "./fill.ts";
import { isSameTask, type Task } from "./task.ts";

/** What the collector still has to do. Kept in the store: it survives the worker, and a browser that is closed. */
export interface Collector {
  /** What is to be asked for today: every figure before any post. */
  readonly queue: readonly Task[];
  /** The periods that are being filled: their turn comes when nothing is queued. */
  readonly fills: readonly Fill[];
  /** Whose newest posts were read on a Beijing day. */
  readonly postsRead: {
    readonly day: Day;
    readonly accounts: readonly AccountKey[];
    /** Those of them that were read as visitors see them. */
    readonly partly: readonly AccountKey[];
  };
  /** The Beijing day on which Weibo does not list whole accounts to this reader, and why; null when it did last. */
  readonly feedClosed: { readonly day: Day; readonly why: "login" | "changed" } | null;
  /** The accounts whose whole list was last found not as known; they are read as visitors see them for the day. */
  readonly strangeLists: { readonly [account: string]: Refused };
  /** The instant before which nothing is asked, in ms: the pace of a careful person. */
  readonly restUntil: number;
  /** How long the rest after the last question is, in ms. */
  readonly restMs: number;
  /** Questions answered since the queue was last empty, or since the day began. */
  readonly done: number;
  /** The instant of the last answer, in ms; null before the first. */
  readonly lastAnswer: number | null;
}

/** A question every 6 to 10 seconds. */
export const SHORTEST_REST_MS = 6_000;
export const LONGEST_REST_MS = 10_000;

export const NO_COLLECTOR: Collector = {
  queue: [],
  fills: [],
  postsRead: { day: 0 as Day, accounts: [], partly: [] },
  feedClosed: null,
  strangeLists: {},
  restUntil: 0,
  restMs: SHORTEST_REST_MS,
  done: 0,
  lastAnswer: null,
};

/** What to do next. `until` is an instant in ms. */
export type Step =
  | { readonly kind: "ask"; readonly task: Task }
  | { readonly kind: "wait"; readonly why: "pace" | "busy" | "pause" | "cap"; readonly until: number }
  | { readonly kind: "rest" };

/** The next step. Nothing is asked while anybody asks, during a pause, above the day's cap, or faster than a person would. */
export function nextStep(collector: Collector, errands: Errands, nowMs: number, cap: number): Step {
  const task = nextTask(collector);
  if (task === null) return { kind: "rest" };
  const pause = pauseAt(errands, nowMs);
  if (pause) return { kind: "wait", why: "pause", until: pause.until };
  const today = dayOf(nowMs);
  if (askedOn(errands, today) >= cap) return { kind: "wait", why: "cap", until: instantOf(addDays(today, 1)) };
  if (underWayAt(errands, nowMs).length > 0) return { kind: "wait", why: "busy", until: nowMs + SHORTEST_REST_MS };
  // A rest longer than the longest belongs to a clock that was set back since.
  const rests = collector.restUntil > nowMs && collector.restUntil - nowMs <= LONGEST_REST_MS;
  return rests ? { kind: "wait", why: "pace", until: collector.restUntil } : { kind: "ask", task };
}

/**
 * What is asked for next; null when nothing is left, or the reader paused what is. The figures of a day come first, for
 * they cannot be had later; then what a reader waits for; then everybody's newest posts.
 */
export function nextTask({ queue, fills }: Pick<Collector, "queue" | "fills">): Task | null {
  const figures = queue.find(({ kind }) => kind === "figures");
  const fill = fills.find(({ paused }) => !paused);
  return figures ?? (fill ? { kind: "older", account: fill.account } : (queue[0] ?? null));
}

/** The collector with more to do after what it has; nothing is queued twice. */
export function queued(collector: Collector, tasks: readonly Task[]): Collector {
  const fresh = tasks.filter(
    (task, i) => ![...collector.queue, ...tasks.slice(0, i)].some((other) => isSameTask(other, task)),
  );
  return {
    ...collector,
    queue: [...collector.queue, ...fresh],
    done: collector.queue.length === 0 ? 0 : collector.done,
  };
}

/** The collector with nothing left to do today: the reader cancelled it. What is being filled has its own cancel. */
export function cancelled(collector: Collector): Collector {
  return { ...collector, queue: [] };
}

/** The collector once it asks: the next question waits for 6 to 10 s after the answer, by `chance` in [0, 1). */
export function asking(collector: Collector, nowMs: number, chance: number): Collector {
  const restMs = Math.round(SHORTEST_REST_MS + chance * (LONGEST_REST_MS - SHORTEST_REST_MS));
  return { ...collector, restMs, restUntil: nowMs + restMs };
}

/** The collector once an answer came: the rest begins anew, so that a slow answer does not bring the next question closer. */
export function rested(collector: Collector, nowMs: number): Collector {
  return { ...collector, restUntil: nowMs + collector.restMs };
}

/** The collector once a question was answered, or need not be asked any more. */
export function answered(collector: Collector, task: Task, nowMs: number): Collector {
  const queue = collector.queue.filter((other) => !isSameTask(other, task));
  const isSameDay = collector.lastAnswer !== null && dayOf(collector.lastAnswer) === dayOf(nowMs);
  const done = (isSameDay ? collector.done : 0) + collector.queue.length - queue.length;
  const next = { ...rested(collector, nowMs), queue, done, lastAnswer: nowMs };
  return task.kind === "posts" ? { ...next, postsRead: alsoRead(collector, task.account, dayOf(nowMs)) } : next;
}

/** Whether the newest posts of an account were read on a day. */
export function postsReadOn({ postsRead }: Collector, account: AccountKey, day: Day): boolean {
  return postsRead.day === day && postsRead.accounts.includes(account);
}

/** Whether whole lists are closed to this reader on a day: then the list that visitors see stands in. */
export function feedClosedOn({ feedClosed }: Collector, day: Day): boolean {
  return feedClosed?.day === day;
}

/** Whether the whole list of an account was found not as known on a day. */
export function isStrangeListOn({ strangeLists }: Collector, account: AccountKey, day: Day): boolean {
  const strange = strangeLists[account];
  return strange !== undefined && dayOf(strange.at) === day;
}

/** The collector once the whole list of an account was not as known: with three on one day, Weibo has changed for all. */
export function withStrangeList(collector: Collector, account: AccountKey, refusal: Refusal, nowMs: number): Collector {
  const strangeSince = collector.strangeLists[account]?.strangeSince ?? nowMs;
  const strangeLists = { ...collector.strangeLists, [account]: { at: nowMs, refusal, strangeSince } };
  const today = Object.values(strangeLists).filter(({ at }) => dayOf(at) === dayOf(nowMs));
  const feedClosed =
    today.length < MOST_STRANGE ? collector.feedClosed : { day: dayOf(nowMs), why: "changed" as const };
  return { ...collector, strangeLists, feedClosed };
}

/** The collector once the whole list of an account was read: nothing is strange about it, and lists are open. */
export function listRead(collector: Collector, account: AccountKey): Collector {
  const { [account]: _recognised, ...strangeLists } = collector.strangeLists;
  return { ...collector, strangeLists, feedClosed: null };
}

/** The collector once the reader wants whole lists tried again: what was read in part today is due anew. */
export function reopened(collector: Collector): Collector {
  const { day, accounts, partly } = collector.postsRead;
  const whole = accounts.filter((account) => !partly.includes(account));
  return { ...collector, feedClosed: null, strangeLists: {}, postsRead: { day, accounts: whole, partly: [] } };
}

/** As many accounts on one day whose lists are not as known: Weibo has changed. */
const MOST_STRANGE = 3;

/** The collector once the newest posts of an account were read, but only those that visitors see. */
export function readPartly(collector: Collector, account: AccountKey): Collector {
  const { postsRead } = collector;
  return { ...collector, postsRead: { ...postsRead, partly: [...postsRead.partly, account] } };
}

function alsoRead({ postsRead }: Collector, account: AccountKey, day: Day): Collector["postsRead"] {
  const { accounts, partly } = postsRead.day === day ? postsRead : { accounts: [], partly: [] };
  return { day, accounts: [...accounts, account], partly };
}
