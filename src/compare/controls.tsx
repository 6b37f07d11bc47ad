import { COMPARE_MODES, type CompareMode } from "../core/compare.ts";
import type { DayPeriod } from "../core/periods.ts";
import { LANGUAGES } from "../core/texts.ts";
import { Choice } from "../ui/fields.tsx";
import { LANGUAGE_NAMES } from "../ui/languages.ts";
import { PeriodFields } from "../ui/period-fields.tsx";
import { say, type WordKey, type Words } from "../ui/words.ts";
import type { CompareAddress } from "./address.ts";

interface ControlsProps {
  readonly words: Words;
  readonly asked: CompareAddress;
  /** The period that is shown. */
  readonly period: DayPeriod;
  readonly today: DayPeriod["to"];
  readonly ask: (change: Partial<CompareAddress>) => void;
}

const MODE_WORDS: { readonly [mode in CompareMode]: WordKey } = {
  followers: "compare_mode_followers",
  index: "compare_mode_index",
};

/** What is compared, over which period, in which language. Not printed. */
export function Controls({ words, asked, period, today, ask }: ControlsProps) {
  const everything = { isPicked: asked.period === null, pick: () => ask({ period: null }) };
  return (
    <form class="controls" onSubmit={(event) => event.preventDefault()}>
      <Choice
        words={words}
        label="compare_show"
        value={asked.mode}
        pick={(picked) => ask({ mode: COMPARE_MODES.find((mode) => mode === picked) ?? asked.mode })}
      >
        {COMPARE_MODES.map((mode) => [mode, say(words, MODE_WORDS[mode])])}
      </Choice>
      <PeriodFields
        words={words}
        period={period}
        today={today}
        pick={(picked) => ask({ period: picked })}
        everything={everything}
      />
      <Choice
        words={words}
        label="compare_language"
        value={words.language}
        pick={(picked) => ask({ language: LANGUAGES.find((language) => language === picked) ?? null })}
      >
        {LANGUAGES.map((language) => [language, LANGUAGE_NAMES[language]])}
      </Choice>
    </form>
  );
}
