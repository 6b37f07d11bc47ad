import { useId } from "preact/hooks";
import { type Day, formatDay, parseDay } from "../core/day.ts";
import { type Museum, nameOf } from "../core/museum.ts";
import { LANGUAGES, type Language } from "../core/texts.ts";
import { LANGUAGE_NAMES } from "../ui/languages.ts";
import { sortedByName } from "../ui/museum-names.ts";
import { say, type WordKey, type Words } from "../ui/words.ts";
import type { ReportAddress } from "./address.ts";
import { PRESETS, type Preset, periodOf, presetOf } from "./periods.ts";

interface ControlsProps {
  readonly words: Words;
  readonly museums: readonly Museum[];
  readonly asked: ReportAddress;
  readonly today: Day;
  readonly ask: (change: Partial<ReportAddress>) => void;
}

const PRESET_WORDS: { readonly [preset in Preset]: WordKey } = {
  "last-month": "report_last_month",
  "last-quarter": "report_last_quarter",
  "this-year": "report_this_year",
  "last-year": "report_last_year",
};

/** Which museum, which period, which language. Not printed. */
export function Controls({ words, museums, asked, today, ask }: ControlsProps) {
  const preset = presetOf(asked, today);
  const sorted = sortedByName(words, museums);
  const pickPreset = (name: string) => {
    const picked = PRESETS.find((each) => each === name);
    if (picked) ask(periodOf(picked, today));
  };
  return (
    <form class="controls" onSubmit={(event) => event.preventDefault()}>
      <Choice words={words} label="museum" value={asked.museum} pick={(id) => ask({ museum: id as Museum["id"] })}>
        {sorted.map((museum) => [museum.id, nameOf(museum, words.language)])}
      </Choice>
      <Choice words={words} label="report_preset" value={preset ?? ""} pick={pickPreset}>
        {[
          ...PRESETS.map((each): [string, string] => [each, say(words, PRESET_WORDS[each])]),
          ["", say(words, "report_custom")],
        ]}
      </Choice>
      <DayField
        words={words}
        label="report_from"
        day={asked.from}
        fits={(day) => day <= asked.to}
        pick={(from) => ask({ from })}
      />
      <DayField
        words={words}
        label="report_to"
        day={asked.to}
        fits={(day) => day >= asked.from}
        pick={(to) => ask({ to })}
      />
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

interface ChoiceProps {
  readonly words: Words;
  readonly label: WordKey;
  readonly value: string;
  readonly pick: (value: string) => void;
  readonly children: readonly (readonly [string, string])[];
}

function Choice({ words, label, value, pick, children }: ChoiceProps) {
  const id = useId();
  return (
    <label for={id}>
      <span>{say(words, label)}</span>
      <select id={id} value={value} onChange={(event) => pick(event.currentTarget.value)}>
        {children.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface DayFieldProps {
  readonly words: Words;
  readonly label: WordKey;
  readonly day: Day;
  /** Whether a day keeps the period in order. */
  readonly fits: (day: Day) => boolean;
  readonly pick: (day: Day) => void;
}

/** A day that would turn the period round is refused in the browser's own words, and nothing changes. */
function DayField({ words, label, day, fits, pick }: DayFieldProps) {
  const id = useId();
  const change = (field: HTMLInputElement) => {
    const picked = parseDay(field.value);
    const good = picked !== null && fits(picked);
    field.setCustomValidity(good ? "" : say(words, "report_bad_period"));
    field.reportValidity();
    if (good) pick(picked);
  };
  return (
    <label for={id}>
      <span>{say(words, label)}</span>
      <input id={id} type="date" value={formatDay(day)} onChange={(event) => change(event.currentTarget)} />
    </label>
  );
}
