import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Store } from "../store/store.ts";
import type { Change } from "../ui/live.ts";
import { say, type Words } from "../ui/words.ts";

/** What was done last and can be taken back. */
export interface Undoable {
  /** What was done, and what was kept. */
  readonly said: string;
  readonly undo: (db: Store) => Promise<unknown>;
}

interface UndoNoteProps {
  readonly words: Words;
  /** null before anything was done. */
  readonly done: Undoable | null;
  readonly change: Change<Store>;
}

/** Says what was done, with the way back. What was pressed may be gone with it: the keyboard goes on from here. */
export function UndoNote({ words, done, change }: UndoNoteProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [undone, setUndone] = useState<Undoable | null>(null);
  useLayoutEffect(() => {
    if (done) button.current?.focus({ preventScroll: true });
  }, [done]);

  const undo = (what: Undoable) => {
    button.current?.closest("section")?.focus({ preventScroll: true });
    change((db) => what.undo(db).then(() => setUndone(what)));
  };

  return (
    <div role="status" class="note">
      {done ? (
        <p class="removed">
          {done === undone ? (
            say(words, "options_undone")
          ) : (
            <>
              {done.said}{" "}
              <button ref={button} type="button" onClick={() => undo(done)}>
                {say(words, "options_undo")}
              </button>
            </>
          )}
        </p>
      ) : null}
    </div>
  );
}
