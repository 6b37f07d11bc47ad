import { BACKUP_FORMAT, BACKUP_VERSION, type BackupHead, type BackupLine, END } from "./backup.ts";
import { BackupFault } from "./backup-fault.ts";
import { beginsAsTable } from "./import/begins-as-table.ts";
import { recognise, START_BYTES } from "./import/recognise.ts";
import { Seal } from "./seal.ts";

export interface Limits {
  /** Bytes once unpacked: a small file can unpack to more than a disk holds. */
  readonly most: number;
  readonly mostInLine: number;
}

/** Ten times the largest sector; a line of a record is 20 KB at the most, and its sources' names what people made them. */
const LIMITS: Limits = { most: 2 ** 31, mostInLine: 2 ** 22 };

const LINE_BREAK = 10;

/** Takes a record in, and may let the page breathe before the next. */
type Take = (line: BackupLine, number: number) => Promise<void> | void;

/**
 * Reads a backup from the bytes of its file, a line after the other: `take` is given its head, then every record with the
 * number of its line. Throws a `BackupFault` when the file is not whole and as it was written, which only its last line
 * tells: nothing that was taken may be believed before.
 */
export async function readBackup(
  file: ReadableStream<Uint8Array<ArrayBuffer>>,
  take: Take,
  limits: Limits = LIMITS,
): Promise<BackupHead> {
  const lines = linesIn(file, limits);
  const seal = new Seal();
  try {
    const first = await lines.next();
    if (first.done) throw new BackupFault("foreign");
    const head = headIn(parsed(first.value, "foreign"));
    await seal.add(first.value);
    await readRecords(lines, seal, take);
    return head;
  } finally {
    await lines.return(undefined);
  }
}

async function readRecords(lines: AsyncGenerator<Uint8Array>, seal: Seal, take: Take): Promise<void> {
  let records = 0;
  for (let next = await lines.next(); !next.done; next = await lines.next()) {
    const line = parsed(next.value, "damaged");
    const number = records + 2;
    if (!isLine(line)) throw new BackupFault("damaged", number);
    if (line[0] === END) {
      const isWhole = isEnd(line[1], records, await seal.end());
      if (!isWhole || !(await lines.next()).done) throw new BackupFault("damaged");
      return;
    }
    await take(line, number);
    records += 1;
    await seal.add(next.value);
  }
  throw new BackupFault("damaged");
}

/** Lines with their line breaks; what has none at the end of the file is none. */
async function* linesIn(file: ReadableStream<Uint8Array<ArrayBuffer>>, limits: Limits): AsyncGenerator<Uint8Array> {
  let rest = new Uint8Array(0);
  let all = 0;
  for await (const chunk of unpacked(file)) {
    all += chunk.length;
    if (all > limits.most) throw new BackupFault("too-large");
    let from = 0;
    for (let at = chunk.indexOf(LINE_BREAK); at >= 0; at = chunk.indexOf(LINE_BREAK, from)) {
      yield joined(rest, chunk.subarray(from, at + 1));
      rest = new Uint8Array(0);
      from = at + 1;
    }
    rest = joined(rest, chunk.subarray(from));
    if (rest.length > limits.mostInLine) throw new BackupFault("too-large");
  }
  if (rest.length > 0) throw new BackupFault("damaged");
}

async function* unpacked(file: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<Uint8Array> {
  const { bytes, isPacked } = await recognised(file);
  const reader = (isPacked ? bytes.pipeThrough(new DecompressionStream("gzip")) : bytes).getReader();
  try {
    for (let next = await step(reader); !next.done; next = await step(reader)) yield next.value;
  } finally {
    // Whoever stopped listening knows why; a stream that failed has said so to the reader.
    await reader.cancel().catch(() => undefined);
  }
}

/** A gzip stream says nothing of what is wrong with it but that something is; the disk says so in a `DOMException`. */
async function step(reader: ReadableStreamDefaultReader<Uint8Array>) {
  try {
    return await reader.read();
  } catch (error) {
    throw error instanceof DOMException ? error : new BackupFault("damaged");
  }
}

/** The file if it begins as a backup does: packed, or unpacked on its way by a browser or a mail program. */
async function recognised(file: ReadableStream<Uint8Array<ArrayBuffer>>) {
  const [head, bytes] = file.tee();
  const reader = head.getReader();
  let start: Uint8Array<ArrayBuffer> = new Uint8Array(0);
  while (start.length < START_BYTES) {
    const { done, value } = await reader.read();
    if (done) break;
    start = joined(start, value.subarray(0, START_BYTES));
  }
  const isPacked = start[0] === 0x1f && start[1] === 0x8b;
  if (isPacked || recognise(start) === "backup") {
    void reader.cancel();
    return { bytes, isPacked };
  }
  await Promise.all([reader.cancel(), bytes.cancel()]);
  throw new BackupFault((await beginsAsTable(start)) ? "table" : "foreign");
}

function parsed(line: Uint8Array, otherwise: "foreign" | "damaged"): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(line));
  } catch {
    throw new BackupFault(otherwise);
  }
}

function headIn(value: unknown): BackupHead {
  const { format, version, made, vitrine } = (typeof value === "object" && value !== null ? value : {}) as {
    readonly [name: string]: unknown;
  };
  if (format !== BACKUP_FORMAT || !Number.isInteger(version) || Number(version) < 1) throw new BackupFault("foreign");
  if (Number(version) > BACKUP_VERSION) throw new BackupFault("newer");
  if (typeof made !== "number" || !Number.isFinite(new Date(made).getTime())) throw new BackupFault("unknown", 1);
  if (typeof vitrine !== "string" || vitrine.length > 40) throw new BackupFault("unknown", 1);
  return { made, vitrine };
}

function isEnd(told: unknown, records: number, sha256: string): boolean {
  if (typeof told !== "object" || told === null) return false;
  return "records" in told && told.records === records && "sha256" in told && told.sha256 === sha256;
}

function isLine(value: unknown): value is BackupLine {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === "string";
}

function joined(a: Uint8Array<ArrayBuffer>, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
