import { troubleOf, turnOf } from "../../backup/schedule.ts";
import { dayOf } from "../../core/day.ts";
import type { AutomaticBackup } from "../../store/automatic-backup.ts";
import { formatDay } from "../../ui/format.ts";
import { inARow, say, type Words } from "../../ui/words.ts";

interface StateProps {
  readonly words: Words;
  readonly automatic: AutomaticBackup;
  /** Whether the permission to save files stands. */
  readonly maySave: boolean;
  readonly nowMs: number;
  /** Asks for the permission where it is gone, and makes the backup that failed. */
  readonly tryAgain: () => void;
}

/** The last automatic backup, the next, and what went wrong. */
export function AutomaticBackupState({ words, automatic, maySave, nowMs, tryAgain }: StateProps) {
  const trouble = troubleOf(automatic, maySave);
  return (
    <>
      <p role="status">{courseOf(words, automatic, trouble === null, nowMs)}</p>
      {trouble === null ? null : (
        <div class="problem" role="alert">
          <p>{trouble === "failed" ? failureOf(words, automatic, nowMs) : say(words, "options_automatic_forbidden")}</p>
          <p class="buttons">
            <button type="button" onClick={tryAgain}>
              {say(words, trouble === "forbidden" ? "options_automatic_allow" : "options_automatic_try")}
            </button>
          </p>
        </div>
      )}
    </>
  );
}

function courseOf(words: Words, automatic: AutomaticBackup, isWell: boolean, nowMs: number): string {
  const { made } = automatic;
  const last = made
    ? say(words, "options_automatic_last", { file: made.file, day: dayIn(words, made.at) })
    : say(words, "options_automatic_none");
  return inARow(words, [last, isWell || automatic.begun ? comingOf(words, automatic, nowMs) : null]);
}

function comingOf(words: Words, automatic: AutomaticBackup, nowMs: number): string | null {
  const turn = turnOf(automatic, nowMs);
  switch (turn.kind) {
    case "off":
      return null;
    case "under-way":
      return say(words, "options_automatic_making");
    case "due":
      return say(words, "options_automatic_due");
    case "rest":
      return say(words, "options_automatic_next", { day: dayIn(words, turn.until) });
  }
}

function failureOf(words: Words, automatic: AutomaticBackup, nowMs: number): string {
  const { failed } = automatic;
  if (!failed) return "";
  const turn = turnOf(automatic, nowMs);
  const day = dayIn(words, failed.at);
  return inARow(words, [
    say(words, `options_automatic_failed_${failed.why}`, { day, detail: failed.detail }),
    turn.kind === "rest" ? say(words, "options_automatic_again", { day: dayIn(words, turn.until) }) : null,
  ]);
}

function dayIn({ language }: Words, atMs: number): string {
  return formatDay(language, dayOf(atMs));
}
