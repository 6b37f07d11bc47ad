import { CopySentence } from "../../ui/copy-sentence.tsx";
import type { Words } from "../../ui/words.ts";

interface LinesProps {
  readonly words: Words;
  readonly lines: readonly string[];
  /** The figure as a sentence; null where there is none to take along. */
  readonly sentence: string | null;
}

/** What a label says, line by line, and its figure to be taken along. */
export function Lines({ words, lines, sentence }: LinesProps) {
  return (
    <>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <CopySentence words={words} sentence={sentence} />
    </>
  );
}
