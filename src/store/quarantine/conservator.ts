import type { Store, StoreName } from "../store.ts";
import type { Finding } from "./flaw.ts";
import { readOne, type Shelf } from "./reading.ts";
import { type Mending, scopeOf, setAside } from "./set-aside.ts";

/**
 * Sets aside, a moment later and one after the other, what readers met. `mend` makes anew what depends on it. Looks at
 * everything again first: somebody else may have written it anew or set it aside meanwhile, and what the browser could not
 * read may have been the trouble of a moment.
 */
export class Conservator {
  private queue: Promise<void> = Promise.resolve();

  constructor(
    private readonly db: Store,
    private readonly mend: () => Promise<unknown>,
    readonly clock: () => number,
  ) {}

  /** To be called by readers; what they met is not done with yet when this is over. */
  readonly later = async (findings: readonly Finding[]): Promise<void> => {
    this.enqueue(async () => {
      const moved = await this.lookAgain(findings);
      if (moved > 0) await this.mend();
    });
  };

  /** Sets aside at once what somebody found who looked closer; throws where that fails. */
  async now(findings: readonly Finding[]): Promise<void> {
    if (findings.length === 0) return;
    const tx: Mending = this.db.transaction(scopeOf(storesOf(findings)), "readwrite");
    for (const finding of findings) await setAside(tx, finding, this.clock());
    await tx.done;
  }

  mendLater(): void {
    this.enqueue(this.mend);
  }

  /** Is over once all is done about what was met so far. */
  async settled(): Promise<void> {
    for (let last: Promise<void> | null = null; last !== this.queue; ) {
      last = this.queue;
      await last;
    }
  }

  /** What cannot be set aside (the disk is full) stays where it is: it is passed over, and tried again when next met. */
  private enqueue(step: () => Promise<unknown>): void {
    this.queue = this.queue.then(step).then(
      () => undefined,
      (error: unknown) => {
        if (!isClosed(error)) console.error("Vitrine could not set a broken record aside.", error);
      },
    );
  }

  private async lookAgain(findings: readonly Finding[]): Promise<number> {
    const tx: Mending = this.db.transaction(scopeOf(storesOf(findings)), "readwrite");
    let moved = 0;
    for (const { store: name, key } of findings) {
      const store = tx.objectStore(name) as unknown as Shelf;
      const found = async (again: readonly Finding[]) => {
        for (const finding of again) await setAside(tx, finding, this.clock());
        moved += again.length;
      };
      if ((await tx.objectStore(name).getKey(key as never)) !== undefined) await readOne({ name, store, found }, key);
    }
    await tx.done;
    return moved;
  }
}

function storesOf(findings: readonly Finding[]): StoreName[] {
  return [...new Set(findings.map(({ store }) => store))];
}

/** The connection was closed in the meantime: whoever opens the store next meets the record again. */
function isClosed(error: unknown): boolean {
  return error instanceof DOMException && error.name === "InvalidStateError";
}
