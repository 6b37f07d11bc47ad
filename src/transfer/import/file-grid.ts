import { MOST_BYTES, UnreadableFile } from "./bounds.ts";
import { csvGrid } from "./csv-grid.ts";
import { decode, type Encoding } from "./decode.ts";
import type { Delimiter } from "./delimiter.ts";
import type { Grid, Pace } from "./grid.ts";
import { workbookGrid } from "./workbook-grid.ts";

/** What a file was found to be. */
export type FileForm =
  | { readonly kind: "text"; readonly encoding: Encoding; readonly delimiter: Delimiter }
  | { readonly kind: "workbook"; readonly sheet: string };

export interface FileGrid {
  readonly form: FileForm;
  readonly grid: Grid;
}

/** What of a browser's `File` is needed. */
export interface GivenFile {
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** What Excel wrote before 2007. */
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];

/** A file as rows, recognised by what is in it and not by its name. Throws `UnreadableFile`; a large one is not even read. */
export async function fileGrid(file: GivenFile, pace: Pace): Promise<FileGrid> {
  if (file.size > MOST_BYTES) throw new UnreadableFile("too-large");
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.length === 0) throw new UnreadableFile("empty");
  if (begins(bytes, OLD_OFFICE)) throw new UnreadableFile("workbook-old");
  if (begins(bytes, ZIP)) {
    const grid = await workbookGrid(bytes, pace);
    return { form: { kind: "workbook", sheet: grid.sheet }, grid };
  }
  const { text, encoding } = await decode(bytes, pace);
  if (!/\S/.test(text)) throw new UnreadableFile("empty");
  const grid = await csvGrid(text, pace);
  return { form: { kind: "text", encoding, delimiter: grid.delimiter }, grid };
}

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
