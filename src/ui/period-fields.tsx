import { type DayPeriod, PRESETS, type Preset, periodOf, presetOf } from "../core/periods.ts";
import { Choice, DayField } from "./fields.tsx";
import { say, type WordKey, type Words } from "./words.ts";

interface PeriodFieldsProps {
  readonly words: Words;
  readonly period: DayPeriod;
  readonly today: DayPeriod["to"];
  readonly pick: (period: DayPeriod) => void;
  /** Where a page can show all that is known: whether it does, and how it is asked to. */
  readonly everything?: { readonly isPicked: boolean; readonly pick: () => void };
}

const PRESET_WORDS: { readonly [preset in Preset]: WordKey } = {
  "last-month": "preset_last_month",
  "last-quarter": "preset_last_quarter",
  "this-year": "preset_this_year",
  "last-year": "preset_last_year",
};
const EVERYTHING = "everything";

/** A period by its name, or by its two days. */
export function PeriodFields({ words, period, today, pick, everything }: PeriodFieldsProps) {
  const { from, to } = period;
  const pickNamed = (name: string) => {
    if (name === EVERYTHING) everything?.pick();
    const picked = PRESETS.find((each) => each === name);
    if (picked) pick(periodOf(picked, today));
  };
  return (
    <>
      <Choice
        words={words}
        label="period"
        value={everything?.isPicked ? EVERYTHING : (presetOf(period, today) ?? "")}
        pick={pickNamed}
      >
        {[
          ...(everything ? [[EVERYTHING, say(words, "everything_known")] as const] : []),
          ...PRESETS.map((each) => [each, say(words, PRESET_WORDS[each])] as const),
          ["", say(words, "other_dates")] as const,
        ]}
      </Choice>
      <DayField
        words={words}
        label="from_day"
        day={from}
        fits={(day) => day <= to}
        pick={(day) => pick({ from: day, to })}
      />
      <DayField
        words={words}
        label="to_day"
        day={to}
        fits={(day) => day >= from}
        pick={(day) => pick({ from, to: day })}
      />
    </>
  );
}
