import { UnreadableFile } from "./bounds.ts";
import { type Encoding, encodingGuessed, encodingTold } from "./encoding.ts";
import type { Pace } from "./grid.ts";

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Signs that stand in no text: a file that has them is a program, a picture, or broken somewhere. */
const CONTROL = new RegExp(`[${String.fromCharCode(0)}-${String.fromCharCode(8)}\x7f-\x84\x86-\x9f]`);
/** What a decoder puts where bytes are none of its encoding's. */
const WRONG = /\ufffd/;

const ANY_FAULT = new RegExp(`${CONTROL.source}|${WRONG.source}`);

/** Bytes that are decoded at once: some milliseconds. */
const PART = 2_000_000;
/** Signs of a beginning, and how many of them make the whole no text, where fewer are faults of it. */
const BEGINNING = 4_096;
const MOST_FAULTS = 8;

/**
 * Bytes as text: in the encoding that they tell, else as UTF-8 where they are, else in the likeliest. Throws
 * `UnreadableFile` for what is no text, with the row where only one place is wrong.
 */
export async function decode(bytes: Uint8Array, pace: Pace): Promise<Decoded> {
  const first = encodingTold(bytes) ?? "utf-8";
  const second = () => (first === "utf-8" ? encodingGuessed(bytes) : first);
  const decoded = (await decodeAs(bytes, first, pace)) ?? (await decodeAs(bytes, second(), pace));
  if (!decoded) throw faultIn(new TextDecoder(first).decode(bytes), WRONG, "cut-or-mixed");
  const { text, encoding, isClean } = decoded;
  if (!isClean) throw faultIn(text, CONTROL, "control-sign");
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

/** null where bytes are not of this encoding. */
async function decodeAs(bytes: Uint8Array, encoding: Encoding, pace: Pace) {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const parts: string[] = [];
  let isClean = true;
  try {
    for (let from = 0; from < bytes.length; from += PART) {
      const part = decoder.decode(bytes.subarray(from, from + PART), { stream: from + PART < bytes.length });
      isClean &&= !CONTROL.test(part);
      parts.push(part);
      await pace(from / bytes.length);
    }
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
  return { text: parts.join(""), encoding, isClean };
}
