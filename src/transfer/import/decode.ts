import { UnreadableFile } from "./bounds.ts";

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

/**
 * Bytes as text: by their byte order mark; else as UTF-8 where they are; else as GB18030, in which Excel in China saves
 * (GBK and GB2312 are parts of it). Throws `UnreadableFile` for what is no text.
 */
export function decode(bytes: Uint8Array): Decoded {
  const decoded = firstThatFits(bytes, encodingsFor(bytes));
  if (!decoded || CONTROL.test(decoded.text)) throw new UnreadableFile("binary");
  return decoded;
}

function encodingsFor(bytes: Uint8Array): readonly Encoding[] {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  return marked ? [marked[0]] : ["utf-8", "gb18030"];
}

function firstThatFits(bytes: Uint8Array, encodings: readonly Encoding[]): Decoded | null {
  for (const encoding of encodings) {
    const text = decodeAs(bytes, encoding);
    if (text !== null) return { text, encoding };
  }
  return null;
}

/** null where the bytes are not of this encoding, which is no fault yet: the next is tried. */
function decodeAs(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
