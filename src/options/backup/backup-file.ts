import { type Contents, noContents, takeRecord } from "../../catalogue/backup/contents.ts";
import { keptLines } from "../../catalogue/backup/kept.ts";
import { dayOf, formatDay } from "../../core/day.ts";
import type { Store } from "../../store/store.ts";
import { BACKUP_TYPE, type BackupHead, backupOf } from "../../transfer/backup.ts";
import { BackupFault } from "../../transfer/backup-fault.ts";
import { fileNameOf } from "../../transfer/file-name.ts";
import { readBackup } from "../../transfer/read-backup.ts";
import { breathing } from "../breath.ts";

/** What a file was found to hold, all of it read and checked. */
export interface ReadBackup {
  readonly name: string;
  readonly head: BackupHead;
  readonly contents: Contents;
}

/** The backup of all that is kept, as a file that the browser may keep on disk while it grows. */
export async function backupBlob(db: Store, head: BackupHead): Promise<{ readonly name: string; readonly blob: Blob }> {
  const stream = backupOf(head, unhurried(keptLines(db)));
  const blob = await new Response(stream, { headers: { "Content-Type": BACKUP_TYPE } }).blob();
  return { name: fileNameOf(["vitrine", "backup", formatDay(dayOf(head.made))], "gz"), blob };
}

/** Throws a `BackupFault` for a file that is no whole backup. */
export async function readBackupFile(file: File): Promise<ReadBackup> {
  const contents = noContents();
  const breathe = breathing();
  const head = await readBackup(file.stream(), (line, number) => {
    if (!takeRecord(contents, line)) throw new BackupFault("unknown", number);
    return breathe();
  });
  return { name: file.name, head, contents };
}

/** Lets the page breathe between two lines. */
async function* unhurried<Line>(lines: AsyncIterable<Line>): AsyncGenerator<Line> {
  const breathe = breathing();
  for await (const line of lines) {
    yield line;
    await breathe();
  }
}
