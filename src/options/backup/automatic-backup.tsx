import { useId, useState } from "preact/hooks";
import { type AutomaticBackup, forgetFailure, RHYTHMS, setRhythm } from "../../store/automatic-backup.ts";
import type { Store } from "../../store/store.ts";
import type { Change } from "../../ui/live.ts";
import { say, type Words } from "../../ui/words.ts";
import { AutomaticBackupState } from "./automatic-backup-state.tsx";

/** The permission to save files. */
export interface Saving {
  readonly isAllowed: () => Promise<boolean>;
  /** A browser lets itself be asked only within a click, before anything is waited for. False when refused. */
  readonly ask: () => Promise<boolean>;
  readonly giveBack: () => Promise<void>;
}

interface AutomaticBackupProps {
  readonly words: Words;
  readonly automatic: AutomaticBackup;
  /** Whether the permission stands. */
  readonly maySave: boolean;
  readonly nowMs: number;
  readonly saving: Saving;
  /** Wakes the background, which makes the backup that is due. */
  readonly wake: () => Promise<void>;
  readonly change: Change<Store>;
}

/** The switch for backups that nobody has to think of, how often, and how they went. */
export function AutomaticBackupOptions({
  words,
  automatic,
  maySave,
  nowMs,
  saving,
  wake,
  change,
}: AutomaticBackupProps) {
  const [onId, everyId] = [useId(), useId()];
  const [isRefused, setRefused] = useState(false);
  const { every } = automatic;

  /** Asks for the permission, and where it is given does a step and lets the background look. */
  const permitted = (step: (db: Store) => Promise<void>) => {
    const asked = saving.ask();
    change(async (db) => {
      const isGiven = await asked;
      setRefused(!isGiven);
      if (isGiven) await step(db).then(wake);
    });
  };
  const switchOff = () =>
    change(async (db) => {
      setRefused(false);
      await setRhythm(db, null);
      await saving.giveBack();
    });
  const tryAgain = () => permitted(forgetFailure);

  return (
    <>
      <h3>{say(words, "options_automatic")}</h3>
      <p class="tick">
        <input
          id={onId}
          type="checkbox"
          checked={every !== null}
          onChange={(event) => (event.currentTarget.checked ? permitted((db) => setRhythm(db, "week")) : switchOff())}
        />
        <label for={onId}>{say(words, "options_automatic_on")}</label>
      </p>
      <p class="soft">{say(words, "options_automatic_hint")}</p>
      {isRefused ? (
        <p class="outcome" role="status">
          {say(words, every === null ? "options_automatic_refused" : "options_automatic_refused_again")}
        </p>
      ) : null}
      {every === null ? null : (
        <>
          <p class="field">
            <label for={everyId}>{say(words, "options_automatic_every")}</label>
            <select
              id={everyId}
              value={every}
              onChange={({ currentTarget: { value } }) => {
                const chosen = RHYTHMS.find((rhythm) => rhythm === value) ?? every;
                change((db) => setRhythm(db, chosen).then(wake));
              }}
            >
              {RHYTHMS.map((rhythm) => (
                <option key={rhythm} value={rhythm}>
                  {say(words, `options_automatic_${rhythm}`)}
                </option>
              ))}
            </select>
          </p>
          <AutomaticBackupState
            words={words}
            automatic={automatic}
            maySave={maySave}
            nowMs={nowMs}
            tryAgain={tryAgain}
          />
        </>
      )}
    </>
  );
}
