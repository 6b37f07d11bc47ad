import { Unzip, type UnzipFile, UnzipInflate } from "fflate";
import { MOST_UNPACKED_BYTES, UnreadableFile } from "./bounds.ts";
import type { Pace } from "./grid.ts";

/** Bytes that are unpacked at once: at most 1,032 times as many come out, which is the most that deflate can do. */
const SLICE = 65_536;

/**
 * The parts of a zip file whose path is wanted. What comes out is counted while it comes: the sizes that the file
 * itself tells are not believed. Throws `UnreadableFile` where it is more than a workbook holds, or the file is broken.
 */
export async function unpackParts(
  bytes: Uint8Array,
  isWanted: (path: string) => boolean,
  pace: Pace,
  mostBytes: number = MOST_UNPACKED_BYTES,
): Promise<Map<string, Uint8Array>> {
  const unpacking = new Unpacking(isWanted, mostBytes);
  for (let from = 0; from < bytes.length; from += SLICE) {
    unpacking.push(bytes.subarray(from, from + SLICE), from + SLICE >= bytes.length);
    await pace(Math.min(1, (from + SLICE) / bytes.length));
  }
  return unpacking.parts();
}

class Unpacking {
  private readonly chunks = new Map<string, Uint8Array[]>();
  private readonly finished = new Set<string>();
  private readonly unzip: Unzip;
  private size = 0;

  constructor(
    isWanted: (path: string) => boolean,
    private readonly mostBytes: number,
  ) {
    this.unzip = new Unzip((file) => {
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

  /** A part that never came to its end was cut. */
  parts(): Map<string, Uint8Array> {
    if (this.finished.size < this.chunks.size) throw new UnreadableFile("workbook-broken");
    return new Map([...this.chunks].map(([path, chunks]) => [path, joined(chunks)]));
  }

  private start(file: UnzipFile): void {
    const chunks: Uint8Array[] = [];
    this.chunks.set(file.name, chunks);
    file.ondata = (error, chunk, isLast) => {
      // fflate hands us back what we throw ourselves.
      if (error) throw error instanceof UnreadableFile ? error : new UnreadableFile("workbook-broken");
      this.size += chunk.length;
      if (this.size > this.mostBytes) throw new UnreadableFile("workbook-too-large");
      chunks.push(chunk);
      if (isLast) this.finished.add(file.name);
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
