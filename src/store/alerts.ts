import { type AlertBook, NO_ALERTS, withoutAccount } from "../core/alert-book.ts";
import type { Day } from "../core/day.ts";
import type { AccountKey } from "../core/museum.ts";
import type { Store } from "./store.ts";
import { write } from "./write.ts";

/** The names under which they are kept. */
export const ALERTS = "alerts";
export const UNLOOKED = "alerts-unlooked";

/** A reading in which nobody has looked for news yet. */
export interface Unlooked {
  readonly account: AccountKey;
  readonly day: Day;
  /** The instant it came, in ms. */
  readonly at: number;
}

/** Where single values are kept, within a transaction that may keep more than them. */
interface Meta {
  get(name: string): Promise<unknown>;
  put(value: unknown, name: string): Promise<unknown>;
}

/** What was told. */
export async function alertsOf(db: Store): Promise<AlertBook> {
  return readAlerts(await db.get("meta", ALERTS));
}

/** The readings in which nobody has looked for news yet. */
export async function unlookedIn(db: Store): Promise<Unlooked[]> {
  return readUnlooked(await db.get("meta", UNLOOKED));
}

/**
 * Notes that an account was read, in the transaction of the reading: so news is not lost with a worker that stops, and none
 * is made of what was imported or restored.
 */
export async function noteUnlooked(meta: Meta, reading: Unlooked): Promise<void> {
  const others = readUnlooked(await meta.get(UNLOOKED)).filter(
    ({ account, day }) => account !== reading.account || day !== reading.day,
  );
  await meta.put([...others, reading], UNLOOKED);
}

/** Changes what was told, and takes readings that were looked at off the list, all or nothing. Gives what the step gives. */
export function changeAlerts<Result>(
  db: Store,
  step: (book: AlertBook) => { readonly result: Result; readonly book: AlertBook },
  looked: readonly Unlooked[] = [],
): Promise<Result> {
  return write(db, ["meta"], async (tx) => {
    const meta = tx.objectStore("meta");
    if (looked.length > 0) await takeOff(meta, looked);
    const { result, book } = step(readAlerts(await meta.get(ALERTS)));
    await meta.put(book, ALERTS);
    return result;
  });
}

/** Forgets an account that is erased. */
export async function forgetAlerts(meta: Meta, account: AccountKey): Promise<void> {
  await meta.put(withoutAccount(readAlerts(await meta.get(ALERTS)), account), ALERTS);
  const others = readUnlooked(await meta.get(UNLOOKED)).filter((one) => one.account !== account);
  await meta.put(others, UNLOOKED);
}

/** An account that was read again meanwhile stays: that reading nobody has looked at. */
async function takeOff(meta: Meta, looked: readonly Unlooked[]): Promise<void> {
  const isLookedAt = ({ account, at }: Unlooked) => looked.some((one) => one.account === account && one.at === at);
  const left = readUnlooked(await meta.get(UNLOOKED)).filter((one) => !isLookedAt(one));
  await meta.put(left, UNLOOKED);
}

function readAlerts(kept: unknown): AlertBook {
  return { ...NO_ALERTS, ...(kept as Partial<AlertBook> | undefined) };
}

function readUnlooked(kept: unknown): Unlooked[] {
  return Array.isArray(kept) ? kept : [];
}
