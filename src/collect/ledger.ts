import type { Store } from "../store/store.ts";
import { write } from "../store/write.ts";
import { answered, type Collector, NO_COLLECTOR } from "./collector.ts";
import { answeredFor, type Errands, NO_ERRANDS, settled } from "./errands.ts";
import type { Task } from "./task.ts";

const COLLECTOR = "collector";
const ERRANDS = "errands";

/** Both books of the collector: what is to be done, and what was asked by whom. */
export interface Ledger {
  readonly collector: Collector;
  readonly errands: Errands;
}

/** Where the books are kept, within a transaction that may keep more than them. */
export interface Books {
  get(name: string): Promise<unknown>;
  put(value: unknown, name: string): Promise<unknown>;
}

/** The books as they stand. */
export async function ledgerOf(db: Store): Promise<Ledger> {
  return readLedger(db.transaction("meta").store);
}

/** Changes the books in a transaction of their own. */
export function change<Result>(db: Store, step: (ledger: Ledger) => [Result, Ledger]): Promise<Result> {
  return write(db, ["meta"], (tx) => changeIn(tx.objectStore("meta"), step));
}

/** Changes the books together with what else the transaction writes: both are kept, or neither. */
export async function changeIn<Result>(books: Books, step: (ledger: Ledger) => [Result, Ledger]): Promise<Result> {
  const [result, { collector, errands }] = step(await readLedger(books));
  await books.put(collector, COLLECTOR);
  await books.put(errands, ERRANDS);
  return result;
}

/** Writes down that a question was answered, in the transaction that keeps the answer. */
export async function noteAnswer(
  books: Books,
  task: Task,
  nowMs: number,
  then: (collector: Collector) => Collector = (collector) => collector,
): Promise<void> {
  await changeIn(books, ({ collector, errands }) => [
    undefined,
    {
      collector: then(answered(collector, task, nowMs)),
      errands:
        task.kind === "figures" ? settled(errands, task.account, null, nowMs) : answeredFor(errands, task.account),
    },
  ]);
}

async function readLedger(books: Pick<Books, "get">): Promise<Ledger> {
  return { collector: readCollector(await books.get(COLLECTOR)), errands: readErrands(await books.get(ERRANDS)) };
}

/** The collector of an earlier version lacks what came since. */
function readCollector(kept: unknown): Collector {
  const collector = { ...NO_COLLECTOR, ...(kept as Partial<Collector> | undefined) };
  return { ...collector, postsRead: { ...NO_COLLECTOR.postsRead, ...collector.postsRead } };
}

/** Errands of an earlier version lack what came since. */
function readErrands(kept: unknown): Errands {
  const errands = { ...NO_ERRANDS, ...(kept as Partial<Errands> | undefined) };
  return errands.pause && errands.pause.since === undefined ? { ...errands, pause: null } : errands;
}
