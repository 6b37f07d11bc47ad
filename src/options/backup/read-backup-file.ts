import { type Contents, noContents, takeRecord } from "../../catalogue/backup/contents.ts";
import type { BackupHead } from "../../transfer/backup.ts";
import { BackupFault } from "../../transfer/backup-fault.ts";
import { readBackup } from "../../transfer/read-backup.ts";
import { breathing } from "../breath.ts";

/** What a file was found to hold, all of it read and checked. */
export interface ReadBackup {
  readonly name: string;
  readonly head: BackupHead;
  readonly contents: Contents;
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
