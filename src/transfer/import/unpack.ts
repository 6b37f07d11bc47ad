import { Unzip, type UnzipFile, UnzipInflate } from "fflate";
import { MOST_UNPACKED_BYTES, UnreadableFile } from "./bounds.ts";
import type { Pace } from "./grid.ts";
import { addedToSum, checkSumsOf } from "./zip-directory.ts";
import { zipFaultOf } from "./zip-kind.ts";

/** Bytes that are unpacked at once: at most 1,032 times as many come out, which is the most that deflate can do. */
const SLICE = 65_536;
/** A workbook has a few dozen parts. */
const MOST_PARTS = 5_000;
/** The first bit of the flags in a part's head: it has a password. */
const FLAGS_AT = 6;
const LOCKED = 1;

/**
 * The parts of a workbook whose path is wanted, the one at `main` among them. What comes out is counted while it comes:
 * the sizes that the file itself tells are not believed. Throws `UnreadableFile` where it is more than a workbook holds,
 * where the file is broken, and where it is another zip.
 */
export async function unpackParts(
  bytes: Uint8Array,
  main: string,
  isWanted: (path: string) => boolean,
  pace: Pace,
  mostBytes: number = MOST_UNPACKED_BYTES,
): Promise<Map<string, Uint8Array>> {
  if ((bytes[FLAGS_AT] ?? 0) & LOCKED) throw new UnreadableFile("locked");
  const unpacking = new Unpacking(isWanted, mostBytes);
  for (let from = 0; from < bytes.length; from += SLICE) {
    unpacking.push(bytes.subarray(from, from + SLICE), from + SLICE >= bytes.length);
    await pace(Math.min(1, (from + SLICE) / bytes.length));
  }
  if (!unpacking.paths.has(main)) throw new UnreadableFile(zipFaultOf(unpacking.paths));
  return unpacking.parts(checkSumsOf(bytes));
}

class Unpacking {
  readonly paths = new Set<string>();
  private readonly chunks = new Map<string, Uint8Array[]>();
  /** Of the parts that came to their end. */
  private readonly sums = new Map<string, number>();
  private readonly unzip: Unzip;
  private size = 0;

  constructor(
    isWanted: (path: string) => boolean,
    private readonly mostBytes: number,
  ) {
    this.unzip = new Unzip((file) => {
      this.paths.add(file.name);
      if (this.paths.size > MOST_PARTS) throw new UnreadableFile("workbook-too-large");
      if (isWanted(file.name)) this.start(file);
    });
    this.unzip.register(UnzipInflate);
  }

  push(slice: Uint8Array, isLast: boolean): void {
    try {
      this.unzip.push(slice, isLast);
    } catch (error) {
      throw error instanceof UnreadableFile ? error : new UnreadableFile("workbook-broken");
    }
  }

  /** A part that never came to its end was cut; one whose sum is another was changed. */
  parts(told: ReadonlyMap<string, number>): Map<string, Uint8Array> {
    for (const path of this.chunks.keys()) {
      const sum = this.sums.get(path);
      if (sum === undefined || sum !== (told.get(path) ?? sum)) throw new UnreadableFile("workbook-broken");
    }
    return new Map([...this.chunks].map(([path, chunks]) => [path, joined(chunks)]));
  }

  private start(file: UnzipFile): void {
    const chunks: Uint8Array[] = [];
    let sum = 0;
    this.chunks.set(file.name, chunks);
    file.ondata = (error, chunk, isLast) => {
      // fflate hands us back what we throw ourselves.
      if (error) throw error instanceof UnreadableFile ? error : new UnreadableFile("workbook-broken");
      this.size += chunk.length;
      if (this.size > this.mostBytes) throw new UnreadableFile("workbook-too-large");
      chunks.push(chunk);
      sum = addedToSum(sum, chunk);
      if (isLast) this.sums.set(file.name, sum);
    };
    file.start();
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
