import { UnreadableFile } from "./bounds.ts";
import { decode } from "./decode.ts";
import { recognise } from "./recognise.ts";

/** Whether a file that is something else than was wanted is a table, as far as its first bytes tell. */
export function beginsAsTable(start: Uint8Array): boolean {
  const kind = recognise(start);
  return kind === "text" ? hasCells(start) : kind === "zip" || kind === "workbook-old";
}

function hasCells(start: Uint8Array): boolean {
  try {
    return /[,;\t].*[\r\n]/.test(decode(start).text);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    // The beginning may end within a sign.
    return error.fault === "cut-or-mixed";
  }
}
