import { type Museum, nameOf } from "../core/museum.ts";
import { LANGUAGES, type Language } from "../core/texts.ts";
import { Choice } from "../ui/fields.tsx";
import { LANGUAGE_NAMES } from "../ui/languages.ts";
import { sortedByName } from "../ui/museum-names.ts";
import { PeriodFields } from "../ui/period-fields.tsx";
import type { Words } from "../ui/words.ts";
import type { ReportAddress } from "./address.ts";

interface ControlsProps {
  readonly words: Words;
  readonly museums: readonly Museum[];
  readonly asked: ReportAddress;
  readonly today: ReportAddress["to"];
  readonly ask: (change: Partial<ReportAddress>) => void;
}

/** Which museum, which period, which language. Not printed. */
export function Controls({ words, museums, asked, today, ask }: ControlsProps) {
  return (
    <form class="controls" onSubmit={(event) => event.preventDefault()}>
      <Choice words={words} label="museum" value={asked.museum} pick={(id) => ask({ museum: id as Museum["id"] })}>
        {sortedByName(words, museums).map((museum) => [museum.id, nameOf(museum, words.language)])}
      </Choice>
      <PeriodFields words={words} period={asked} today={today} pick={ask} />
      <Choice
        words={words}
        label="report_language"
        value={words.language}
        pick={(language) => ask({ language: LANGUAGES.find((each) => each === language) ?? null })}
      >
        {LANGUAGES.map((language: Language) => [language, LANGUAGE_NAMES[language]])}
      </Choice>
    </form>
  );
}
