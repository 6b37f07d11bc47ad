import { LANGUAGES, type Language } from "../core/texts.ts";
import { LANGUAGE_NAMES } from "./languages.ts";
import { say, type Words } from "./words.ts";

interface LanguageSelectProps {
  readonly words: Words;
  readonly id: string;
  readonly chosen: "auto" | Language;
  readonly choose: (language: "auto" | Language) => void;
}

/** The languages, each by its own name. Its label is the surface's. */
export function LanguageSelect({ words, id, chosen, choose }: LanguageSelectProps) {
  return (
    <select
      id={id}
      value={chosen}
      onChange={(event) => choose(LANGUAGES.find((one) => one === event.currentTarget.value) ?? "auto")}
    >
      <option value="auto">{say(words, "language_auto")}</option>
      {LANGUAGES.map((language) => (
        <option key={language} value={language} lang={language}>
          {LANGUAGE_NAMES[language]}
        </option>
      ))}
    </select>
  );
}
