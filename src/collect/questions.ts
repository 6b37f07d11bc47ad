import { dayOf } from "../core/day.ts";
import type { Refusal } from "../core/reading.ts";
import type { Store } from "../store/store.ts";
import { answered, asking, type Collector, nextStep, rested, type Step } from "./collector.ts";
import { abandoned, begun, pausedFor, settled, withdrawn } from "./errands.ts";
import { change, type Ledger } from "./ledger.ts";
import { without } from "./orders.ts";
import type { Task } from "./task.ts";

/** Takes the next step. A question is written down before it is asked, so that no other worker asks it too. */
export async function takeStep(db: Store, cap: number, nowMs: number, chance: number): Promise<Step> {
  return change<Step>(db, ({ collector, errands }) => {
    const step = nextStep(collector, errands, nowMs, cap);
    if (step.kind !== "ask") return [step, { collector, errands }];
    return [step, { collector: asking(collector, nowMs, chance), errands: begun(errands, step.task.account, nowMs) }];
  });
}

/** Writes down that an answer was not as known: the question is not asked again today. */
export async function drop(db: Store, task: Task, refusal: Refusal, nowMs: number): Promise<void> {
  await change(db, (ledger) => [
    undefined,
    { collector: dropped(ledger.collector, task, refusal, nowMs), errands: refused(ledger, task, refusal, nowMs) },
  ]);
}

/** Writes down that a question need not be asked: its account is gone, or somebody had the answer meanwhile. */
export async function withdraw(db: Store, task: Task, nowMs: number): Promise<void> {
  await change(db, ({ collector, errands }) => [
    undefined,
    {
      collector: task.kind === "older" ? without(collector, task.account) : answered(collector, task, nowMs),
      errands: withdrawn(errands, task.account),
    },
  ]);
}

/** Writes down that Weibo does not want to be asked now: the question stays, and a pause begins. */
export async function stop(db: Store, task: Task, refusal: Refusal, nowMs: number): Promise<void> {
  await change(db, (ledger) => {
    const noted = refused(ledger, task, refusal, nowMs);
    // A throttle and a captcha begin their pause by themselves where a page may have met them.
    const isPaused = refusal.kind === "paused" && task.kind === "figures";
    const errands = isPaused ? noted : pausedFor(noted, reasonOf(refusal), nowMs);
    return [undefined, { collector: ledger.collector, errands }];
  });
}

/** Writes down that what was read could not be kept: the question stays, and nobody asks on for a while. */
export async function fail(db: Store, task: Task, nowMs: number): Promise<void> {
  await change(db, ({ collector, errands }) => [
    undefined,
    { collector, errands: pausedFor(abandoned(errands, task.account), "failed", nowMs) },
  ]);
}

/** Writes down that whole lists are closed to this reader today: the account is asked for by another way. */
export async function closeFeed(db: Store, task: Task, nowMs: number, why: "login" | "changed"): Promise<void> {
  await change(db, ({ collector, errands }) => [
    undefined,
    {
      collector: { ...rested(collector, nowMs), feedClosed: { day: dayOf(nowMs), why } },
      errands: abandoned(errands, task.account),
    },
  ]);
}

/** A period whose list is not as known any more is left to the reader: nothing of it is thrown away. */
function dropped(collector: Collector, task: Task, refusal: Refusal, nowMs: number): Collector {
  if (task.kind !== "older" || refusal.kind !== "unrecognised") return answered(collector, task, nowMs);
  const fills = collector.fills.map((fill) =>
    fill.account === task.account ? { ...fill, paused: true, trouble: refusal } : fill,
  );
  return { ...collector, fills };
}

/** Only what the profile answers says something about the account itself. */
function refused({ errands }: Ledger, { kind, account }: Task, refusal: Refusal, nowMs: number) {
  return kind === "figures" ? settled(errands, account, refusal, nowMs) : abandoned(errands, account);
}

function reasonOf(refusal: Refusal): "captcha" | "throttle" | "login" | "changed" | "offline" {
  if (refusal.kind === "paused") return refusal.why;
  return refusal.kind === "unrecognised" ? "changed" : refusal.kind;
}
