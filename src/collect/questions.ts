import type { Day } from "../core/day.ts";
import type { Refusal } from "../core/reading.ts";
import type { Store } from "../store/store.ts";
import { answered, asking, type Collector, nextStep, type Step } from "./collector.ts";
import { abandoned, begun, pausedFor, settled } from "./errands.ts";
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

/** Writes down that a question is not to be asked again today: its account is gone, or its answer was not as known. */
export async function drop(db: Store, task: Task, refusal: Refusal | null, nowMs: number): Promise<void> {
  await change(db, (ledger) => [
    undefined,
    { collector: dropped(ledger.collector, task, refusal, nowMs), errands: refused(ledger, task, refusal, nowMs) },
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

/** Writes down that whole lists are closed to this reader on a day: the account is asked for by another way. */
export async function closeFeed(db: Store, task: Task, day: Day, why: "login" | "changed"): Promise<void> {
  await change(db, ({ collector, errands }) => [
    undefined,
    { collector: { ...collector, feedClosed: { day, why } }, errands: abandoned(errands, task.account) },
  ]);
}

/** A period whose list is not as known any more is left to the reader: nothing of it is thrown away. */
function dropped(collector: Collector, task: Task, refusal: Refusal | null, nowMs: number): Collector {
  if (task.kind !== "older") return answered(collector, task, nowMs);
  if (refusal?.kind !== "unrecognised") return without(collector, task.account);
  const fills = collector.fills.map((fill) =>
    fill.account === task.account ? { ...fill, paused: true, trouble: refusal } : fill,
  );
  return { ...collector, fills };
}

/** Only what the profile answers says something about the account itself. */
function refused({ errands }: Ledger, { kind, account }: Task, refusal: Refusal | null, nowMs: number) {
  return kind === "figures" ? settled(errands, account, refusal, nowMs) : abandoned(errands, account);
}

function reasonOf(refusal: Refusal): "captcha" | "throttle" | "login" | "changed" | "offline" {
  if (refusal.kind === "paused") return refusal.why;
  return refusal.kind === "unrecognised" ? "changed" : refusal.kind;
}
