/** The page is given back to its reader at least this often, in ms: within a frame. */
const MOST_BUSY_MS = 12;
/** How often the reader is told, in ms: to draw it takes time of its own. */
const TELL_MS = 100;

/** For work in slices: lets the page breathe where it was busy for long. */
export function breathing(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < MOST_BUSY_MS) return;
    await turn();
    last = performance.now();
  };
}

/** The same things as they come, the page breathing between two of them. */
export async function* unhurried<Thing>(things: AsyncIterable<Thing>): AsyncGenerator<Thing> {
  const breathe = breathing();
  for await (const thing of things) {
    yield thing;
    await breathe();
  }
}

/** Lets the page breathe likewise, telling the reader how far the work is. Throws an `AbortError` once the reader cancelled. */
export function telling<Told>(signal: AbortSignal, tell: (told: Told) => void): (told: Told) => Promise<void> {
  const breathe = breathing();
  let toldAt = performance.now();
  return async (told) => {
    signal.throwIfAborted();
    if (performance.now() - toldAt >= TELL_MS) {
      tell(told);
      toldAt = performance.now();
    }
    await breathe();
    signal.throwIfAborted();
  };
}

/** Waits until all that waited before had its turn. A timer would make each wait 4 ms long. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

export function isCancelled(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}
