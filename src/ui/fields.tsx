import { useId } from "preact/hooks";
import { type Day, formatDay, parseDay } from "../core/day.ts";
import { say, type WordKey, type Words } from "./words.ts";

interface ChoiceProps {
  readonly words: Words;
  readonly label: WordKey;
  readonly value: string;
  readonly pick: (value: string) => void;
  readonly children: readonly (readonly [string, string])[];
}

/** A choice of one among few, by its name. */
export function Choice({ words, label, value, pick, children }: ChoiceProps) {
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
export function DayField({ words, label, day, fits, pick }: DayFieldProps) {
  const id = useId();
  const change = (field: HTMLInputElement) => {
    const picked = parseDay(field.value);
    const good = picked !== null && fits(picked);
    field.setCustomValidity(good ? "" : say(words, "bad_period"));
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
