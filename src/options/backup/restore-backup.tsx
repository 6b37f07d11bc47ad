import { useId, useRef, useState } from "preact/hooks";
import { rehearse, restore } from "../../catalogue/backup/restore.ts";
import type { Outcome } from "../../catalogue/backup/tally.ts";
import type { Store } from "../../store/store.ts";
import { BackupFault } from "../../transfer/backup-fault.ts";
import { formatNumber } from "../../ui/format.ts";
import type { Change } from "../../ui/live.ts";
import { say, type Words } from "../../ui/words.ts";
import { isUnreadable } from "../unreadable.ts";
import { type ReadBackup, readBackupFile } from "./read-backup-file.ts";
import { RestorePreview } from "./restore-preview.tsx";

interface RestoreBackupProps {
  readonly words: Words;
  readonly change: Change<Store>;
}

type Stage =
  | { readonly kind: "nothing"; readonly said: string }
  | { readonly kind: "reading" }
  | { readonly kind: "shown"; readonly backup: ReadBackup; readonly expected: Outcome }
  | { readonly kind: "restoring"; readonly done: number; readonly all: number };

const NOTHING: Stage = { kind: "nothing", said: "" };

/** A backup's file, what it would do, and, once the reader says so, doing it. */
export function RestoreBackup({ words, change }: RestoreBackupProps) {
  const [stage, setStage] = useState<Stage>(NOTHING);
  const stop = useRef<AbortController | null>(null);
  const id = useId();

  /** What the file is to blame for is said here; anything else above, like all that fails. */
  const attempt = (file: string, step: (db: Store, signal: AbortSignal) => Promise<Stage>) =>
    change(async (db) => {
      const controller = new AbortController();
      stop.current = controller;
      try {
        setStage(await step(db, controller.signal));
      } catch (error) {
        const said = controller.signal.aborted ? say(words, "options_restore_stopped") : faultText(words, file, error);
        setStage({ kind: "nothing", said: said ?? "" });
        if (said === null) throw error;
      }
    });

  function read(field: HTMLInputElement) {
    const file = field.files?.[0];
    if (!file) return;
    setStage({ kind: "reading" });
    attempt(file.name, async (db) => {
      const backup = await readBackupFile(file);
      return { kind: "shown", backup, expected: await rehearse(db, backup.contents) };
    });
    // The same file can be chosen again.
    field.value = "";
  }

  function restoreNow({ name, contents }: ReadBackup) {
    setStage({ kind: "restoring", done: 0, all: 0 });
    attempt(name, async (db, signal) => {
      const progress = (done: number, all: number) => setStage({ kind: "restoring", done, all });
      await restore(db, contents, { signal, progress });
      return { kind: "nothing", said: say(words, "options_restore_done", { file: name }) };
    });
  }

  const isFree = stage.kind === "nothing" || stage.kind === "shown";
  return (
    <>
      <h3>{say(words, "options_restore")}</h3>
      <p class="soft">{say(words, "options_restore_hint")}</p>
      <p class="field">
        <label for={id}>{say(words, "options_restore_file")}</label>
        <input id={id} type="file" accept=".gz" disabled={!isFree} onChange={(event) => read(event.currentTarget)} />
      </p>
      {stage.kind === "shown" ? (
        <>
          <RestorePreview words={words} backup={stage.backup} expected={stage.expected} />
          <p class="buttons">
            <button type="button" class="main" onClick={() => restoreNow(stage.backup)}>
              {say(words, "options_restore_do")}
            </button>
            <button type="button" onClick={() => setStage(NOTHING)}>
              {say(words, "options_cancel")}
            </button>
          </p>
        </>
      ) : null}
      {stage.kind === "restoring" ? (
        <button type="button" onClick={() => stop.current?.abort()}>
          {say(words, "options_restore_stop")}
        </button>
      ) : null}
      <p class="outcome" role="status">
        {sentenceOf(words, stage)}
      </p>
    </>
  );
}

function sentenceOf(words: Words, stage: Stage): string {
  const number = (n: number) => formatNumber(words.language, n);
  switch (stage.kind) {
    case "nothing":
      return stage.said;
    case "reading":
      return say(words, "options_restore_reading");
    case "restoring":
      return say(words, "options_restore_progress", { done: number(stage.done), all: number(stage.all) });
    case "shown":
      return "";
  }
}

/** Why a file was refused; null when it was not the file. */
function faultText(words: Words, file: string, error: unknown): string | null {
  if (isUnreadable(error)) return say(words, "options_restore_fault_unreadable", { file });
  if (!(error instanceof BackupFault)) return null;
  if (error.line !== null) return say(words, "options_restore_fault_line", { file, line: error.line });
  return say(words, `options_restore_fault_${error.kind}`, { file });
}
