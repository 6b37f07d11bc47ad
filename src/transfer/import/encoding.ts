export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "windows-1252";

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** Bytes that are looked at to tell one encoding from another. */
const SAMPLE = 100_000;
/** Of the signs of a text in UTF-16 at least this part are Latin: digits, commas, line ends. */
const LATIN_PART = 0.1;

/** The encoding that a text tells: by its byte order mark, or by the zeros that UTF-16 has beside Latin signs; or null. */
export function encodingTold(bytes: Uint8Array): Encoding | null {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  return marked?.[0] ?? wideEncoding(bytes.subarray(0, SAMPLE));
}

/**
 * The encoding of a text that is no UTF-8 throughout: UTF-8 where it mostly is; else GB18030, in which Excel in China
 * saves (GBK and GB2312 are parts of it), or Windows-1252, in which Excel in the West does.
 */
export function encodingGuessed(bytes: Uint8Array): Encoding {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const sample = bytes.subarray(first, first + SAMPLE);
  if (isUtf8(sample)) return "utf-8";
  return standAlone(sample) ? "windows-1252" : "gb18030";
}

/** Every second byte of a Latin sign in UTF-16 is zero. */
function wideEncoding(sample: Uint8Array): Encoding | null {
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const few = (LATIN_PART * sample.length) / 2;
  if (odd > few && even * 20 < odd) return "utf-16le";
  return even > few && odd * 20 < even ? "utf-16be" : null;
}

/** Mostly UTF-8: what is not is a sign that was cut, or came from another file, and is told as such. */
function isUtf8(sample: Uint8Array): boolean {
  const text = new TextDecoder().decode(sample);
  const wrong = text.split("\ufffd").length - 1;
  const right = Array.from(text).filter((sign) => sign > "\x7f" && sign !== "\ufffd").length;
  return right > 4 * wrong || (wrong === 1 && text.endsWith("\ufffd"));
}

/** Accents stand alone between Latin letters, where Chinese signs are pairs of bytes above 127. */
function standAlone(sample: Uint8Array): boolean {
  let alone = 0;
  let runs = 0;
  sample.forEach((byte, index) => {
    if (byte < 0x80 || (sample[index - 1] ?? 0) >= 0x80) return;
    runs += 1;
    if ((sample[index + 1] ?? 0) < 0x80) alone += 1;
  });
  return alone * 2 > runs;
}
