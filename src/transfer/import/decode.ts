import { UnreadableFile } from "./bounds.ts";
import type { Pace } from "./grid.ts";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** Signs that stand in no text: a file that has them is a picture, a program, or cut somewhere. */
const CONTROL = new RegExp(`[${String.fromCharCode(0)}-${String.fromCharCode(8)}]`);

/** Bytes that are decoded at once. */
const SLICE = 1_048_576;

/**
 * Bytes as text: by their byte order mark; else as UTF-8 where they are; else as GB18030, in which Excel in China saves
 * (GBK and GB2312 are parts of it). Throws `UnreadableFile` for what is no text, and what `pace` throws.
 */
export async function decode(bytes: Uint8Array, pace: Pace): Promise<Decoded> {
  for (const encoding of encodingsFor(bytes)) {
    const text = await decodeAs(bytes, encoding, pace);
    if (text !== null) return { text, encoding };
  }
  throw new UnreadableFile("binary");
}

function encodingsFor(bytes: Uint8Array): readonly Encoding[] {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  return marked ? [marked[0]] : ["utf-8", "gb18030"];
}

/** null where the bytes are not of this encoding, which is no fault yet: the next is tried. */
async function decodeAs(bytes: Uint8Array, encoding: Encoding, pace: Pace): Promise<string | null> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const slices: string[] = [];
  for (let from = 0; from < bytes.length; from += SLICE) {
    const isLast = from + SLICE >= bytes.length;
    const slice = sliceAs(decoder, bytes.subarray(from, from + SLICE), !isLast);
    if (slice === null) return null;
    if (CONTROL.test(slice)) throw new UnreadableFile("binary");
    slices.push(slice);
    // How far this is says nothing of the file's rows.
    await pace(0);
  }
  return slices.join("");
}

function sliceAs(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): string | null {
  try {
    return decoder.decode(bytes, { stream });
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
