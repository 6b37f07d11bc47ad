import { useId, useState } from "preact/hooks";
import { ALERT_TOPICS } from "../core/alert.ts";
import type { AlertSettings } from "../store/settings.ts";
import { say, type Words } from "../ui/words.ts";
import { Section } from "./section.tsx";

/** The permission to show notifications. */
export interface Notifying {
  readonly isAllowed: () => Promise<boolean>;
  /** A browser lets itself be asked only within a click, before anything is waited for. False when refused. */
  readonly ask: () => Promise<boolean>;
  readonly giveBack: () => Promise<void>;
}

interface AlertsProps {
  readonly words: Words;
  readonly settings: AlertSettings;
  /** Whether the permission stands. */
  readonly mayNotify: boolean;
  readonly notifying: Notifying;
  /** Keeps the choice, once what it waits for came true; does nothing where that is false. */
  readonly choose: (settings: AlertSettings, when?: Promise<boolean>) => void;
}

/** What is told when it happens, each with its switch, and whether the system shows it too. */
export function AlertOptions({ words, settings, mayNotify, notifying, choose }: AlertsProps) {
  const [isRefused, setRefused] = useState(false);
  const isOn = settings.notifications && mayNotify;
  const switchNotifications = (on: boolean) => {
    const done = on ? notifying.ask() : notifying.giveBack().then(() => true);
    done.then(
      (isGiven) => setRefused(!isGiven),
      () => setRefused(true),
    );
    choose({ ...settings, notifications: on }, done);
  };
  return (
    <Section words={words} id="alerts">
      <div class="alert-topics">
        {ALERT_TOPICS.map((topic) => (
          <Switch
            key={topic}
            label={say(words, `options_alerts_${topic}`)}
            on={settings[topic]}
            turn={(on) => choose({ ...settings, [topic]: on })}
          />
        ))}
      </div>
      <Switch label={say(words, "options_alerts_notify")} on={isOn} turn={switchNotifications} />
      <p class="soft">{say(words, "options_alerts_notify_hint")}</p>
      <p class="outcome" role="status">
        {noteOf(words, settings.notifications && !mayNotify, isRefused)}
      </p>
    </Section>
  );
}

function noteOf(words: Words, isGone: boolean, isRefused: boolean): string {
  if (isRefused) return say(words, "options_alerts_refused");
  return isGone ? say(words, "options_alerts_gone") : "";
}

interface SwitchProps {
  readonly label: string;
  readonly on: boolean;
  readonly turn: (on: boolean) => void;
}

function Switch({ label, on, turn }: SwitchProps) {
  const id = useId();
  return (
    <p class="tick">
      <input id={id} type="checkbox" checked={on} onChange={(event) => turn(event.currentTarget.checked)} />
      <label for={id}>{label}</label>
    </p>
  );
}
