/** Bytes of a file at the most: three million rows. A larger one is refused before anything of it is read. */
export const MOST_BYTES = 200_000_000;
/** Bytes of a workbook at the most, and of what is packed in it: a million rows. */
export const MOST_WORKBOOK_BYTES = 50_000_000;
export const MOST_UNPACKED_BYTES = 300_000_000;
/** Ten years of days across are 3,653 columns. */
export const MOST_COLUMNS = 5_000;
/** Characters of one row at the most; longer ones come of a quotation mark that is never closed. */
export const MOST_ROW = 1_000_000;

/** Why nothing of a file can be read. */
export type FileFault =
  | "too-large"
  | "empty"
  | "binary"
  | "open-quote"
  | "row-too-long"
  | "cut-or-mixed"
  | "control-sign"
  | "too-many-columns"
  | "workbook-too-large"
  | "workbook-broken"
  | "workbook-old"
  | "workbook-other"
  | "backup"
  | "packed"
  | "locked"
  | "web-page"
  | "picture"
  | "pdf"
  | "json";

/** Nothing of the file can be read: what is wrong, and in which row where one can be named. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";
  constructor(
    readonly fault: FileFault,
    readonly row: number | null = null,
  ) {
    super(`The file cannot be read: ${fault}${row === null ? "" : ` in row ${row}`}.`);
  }
}
