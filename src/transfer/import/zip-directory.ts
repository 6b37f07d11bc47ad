import { UnreadableFile } from "./bounds.ts";

/** How the records of a zip's directory begin: one of a part, and the last, which tells where the directory is. */
const PART = 0x02014b50;
const END = 0x06054b50;
const PART_BYTES = 46;
const END_BYTES = 22;
/** The comment after the last record at the most. */
const MOST_COMMENT = 65_535;
/** Stands where a zip of more than 4 GB tells its numbers elsewhere. */
const ELSEWHERE = 0xffff_ffff;

/**
 * The check sums (CRC-32) of a zip's parts by their paths, as its directory at the end has them. Throws
 * `UnreadableFile` where there is no directory: the file was cut.
 */
export function checkSumsOf(bytes: Uint8Array): ReadonlyMap<string, number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sums = new Map<string, number>();
  const decoder = new TextDecoder();
  const end = endOf(view);
  let at = view.getUint32(end + 16, true);
  while (at !== ELSEWHERE && at + PART_BYTES <= end && view.getUint32(at, true) === PART) {
    const name = view.getUint16(at + 28, true);
    const path = decoder.decode(bytes.subarray(at + PART_BYTES, at + PART_BYTES + name));
    sums.set(path, view.getUint32(at + 16, true));
    at += PART_BYTES + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return sums;
}

function endOf(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - MOST_COMMENT); at--) if (view.getUint32(at, true) === END) return at;
  throw new UnreadableFile("workbook-broken");
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb8_8320 : sum >>> 1;
  return sum;
});

/** The check sum of bytes that follow others whose sum is told; 0 where they are the first. */
export function addedToSum(sum: number, bytes: Uint8Array): number {
  let rest = ~sum;
  for (const byte of bytes) rest = (TABLE[(rest ^ byte) & 0xff] ?? 0) ^ (rest >>> 8);
  return ~rest >>> 0;
}
