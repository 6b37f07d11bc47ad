import type { AccountKey } from "../core/museum.ts";
import { type CollectorSettings, changeSettings } from "../store/settings.ts";
import type { Store } from "../store/store.ts";
import { type Collector, cancelled, queued, reopened } from "./collector.ts";
import { resumed } from "./errands.ts";
import type { Fill } from "./fill.ts";
import { change } from "./ledger.ts";
import type { Task } from "./task.ts";

/** Queues questions. */
export async function enqueue(db: Store, tasks: readonly Task[]): Promise<void> {
  await order(db, (collector) => queued(collector, tasks));
}

/** Whole lists are tried again today, even where they were closed: the reader has logged in, or says to try. */
export async function retry(db: Store): Promise<void> {
  await order(db, reopened);
}

/** Asks for nothing more of what is queued. */
export async function cancel(db: Store): Promise<void> {
  await order(db, cancelled);
}

/** Changes how the collector works. One that is switched off asks for nothing more of what it has queued. */
export async function switchCollector(db: Store, collector: CollectorSettings): Promise<void> {
  await changeSettings(db, { collector });
  if (!collector.on) await cancel(db);
}

/** Goes on at once: the reader says that Weibo may be asked again. */
export async function resume(db: Store): Promise<void> {
  await change(db, ({ collector, errands }) => [undefined, { collector, errands: resumed(errands) }]);
}

/** Begins to fill a period, in place of another of the same account. */
export async function startFill(db: Store, fill: Fill): Promise<void> {
  await order(db, (collector) => ({ ...collector, fills: [...without(collector, fill.account).fills, fill] }));
}

/** Fills no further for the moment, or goes on where it was. */
export async function pauseFill(db: Store, account: AccountKey, paused: boolean): Promise<void> {
  await order(db, (collector) => ({
    ...collector,
    fills: collector.fills.map((fill) => (fill.account === account ? { ...fill, paused, trouble: null } : fill)),
  }));
}

/** Fills no further; what was read stays. */
export async function cancelFill(db: Store, account: AccountKey): Promise<void> {
  await order(db, (collector) => without(collector, account));
}

/** The collector without what is being filled for an account. */
export function without(collector: Collector, account: AccountKey): Collector {
  return { ...collector, fills: collector.fills.filter((fill) => fill.account !== account) };
}

async function order(db: Store, step: (collector: Collector) => Collector): Promise<void> {
  await change(db, ({ collector, errands }) => [undefined, { collector: step(collector), errands }]);
}
