import { Gunzip } from "fflate";
import { BACKUP_START } from "../backup.ts";
import type { FileFault } from "./bounds.ts";

/** Bytes of a file's beginning that tell what it is. */
export const START_BYTES = 4_096;

/** What a file is by its beginning: a text or a zip, which are looked into further; or why it is no table. */
export type Recognised = "text" | "zip" | FileFault;

/** How files begin that people take for tables, or mistake for one, a byte a character. */
const BEGINNINGS: readonly (readonly [string, Recognised])[] = [
  ["PK\x03\x04", "zip"],
  ["PK\x05\x06", "packed"],
  ["Rar!", "packed"],
  ["7z\xbc\xaf\x27\x1c", "packed"],
  // What Excel wrote before 2007, and what it writes with a password.
  ["\xd0\xcf\x11\xe0", "workbook-old"],
  ["\x09\x08\x10\x00", "workbook-old"],
  ["%PDF-", "pdf"],
  ["\x89PNG", "picture"],
  ["\xff\xd8\xff", "picture"],
  ["GIF8", "picture"],
  ["RIFF", "picture"],
  ["II*\x00", "picture"],
  ["MM\x00*", "picture"],
];

/** Texts that are no tables. Many a site's ".xls" is a web page. */
const TEXTS: readonly (readonly [RegExp, Recognised])[] = [
  [/^<(?:!doctype|\?xml|html|head|body|meta|table|style|script|div|svg)\b/i, "web-page"],
  [/^(?:\{\s*["}]|\[\s*[[{"\]])/, "json"],
];

const GZIP = "\x1f\x8b";

/** What a file is, by its first bytes. */
export function recognise(start: Uint8Array): Recognised {
  const signs = signsOf(start);
  if (signs.startsWith(GZIP)) return signsOf(unpackedStart(start)).startsWith(BACKUP_START) ? "backup" : "packed";
  if (signs.startsWith(BACKUP_START)) return "backup";
  const plain = signs.replace("\xef\xbb\xbf", "").trimStart();
  return (
    BEGINNINGS.find(([beginning]) => signs.startsWith(beginning))?.[1] ??
    TEXTS.find(([pattern]) => pattern.test(plain))?.[1] ??
    "text"
  );
}

function signsOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, START_BYTES));
}

/** What the beginning of a gzip file unpacks to; nothing where it cannot be unpacked. */
function unpackedStart(start: Uint8Array): Uint8Array {
  let first: Uint8Array = new Uint8Array(0);
  const gunzip = new Gunzip((chunk) => {
    if (first.length === 0) first = chunk;
  });
  try {
    gunzip.push(start);
  } catch {
    // A stream that is broken from its start is a packed file of whatever kind.
    return new Uint8Array(0);
  }
  return first;
}
