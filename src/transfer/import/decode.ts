import { UnreadableFile } from "./bounds.ts";
import { type Encoding, encodingOf } from "./encoding.ts";

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Signs that stand in no text: a file that has them is a program, a picture, or broken somewhere. */
const CONTROL = new RegExp(`[${String.fromCharCode(0)}-${String.fromCharCode(8)}\x7f-\x84\x86-\x9f]`);
/** What a decoder puts where bytes are none of its encoding's. */
const WRONG = /\ufffd/;

const ANY_FAULT = new RegExp(`${CONTROL.source}|${WRONG.source}`);

/** Signs of a beginning, and how many of them make the whole no text, where fewer are faults of it. */
const BEGINNING = 4_096;
const MOST_FAULTS = 8;

/** Bytes as text. Throws `UnreadableFile` for what is no text, with the row where only one place is wrong. */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes);
  const text = decodeWhole(bytes, encoding);
  if (text === null) throw faultIn(new TextDecoder(encoding).decode(bytes), WRONG, "cut-or-mixed");
  if (CONTROL.test(text)) throw faultIn(text, CONTROL, "control-sign");
  return { text, encoding };
}

function faultIn(text: string, sign: RegExp, fault: "cut-or-mixed" | "control-sign"): UnreadableFile {
  const faults = text.slice(0, BEGINNING).split(ANY_FAULT).length - 1;
  const isText = faults <= MOST_FAULTS && faults * 4 < text.length;
  return isText ? new UnreadableFile(fault, rowAt(text, text.search(sign))) : new UnreadableFile("binary");
}

function rowAt(text: string, at: number): number {
  return text.slice(0, at).split(/\r\n?|\n/).length;
}

/** null where bytes are not of this encoding: which they are is seen when they are decoded leniently. */
function decodeWhole(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
