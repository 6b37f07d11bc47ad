import type { Understood } from "../../catalogue/pasted.ts";
import { say, type Words } from "../../ui/words.ts";
import { expectedText, understoodText } from "./pasted-words.ts";

/** Rows of longer lists are laid out once they come into sight (accounts.css). */
export const LONG_LIST = 100;

interface PastedPreviewProps {
  readonly words: Words;
  readonly understood: readonly Understood[];
}

/** Characters of a piece that are shown. */
const LONGEST_SHOWN = 80;

/** What was pasted, piece by piece, with what would become of it. */
export function PastedPreview({ words, understood }: PastedPreviewProps) {
  const name = say(words, "options_pasted");
  return (
    <>
      <p role="status">{expectedText(words, understood)}</p>
      {/* It scrolls: who has no mouse does so by the keyboard. */}
      <section class={understood.length > LONG_LIST ? "pasted long" : "pasted"} aria-label={name} tabIndex={0}>
        <ul>
          {understood.map((one, at) => (
            <li key={at} class={one.kind === "refused" ? "refused" : one.kind}>
              <span class="soft">{say(words, "options_pasted_line", { line: one.piece.line })}</span>
              <span>{one.piece.text.slice(0, LONGEST_SHOWN)}</span>
              <span class={one.kind === "refused" ? "fault" : "soft"}>{understoodText(words, one)}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
