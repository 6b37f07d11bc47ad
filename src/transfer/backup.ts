import { canonicalJson } from "../core/canonical.ts";
import { Seal } from "./seal.ts";

/*
 * A backup is one gzip file of lines of JSON. First what it is, `BackupHead`; then one line a record, [noun, record], in the
 * canonical form; last ["end", {records, sha256}], the seal of all bytes before that line. What the nouns are is for those who
 * keep them to say; this file knows none.
 */

/** The number of the form: raised when an older Vitrine could not read what a newer one writes. */
export const BACKUP_VERSION = 1;
export const BACKUP_FORMAT = "vitrine-backup";
export const BACKUP_TYPE = "application/gzip";
export const END = "end";
/** How the text of every backup begins: its canonical form puts the format first. */
export const BACKUP_START = `{"format":"${BACKUP_FORMAT}"`;

/** When a backup was made, in ms since the epoch, and by which version of Vitrine. */
export interface BackupHead {
  readonly made: number;
  readonly vitrine: string;
}

export type BackupLine = readonly [noun: string, record: unknown];

/** Text is handed on in pieces of about this many characters. */
const PIECE = 65_536;

/** A backup of these records as the bytes of its file. The same records in the same order give the same bytes. */
export function backupOf(head: BackupHead, lines: AsyncIterable<BackupLine>): ReadableStream<Uint8Array> {
  return streamOf(bytesOf(head, lines)).pipeThrough(new CompressionStream("gzip"));
}

async function* bytesOf(head: BackupHead, lines: AsyncIterable<BackupLine>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const seal = new Seal();
  let text = `${canonicalJson({ ...head, format: BACKUP_FORMAT, version: BACKUP_VERSION })}\n`;
  let records = 0;
  for await (const line of lines) {
    text += `${canonicalJson(line)}\n`;
    records += 1;
    if (text.length < PIECE) continue;
    const piece = encoder.encode(text);
    await seal.add(piece);
    yield piece;
    text = "";
  }
  const rest = encoder.encode(text);
  await seal.add(rest);
  yield rest;
  yield encoder.encode(`${canonicalJson([END, { records, sha256: await seal.end() }])}\n`);
}

/** `ReadableStream.from` is not in every browser yet. */
function streamOf(pieces: AsyncGenerator<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
