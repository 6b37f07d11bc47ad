import { useId } from "preact/hooks";
import { LANGUAGES } from "../core/texts.ts";
import type { Settings } from "../store/settings.ts";
import { LANGUAGE_NAMES } from "../ui/languages.ts";
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
        {say(words, "options_language_label")}
      </label>
      <select
        id={id}
        value={chosen}
        onChange={(event) => choose(LANGUAGES.find((one) => one === event.currentTarget.value) ?? "auto")}
      >
        <option value="auto">{say(words, "options_language_auto")}</option>
        {LANGUAGES.map((language) => (
          <option key={language} value={language} lang={language}>
            {LANGUAGE_NAMES[language]}
          </option>
        ))}
      </select>
    </section>
  );
}
