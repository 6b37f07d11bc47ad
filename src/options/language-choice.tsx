import { useId } from "preact/hooks";
import type { Settings } from "../store/settings.ts";
import { LanguageSelect } from "../ui/language-select.tsx";
import { say, type Words } from "../ui/words.ts";

interface LanguageChoiceProps {
  readonly words: Words;
  readonly chosen: Settings["language"];
  readonly choose: (language: Settings["language"]) => void;
}

export function LanguageChoice({ words, chosen, choose }: LanguageChoiceProps) {
  const id = useId();
  return (
    <section>
      <h2>{say(words, "options_language")}</h2>
      <label for={id} class="hidden-text">
        {say(words, "language_label")}
      </label>
      <LanguageSelect words={words} id={id} chosen={chosen} choose={choose} />
    </section>
  );
}
