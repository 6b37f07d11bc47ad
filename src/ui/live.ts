import { useCallback, useLayoutEffect, useRef, useState } from "preact/hooks";

/** What a page shows from: the store, and the news that somebody changed it. */
export interface LiveSource<Db> {
  readonly catalogue: () => Promise<Db>;
  readonly onNews: (changed: () => void) => () => void;
  readonly announce: () => Promise<void>;
}

/** Does a step on the store, reads what is shown anew, and tells the other pages. */
export type Change<Db> = (step: (db: Db) => Promise<unknown>) => void;

export interface Live<Db, Shown> {
  /** null until it was read for the first time. */
  readonly shown: Shown | null;
  /** What went wrong last; null when nothing did. What was shown before stays. */
  readonly problem: Error | null;
  readonly change: Change<Db>;
  /** Reads what is shown anew. Stays the same function. */
  readonly look: () => void;
}

/** A problem that passes by itself, and tells when. */
function isPassing(error: unknown): error is { readonly over: Promise<unknown> } {
  return error instanceof Error && "over" in error && error.over instanceof Promise;
}

/** Shows what the store holds, and follows every change to it. `read` must stay the same function. */
export function useLive<Db, Shown>(source: LiveSource<Db>, read: (db: Db) => Promise<Shown>): Live<Db, Shown> {
  const { catalogue, onNews, announce } = source;
  const [shown, setShown] = useState<Shown | null>(null);
  const [problem, setProblem] = useState<Error | null>(null);
  /** Readings are numbered as they begin: one that is overtaken by a later one shows nothing any more. */
  const begun = useRef(0);
  const latest = useRef(0);

  const attempt = useCallback(
    async (step: (db: Db) => Promise<unknown>) => {
      try {
        const db = await catalogue();
        await step(db);
        // Asked for anew: a step may have erased the store, and then there is a fresh one.
        const fresh = await catalogue();
        begun.current += 1;
        const number = begun.current;
        const found = await read(fresh);
        setProblem(null);
        if (number < latest.current) return;
        latest.current = number;
        setShown(found);
      } catch (error) {
        const again = () => attempt(async () => undefined);
        if (isPassing(error)) error.over.then(again, again);
        setProblem(error instanceof Error ? error : new Error(String(error)));
      }
    },
    [catalogue, read],
  );

  const look = useCallback(() => void attempt(async () => undefined), [attempt]);

  // At once, and not after the first paint: what is shown comes a frame or two earlier.
  useLayoutEffect(() => {
    look();
    return onNews(look);
  }, [look, onNews]);

  return { shown, problem, change: (step) => void attempt((db) => step(db).then(announce)), look };
}
