import { useId } from "preact/hooks";
import { type CollectorSettings, MOST_QUESTIONS } from "../store/settings.ts";
import { say, type Words } from "../ui/words.ts";
import { Section } from "./section.tsx";

interface CollectorProps {
  readonly words: Words;
  readonly settings: CollectorSettings;
  readonly choose: (settings: CollectorSettings) => void;
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** Whether the tracked museums are read each day, from which hour, and how much is asked at the most. */
export function CollectorOptions({ words, settings, choose }: CollectorProps) {
  const [onId, hourId, capId] = [useId(), useId(), useId()];
  const changeCap = (field: HTMLInputElement) => {
    const cap = Number(field.value);
    const good = Number.isInteger(cap) && cap >= 1 && cap <= MOST_QUESTIONS;
    field.setCustomValidity(good ? "" : say(words, "options_cap_fault", { most: MOST_QUESTIONS }));
    field.reportValidity();
    if (good) choose({ ...settings, cap });
  };
  return (
    <Section words={words} id="collector">
      <p class="tick">
        <input
          id={onId}
          type="checkbox"
          checked={settings.on}
          onChange={(event) => choose({ ...settings, on: event.currentTarget.checked })}
        />
        <label for={onId}>{say(words, "options_collector_on")}</label>
      </p>
      <p class="soft">{say(words, "options_collector_hint")}</p>
      <div class="entry-form">
        <div class="draft-field">
          <label for={hourId}>{say(words, "options_collector_hour")}</label>
          <select
            id={hourId}
            value={String(settings.hour)}
            onChange={(event) => choose({ ...settings, hour: Number(event.currentTarget.value) })}
          >
            {HOURS.map((hour) => (
              <option key={hour} value={String(hour)}>
                {`${String(hour).padStart(2, "0")}:00`}
              </option>
            ))}
          </select>
        </div>
        <div class="draft-field">
          <label for={capId}>{say(words, "options_collector_cap")}</label>
          <input
            id={capId}
            type="number"
            min={1}
            max={MOST_QUESTIONS}
            value={settings.cap}
            onChange={(event) => changeCap(event.currentTarget)}
          />
        </div>
      </div>
    </Section>
  );
}
