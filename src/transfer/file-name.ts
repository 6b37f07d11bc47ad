/** Long enough for a museum's name, short enough to leave room for the days after it. */
const LONGEST_PART = 40;
/** Most file systems take names of 255 bytes; a browser may add " (1)". */
const LONGEST_BYTES = 240;
/** Names that Windows keeps for devices. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * A file name that every system takes: ["Vitrine", "Musée du Louvre", "2017-12-19"] and "xlsx" give
 * "vitrine-musee-du-louvre-2017-12-19.xlsx". Letters of any script stay, Latin ones without their accents; all else
 * becomes a hyphen, and empty parts are left out.
 */
export function fileNameOf(parts: readonly string[], ending: string): string {
  const words = parts.map(wordOf).filter((word) => word !== "");
  const stem = withinBytes(words.join("-"), LONGEST_BYTES);
  const name = stem === "" || DEVICE.test(stem) ? ["vitrine", stem].filter(Boolean).join("-") : stem;
  return `${name}.${wordOf(ending)}`;
}

function wordOf(part: string): string {
  const letters = part
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-");
  return trimmed([...trimmed(letters)].slice(0, LONGEST_PART).join(""));
}

/** The longest beginning of at most so many bytes in UTF-8, no character cut in two. */
function withinBytes(text: string, limit: number): string {
  const { read } = new TextEncoder().encodeInto(text, new Uint8Array(limit));
  return trimmed(text.slice(0, read));
}

function trimmed(text: string): string {
  return text.replace(/^-+|-+$/g, "");
}
