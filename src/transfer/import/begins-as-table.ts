import { UnreadableFile } from "./bounds.ts";
import { decode } from "./decode.ts";
import { recognise } from "./recognise.ts";

/** Whether a file that is something else than was wanted is a table, as far as its first bytes tell. */
export async function beginsAsTable(start: Uint8Array): Promise<boolean> {
  const kind = recognise(start);
  return kind === "text" ? hasCells(start) : kind === "zip" || kind === "workbook-old";
}

/** A beginning is decoded in one go. */
const atOnce = async () => undefined;

async function hasCells(start: Uint8Array): Promise<boolean> {
  try {
    return /[,;\t].*[\r\n]/.test((await decode(start, atOnce)).text);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    // The beginning may end within a sign.
    return error.fault === "cut-or-mixed";
  }
}
