import type { Store, StoreName, Writing } from "../../store/store.ts";
import { takeBack } from "../../store/take-back.ts";

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
  const tx = db.transaction(STORES, "readwrite");
  let result: Result;
  try {
    result = await step(tx);
  } catch (error) {
    await takeBack(tx);
    throw error;
  }
  if (then === "keep") await tx.done;
  else await takeBack(tx);
  return result;
}
