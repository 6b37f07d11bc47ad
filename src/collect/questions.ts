import { dayOf } from "../core/day.ts";
import type { Refusal } from "../core/reading.ts";
import type { Store } from "../store/store.ts";
import { answered, asking, type Collector, nextStep, rested, type Step, withStrangeList } from "./collector.ts";
import { abandoned, begun, pausedFor, settled, withdrawn } from "./errands.ts";
import { type Fill, isSameFill, isTrouble } from "./fill.ts";
import { change, type Ledger } from "./ledger.ts";
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

/**
 * Writes down that a question need not be asked: its account is gone, or somebody had the answer meanwhile. `fill` is the
 * order that is done with; one that the reader gave since stays.
 */
export async function withdraw(db: Store, task: Task, nowMs: number, fill: Fill | null = null): Promise<void> {
  await change(db, ({ collector, errands }) => {
    const fills = collector.fills.filter((one) => fill === null || !isSameFill(one, fill));
    return [
      undefined,
      {
        collector: { ...answered(collector, task, nowMs), fills, lastAnswer: collector.lastAnswer },
        errands: withdrawn(errands, task.account),
      },
    ];
  });
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

/** Writes down that whole lists want a login today, or that this one is not as known: it is asked for by another way. */
export async function closeFeed(db: Store, { account }: Task, refusal: Refusal, nowMs: number): Promise<void> {
  await change(db, ({ collector, errands }) => {
    const closed =
      refusal.kind === "login"
        ? { ...collector, feedClosed: { day: dayOf(nowMs), why: "login" as const } }
        : withStrangeList(collector, account, refusal, nowMs);
    return [undefined, { collector: rested(closed, nowMs), errands: abandoned(errands, account) }];
  });
}

/**
 * A period whose list wants a login, or is not as known any more, is left to the reader: nothing of it is thrown away, and
 * the day's figures go on.
 */
function dropped(collector: Collector, task: Task, refusal: Refusal, nowMs: number): Collector {
  if (task.kind !== "older" || !isTrouble(refusal)) return answered(collector, task, nowMs);
  const fills = collector.fills.map((fill) =>
    fill.account === task.account ? { ...fill, paused: true, trouble: refusal } : fill,
  );
  const next = { ...rested(collector, nowMs), fills };
  return refusal.kind === "login" ? next : withStrangeList(next, task.account, refusal, nowMs);
}

/** Only what the profile answers says something about the account itself. */
function refused({ errands }: Ledger, { kind, account }: Task, refusal: Refusal, nowMs: number) {
  return kind === "figures" ? settled(errands, account, refusal, nowMs) : abandoned(errands, account);
}

function reasonOf(refusal: Refusal): "captcha" | "throttle" | "login" | "changed" | "offline" {
  if (refusal.kind === "paused") return refusal.why;
  return refusal.kind === "unrecognised" ? "changed" : refusal.kind;
}
