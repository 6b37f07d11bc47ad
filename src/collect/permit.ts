import type { AccountKey } from "../core/museum.ts";
import type { Refusal } from "../core/reading.ts";
import type { Store } from "../store/store.ts";
import {
  abandoned,
  begun,
  type Errands,
  NO_ERRANDS,
  type Occasion,
  type Permit,
  permitOf,
  settled,
} from "./errands.ts";

/** The name under which the errands are kept. */
export const ERRANDS = "errands";

/** Permits at most one page at a time to ask Weibo for an account; the permit is kept before it is given. */
export async function requestPermit(
  db: Store,
  account: AccountKey,
  nowMs: number,
  occasion: Occasion,
): Promise<Permit> {
  return change(db, (errands) => {
    const permit = permitOf(errands, account, nowMs, occasion);
    return [permit, permit.kind === "ask" ? begun(errands, account, nowMs) : errands];
  });
}

/** Says how a permitted question went; null: it was answered. */
export async function settle(db: Store, account: AccountKey, refusal: Refusal | null, nowMs: number): Promise<void> {
  await change(db, (errands) => [undefined, settled(errands, account, refusal, nowMs)]);
}

/** Says that the page was left before the answer came. */
export async function abandon(db: Store, account: AccountKey): Promise<void> {
  await change(db, (errands) => [undefined, abandoned(errands, account)]);
}

async function change<Result>(db: Store, step: (errands: Errands) => [Result, Errands]): Promise<Result> {
  const tx = db.transaction("meta", "readwrite");
  const [result, errands] = step(readErrands(await tx.store.get(ERRANDS)));
  await tx.store.put(errands, ERRANDS);
  await tx.done;
  return result;
}

/** Errands of an earlier version lack what came since. */
export function readErrands(kept: unknown): Errands {
  const errands = { ...NO_ERRANDS, ...(kept as Partial<Errands> | undefined) };
  return errands.pause && errands.pause.since === undefined ? { ...errands, pause: null } : errands;
}
