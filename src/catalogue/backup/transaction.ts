import type { Store, StoreName, Writing } from "../../store/store.ts";
import { takeBack } from "../../store/take-back.ts";
import { causeOf, write } from "../../store/write.ts";

const STORES: [
  "museums",
  "accounts",
  "series",
  "ready",
  "entries",
  "labels",
  "posts",
  "listed",
  "meta",
  "quarantine",
  ...StoreName[],
] = ["museums", "accounts", "series", "ready", "entries", "labels", "posts", "listed", "meta", "quarantine"];

/** A transaction over everything that is kept. */
export type Restoring = Writing<typeof STORES>;

/**
 * Does a step over everything that is kept, in one transaction, then keeps what it wrote or takes it back. A step that
 * throws is taken back too, and what it threw is thrown.
 */
export async function everything<Result>(
  db: Store,
  then: "keep" | "take back",
  step: (tx: Restoring) => Promise<Result>,
): Promise<Result> {
  if (then === "keep") return write(db, STORES, step);
  const tx = db.transaction(STORES, "readwrite");
  try {
    return await step(tx);
  } catch (error) {
    throw causeOf(tx, error);
  } finally {
    await takeBack(tx);
  }
}
