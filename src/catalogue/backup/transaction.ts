import type { Store, StoreName, Writing } from "../../store/store.ts";

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
  ...StoreName[],
] = ["museums", "accounts", "series", "ready", "entries", "labels", "posts", "listed", "meta"];

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
    await takenBack(tx);
    throw error;
  }
  if (then === "keep") await tx.done;
  else await takenBack(tx);
  return result;
}

/** A transaction that is taken back says so by failing; one that failed by itself cannot be taken back again. */
async function takenBack(tx: Restoring): Promise<void> {
  const ended = tx.done.catch(() => undefined);
  try {
    tx.abort();
  } catch (error) {
    if (!(error instanceof DOMException && error.name === "InvalidStateError")) throw error;
  }
  await ended;
}
