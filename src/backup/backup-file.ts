import { keptLines } from "../catalogue/backup/kept.ts";
import { dayOf, formatDay } from "../core/day.ts";
import type { Store } from "../store/store.ts";
import { BACKUP_TYPE, type BackupHead, backupOf } from "../transfer/backup.ts";
import { fileNameOf } from "../transfer/file-name.ts";

export interface BackupFile {
  readonly name: string;
  readonly blob: Blob;
}

type Kept = ReturnType<typeof keptLines>;

/** The backup of all that is kept, as a file that the browser may keep on disk while it grows; `paced` where a reader waits. */
export async function backupFile(
  db: Store,
  head: BackupHead,
  paced: (kept: Kept) => Kept = (kept) => kept,
): Promise<BackupFile> {
  const stream = backupOf(head, paced(keptLines(db)));
  const blob = await new Response(stream, { headers: { "Content-Type": BACKUP_TYPE } }).blob();
  return { name: fileNameOf(["vitrine", "backup", formatDay(dayOf(head.made))], "gz"), blob };
}
