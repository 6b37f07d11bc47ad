import { say, type Words } from "../ui/words.ts";

interface RemovalNoteProps {
  readonly words: Words;
  /** What was removed, and what was kept. */
  readonly said: string;
  readonly undo: () => void;
}

/** Says what was removed, with the way back. */
export function RemovalNote({ words, said, undo }: RemovalNoteProps) {
  return (
    <p class="removed">
      {said}{" "}
      <button type="button" onClick={undo}>
        {say(words, "options_undo")}
      </button>
    </p>
  );
}
