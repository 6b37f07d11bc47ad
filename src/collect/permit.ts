import type { AccountKey } from "../core/museum.ts";
import type { Refusal } from "../core/reading.ts";
import type { Store } from "../store/store.ts";
import { begun, type Errands, leftAlone, type Occasion, type Permit, permitOf, settled, withdrawn } from "./errands.ts";
import { change } from "./ledger.ts";

/** Permits at most one page at a time to ask Weibo for an account; the permit is kept before it is given. */
export async function requestPermit(
  db: Store,
  account: AccountKey,
  nowMs: number,
  occasion: Occasion,
): Promise<Permit> {
  return change(db, ({ collector, errands }) => {
    const permit = permitOf(errands, account, nowMs, occasion);
    return [permit, { collector, errands: permit.kind === "ask" ? begun(errands, account, nowMs) : errands }];
  });
}

/** Says that a permitted question was refused. */
export async function settle(db: Store, account: AccountKey, refusal: Refusal, nowMs: number): Promise<void> {
  await alter(db, (errands) => settled(errands, account, refusal, nowMs));
}

/** Says that the page was left before the answer came: others may ask for other accounts meanwhile. */
export async function leaveAlone(db: Store, account: AccountKey): Promise<void> {
  await alter(db, (errands) => leftAlone(errands, account));
}

/** Gives a leave to ask back that nobody used. */
export async function giveBack(db: Store, account: AccountKey): Promise<void> {
  await alter(db, (errands) => withdrawn(errands, account));
}

async function alter(db: Store, step: (errands: Errands) => Errands): Promise<void> {
  await change(db, ({ collector, errands }) => [undefined, { collector, errands: step(errands) }]);
}
