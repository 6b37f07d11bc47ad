/** A transaction that may be taken back. */
interface Open {
  abort(): void;
  readonly done: Promise<void>;
}

/**
 * Takes back all that a transaction wrote, and waits until it is over. A transaction that is taken back says so by failing,
 * which is what is wanted here; one that failed by itself cannot be taken back again.
 */
export async function takeBack(tx: Open): Promise<void> {
  const over = tx.done.catch(() => undefined);
  try {
    tx.abort();
  } catch (error) {
    if (!(error instanceof DOMException && error.name === "InvalidStateError")) throw error;
  }
  await over;
}

/** Does a step within a transaction; where it fails, all that was written is taken back, and what it threw is thrown. */
export async function allOrNothing(tx: Open, step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    await takeBack(tx);
    throw error;
  }
}
