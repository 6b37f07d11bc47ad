import type { AccountKey } from "../core/museum.ts";
import type { Refusal } from "../core/reading.ts";
import type { Store } from "../store/store.ts";
import {
  answered,
  asking,
  type Collector,
  cancelled,
  NO_COLLECTOR,
  nextStep,
  queued,
  type Step,
  without,
} from "./collector.ts";
import { abandoned, begun, type Errands, pausedFor, resumed, settled } from "./errands.ts";
import { ERRANDS, readErrands } from "./permit.ts";

const COLLECTOR = "collector";

/** Both books of the collector: what is to be done, and what was asked by whom. */
export interface Ledger {
  readonly collector: Collector;
  readonly errands: Errands;
}

/** The books as they stand. */
export async function ledgerOf(db: Store): Promise<Ledger> {
  const tx = db.transaction("meta");
  return { collector: readCollector(await tx.store.get(COLLECTOR)), errands: readErrands(await tx.store.get(ERRANDS)) };
}

/** The account was read elsewhere: nobody asks for it again. */
export async function dequeue(db: Store, account: AccountKey): Promise<void> {
  await change(db, ({ collector, errands }) => [undefined, { collector: without(collector, account), errands }]);
}

/** Takes the next step. A question is written down before it is asked, so that no other worker asks it too. */
export async function takeStep(db: Store, cap: number, nowMs: number, chance: number): Promise<Step> {
  return change<Step>(db, ({ collector, errands }) => {
    const step = nextStep(collector, errands, nowMs, cap);
    if (step.kind !== "ask") return [step, { collector, errands }];
    return [step, { collector: asking(collector, nowMs, chance), errands: begun(errands, step.account, nowMs) }];
  });
}

/** Writes down what came of a question: null, a reading; else a refusal that concerns this account alone. */
export async function settleQuestion(db: Store, account: AccountKey, refusal: Refusal | null, nowMs: number) {
  await change(db, ({ collector, errands }) => [
    undefined,
    { collector: answered(collector, account, nowMs), errands: settled(errands, account, refusal, nowMs) },
  ]);
}

/** Writes down that Weibo does not want to be asked now: the account stays queued, and a pause begins. */
export async function stop(db: Store, account: AccountKey, refusal: Refusal, nowMs: number): Promise<void> {
  await change(db, ({ collector, errands }) => {
    const noted = settled(errands, account, refusal, nowMs);
    // A throttle and a captcha begin their pause by themselves, for pages too.
    return [
      undefined,
      { collector, errands: refusal.kind === "paused" ? noted : pausedFor(noted, reasonOf(refusal), nowMs) },
    ];
  });
}

/** Writes down that what was read could not be kept: the account stays queued, and nobody asks on for a while. */
export async function fail(db: Store, account: AccountKey, nowMs: number): Promise<void> {
  await change(db, ({ collector, errands }) => [
    undefined,
    { collector, errands: pausedFor(abandoned(errands, account), "failed", nowMs) },
  ]);
}

/** Queues accounts to be asked for. */
export async function enqueue(db: Store, accounts: readonly AccountKey[]): Promise<void> {
  await change(db, ({ collector, errands }) => [undefined, { collector: queued(collector, accounts), errands }]);
}

/** Goes on at once: the reader says that Weibo may be asked again. */
export async function resume(db: Store): Promise<void> {
  await change(db, ({ collector, errands }) => [undefined, { collector, errands: resumed(errands) }]);
}

/** Asks for nothing more of what is queued. */
export async function cancel(db: Store): Promise<void> {
  await change(db, ({ collector, errands }) => [undefined, { collector: cancelled(collector), errands }]);
}

function reasonOf(refusal: Exclude<Refusal, { kind: "paused" }>): "login" | "changed" | "offline" {
  return refusal.kind === "unrecognised" ? "changed" : refusal.kind;
}

async function change<Result>(db: Store, step: (ledger: Ledger) => [Result, Ledger]): Promise<Result> {
  const tx = db.transaction("meta", "readwrite");
  const [result, { collector, errands }] = step({
    collector: readCollector(await tx.store.get(COLLECTOR)),
    errands: readErrands(await tx.store.get(ERRANDS)),
  });
  await tx.store.put(collector, COLLECTOR);
  await tx.store.put(errands, ERRANDS);
  await tx.done;
  return result;
}

function readCollector(kept: unknown): Collector {
  return { ...NO_COLLECTOR, ...(kept as Partial<Collector> | undefined) };
}
