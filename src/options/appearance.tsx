import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { LANGUAGES } from "../core/texts.ts";
import { THEMES } from "../core/theme.ts";
import type { Settings } from "../store/settings.ts";
import { LANGUAGE_NAMES } from "../ui/languages.ts";
import { say, type Words } from "../ui/words.ts";
import { Section } from "./section.tsx";

type Chosen = Pick<Settings, "language" | "theme">;

interface AppearanceProps {
  readonly words: Words;
  readonly chosen: Chosen;
  readonly choose: (chosen: Partial<Chosen>) => void;
  /** Where the case stands, and where it is hidden. */
  readonly children?: ComponentChildren;
}

/** The language and the theme of everything that Vitrine shows. */
export function Appearance({ words, chosen, choose, children }: AppearanceProps) {
  const [languageId, themeId] = [useId(), useId()];
  return (
    <Section words={words} id="appearance">
      <p class="field">
        <label for={languageId}>{say(words, "options_language_label")}</label>
        <select
          id={languageId}
          value={chosen.language}
          onChange={({ currentTarget: { value } }) =>
            choose({ language: LANGUAGES.find((one) => one === value) ?? "auto" })
          }
        >
          <option value="auto">{say(words, "options_language_auto")}</option>
          {LANGUAGES.map((language) => (
            <option key={language} value={language} lang={language}>
              {LANGUAGE_NAMES[language]}
            </option>
          ))}
        </select>
      </p>
      <p class="field">
        <label for={themeId}>{say(words, "options_theme")}</label>
        <select
          id={themeId}
          value={chosen.theme}
          onChange={({ currentTarget: { value } }) => choose({ theme: THEMES.find((one) => one === value) ?? "auto" })}
        >
          <option value="auto">{say(words, "options_theme_auto")}</option>
          {THEMES.map((theme) => (
            <option key={theme} value={theme}>
              {say(words, `options_theme_${theme}`)}
            </option>
          ))}
        </select>
      </p>
      {children}
    </Section>
  );
}
