import { MOST_BYTES, MOST_WORKBOOK_BYTES, UnreadableFile } from "./bounds.ts";
import { csvGrid } from "./csv-grid.ts";
import { decode } from "./decode.ts";
import type { Delimiter } from "./delimiter.ts";
import type { Encoding } from "./encoding.ts";
import type { Grid, Pace } from "./grid.ts";
import { withLineFeeds } from "./line-ends.ts";
import { recognise, START_BYTES } from "./recognise.ts";
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
  slice(from: number, to: number): Pick<GivenFile, "arrayBuffer">;
}

/**
 * A file as rows, recognised by what is in it and not by its name. Throws `UnreadableFile`. Of a file that is too large,
 * or no table, nothing but its beginning is read.
 */
export async function fileGrid(file: GivenFile, pace: Pace): Promise<FileGrid> {
  if (file.size === 0) throw new UnreadableFile("empty");
  const kind = recognise(new Uint8Array(await file.slice(0, START_BYTES).arrayBuffer()));
  if (kind !== "text" && kind !== "zip") throw new UnreadableFile(kind);
  if (kind === "zip" && file.size > MOST_WORKBOOK_BYTES) throw new UnreadableFile("workbook-too-large");
  if (file.size > MOST_BYTES) throw new UnreadableFile("too-large");
  const bytes = new Uint8Array(await file.arrayBuffer());
  return kind === "zip" ? workbookFile(bytes, pace) : textFile(bytes, pace);
}

async function workbookFile(bytes: Uint8Array, pace: Pace): Promise<FileGrid> {
  const grid = await workbookGrid(bytes, pace);
  return { form: { kind: "workbook", sheet: grid.sheet }, grid };
}

async function textFile(bytes: Uint8Array, pace: Pace): Promise<FileGrid> {
  const { text, encoding } = await decode(bytes, pace);
  if (text.trim() === "") throw new UnreadableFile("empty");
  const grid = csvGrid(await withLineFeeds(text, pace));
  return { form: { kind: "text", encoding, delimiter: grid.delimiter }, grid };
}
