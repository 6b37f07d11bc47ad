/**
 * Why a file cannot be restored.
 * - `foreign`: it is no backup of Vitrine.
 * - `table`: it is none either, but may be imported.
 * - `newer`: a later version wrote it, in a form that this one does not know.
 * - `damaged`: a part is missing, or was changed.
 * - `too-large`: more than anybody's backup holds.
 * - `unknown`: whole, but one of its lines says what cannot be.
 */
export type FaultKind = "foreign" | "table" | "newer" | "damaged" | "too-large" | "unknown";

/** Nothing of the file was taken. `line` counts from 1, where one line is to blame. */
export class BackupFault extends Error {
  override readonly name = "BackupFault";
  readonly kind: FaultKind;
  readonly line: number | null;

  constructor(kind: FaultKind, line: number | null = null) {
    super(`This backup cannot be restored: ${kind}${line === null ? "" : `, line ${line}`}. Nothing was changed.`);
    this.kind = kind;
    this.line = line;
  }
}
