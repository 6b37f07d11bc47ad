import { useState } from "preact/hooks";
import { backupFile } from "../../backup/backup-file.ts";
import type { Safekeeping } from "../../catalogue/safekeeping.ts";
import { dayOf } from "../../core/day.ts";
import { noteBackup } from "../../store/backed-up.ts";
import { countQuarantined, settled } from "../../store/quarantine/quarantined.ts";
import type { Store } from "../../store/store.ts";
import { formatDay } from "../../ui/format.ts";
import type { Change } from "../../ui/live.ts";
import { saveFile } from "../../ui/save-file.ts";
import { say, sayPlural, type Words } from "../../ui/words.ts";
import { unhurried } from "../breath.ts";

interface MakeBackupProps {
  readonly words: Words;
  readonly kept: Safekeeping;
  /** The version of Vitrine that the file names. */
  readonly version: string;
  readonly change: Change<Store>;
}

/** When the last backup was made, and the button that makes one. */
export function MakeBackup({ words, kept, version, change }: MakeBackupProps) {
  const last = kept.last === null ? null : formatDay(words.language, dayOf(kept.last));
  return (
    <>
      <p>
        {last === null ? say(words, "options_backup_never") : say(words, "options_backup_last", { day: last })}{" "}
        {kept.isDue ? <strong>{say(words, last === null ? "options_backup_lost" : "backup_due")}</strong> : null}
      </p>
      <BackupButton words={words} version={version} change={change} />
    </>
  );
}

export function BackupButton({ words, version, change }: Omit<MakeBackupProps, "kept">) {
  const [outcome, setOutcome] = useState("");
  const make = () =>
    change(async (db) => {
      setOutcome(say(words, "options_backup_making"));
      try {
        const made = Date.now();
        const { name, blob } = await backupFile(db, { made, vitrine: version }, unhurried);
        saveFile(name, blob);
        await noteBackup(db, made);
        await settled(db);
        const left = await countQuarantined(db);
        const said = say(words, "options_backup_made", { file: name });
        setOutcome(left === 0 ? said : `${said} ${sayPlural(words, "options_backup_left_out", left)}`);
      } catch (error) {
        setOutcome("");
        throw error;
      }
    });
  return (
    <>
      <button type="button" onClick={make}>
        {say(words, "options_backup_make")}
      </button>
      <p class="outcome" role="status">
        {outcome}
      </p>
    </>
  );
}
