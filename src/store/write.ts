import type { Store, StoreName, Writing } from "./store.ts";
import { takeBack } from "./take-back.ts";

/**
 * Does a step in a transaction of its own, and waits until all that it wrote is kept. Where anything fails (a request, the
 * commit, or the step itself) nothing of it is kept, and what failed first is thrown.
 */
export async function write<Names extends StoreName[], Result>(
  db: Store,
  names: Names,
  step: (tx: Writing<Names>) => Promise<Result>,
): Promise<Result> {
  const tx = db.transaction(names, "readwrite");
  try {
    const result = await step(tx);
    await tx.done;
    return result;
  } catch (error) {
    await takeBack(tx);
    throw causeOf(tx, error);
  }
}

/** Whether the browser has no room for more. What is kept can still be read. */
export function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === "QuotaExceededError";
}

/** A request that waits is only told that its transaction was given up; why, the transaction knows. */
export function causeOf({ error: cause }: { readonly error: DOMException | null }, error: unknown): unknown {
  return error instanceof DOMException && error.name === "AbortError" ? (cause ?? error) : error;
}
