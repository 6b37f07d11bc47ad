/** The page is given back to its reader at least this often, in ms. */
const MOST_BUSY_MS = 40;

/**
 * For work in slices: tells how far it is, and lets the page breathe where it was busy for long. Throws an `AbortError`
 * once the reader cancelled.
 */
export function breathing<Told>(signal: AbortSignal, tell: (told: Told) => void): (told: Told) => Promise<void> {
  let last = performance.now();
  return async (told) => {
    signal.throwIfAborted();
    if (performance.now() - last < MOST_BUSY_MS) return;
    tell(told);
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    last = performance.now();
  };
}

export function isCancelled(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}
