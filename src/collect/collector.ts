import { addDays, dayOf, instantOf } from "../core/day.ts";
import type { AccountKey } from "../core/museum.ts";
import { askedOn, type Errands, pauseAt, underWayAt } from "./errands.ts";

/** What the collector still has to do. Kept in the store: it survives the worker, and a browser that is closed. */
export interface Collector {
  /** The accounts whose figures of today are to be asked for, in this order. */
  readonly queue: readonly AccountKey[];
  /** The instant before which nothing is asked, in ms: the pace of a careful person. */
  readonly restUntil: number;
  /** Questions answered since the queue was last empty. */
  readonly done: number;
  /** The instant of the last answer, in ms; null before the first. */
  readonly lastAnswer: number | null;
}

export const NO_COLLECTOR: Collector = { queue: [], restUntil: 0, done: 0, lastAnswer: null };

/** A question every 6 to 10 seconds. */
export const SHORTEST_REST_MS = 6_000;
export const LONGEST_REST_MS = 10_000;

/** What to do next. `until` is an instant in ms. */
export type Step =
  | { readonly kind: "ask"; readonly account: AccountKey }
  | { readonly kind: "wait"; readonly why: "pace" | "busy" | "pause" | "cap"; readonly until: number }
  | { readonly kind: "rest" };

/** The next step. Nothing is asked while anybody asks, during a pause, above the day's cap, or faster than a person would. */
export function nextStep(collector: Collector, errands: Errands, nowMs: number, cap: number): Step {
  const [account] = collector.queue;
  if (account === undefined) return { kind: "rest" };
  const pause = pauseAt(errands, nowMs);
  if (pause) return { kind: "wait", why: "pause", until: pause.until };
  const today = dayOf(nowMs);
  if (askedOn(errands, today) >= cap) return { kind: "wait", why: "cap", until: instantOf(addDays(today, 1)) };
  if (underWayAt(errands, nowMs).length > 0) return { kind: "wait", why: "busy", until: nowMs + SHORTEST_REST_MS };
  // A rest longer than the longest belongs to a clock that was set back since.
  const rests = collector.restUntil > nowMs && collector.restUntil - nowMs <= LONGEST_REST_MS;
  return rests ? { kind: "wait", why: "pace", until: collector.restUntil } : { kind: "ask", account };
}

/** The collector with accounts to be asked for after those it has; none is queued twice. */
export function queued(collector: Collector, accounts: readonly AccountKey[]): Collector {
  const queue = [...new Set([...collector.queue, ...accounts])];
  return { ...collector, queue, done: collector.queue.length === 0 ? 0 : collector.done };
}

/** The collector with nothing left to do: the reader cancelled it. */
export function cancelled(collector: Collector): Collector {
  return { ...collector, queue: [] };
}

/** The collector without an account: it was read elsewhere, or is gone. */
export function without(collector: Collector, account: AccountKey): Collector {
  return { ...collector, queue: collector.queue.filter((other) => other !== account) };
}

/** The collector once it asks: the next question waits for 6 to 10 s, by `chance` in [0, 1). */
export function asking(collector: Collector, nowMs: number, chance: number): Collector {
  const restMs = SHORTEST_REST_MS + chance * (LONGEST_REST_MS - SHORTEST_REST_MS);
  return { ...collector, restUntil: nowMs + Math.round(restMs) };
}

/** The collector once an account was answered for. */
export function answered(collector: Collector, account: AccountKey, nowMs: number): Collector {
  return { ...without(collector, account), done: collector.done + 1, lastAnswer: nowMs };
}
