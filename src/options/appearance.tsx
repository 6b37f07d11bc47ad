import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { THEMES } from "../core/theme.ts";
import type { Settings } from "../store/settings.ts";
import { LanguageSelect } from "../ui/language-select.tsx";
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
        <label for={languageId}>{say(words, "language_label")}</label>
        <LanguageSelect
          words={words}
          id={languageId}
          chosen={chosen.language}
          choose={(language) => choose({ language })}
        />
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
