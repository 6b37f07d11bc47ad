import { inventorFor, type StandIns } from "./invent.ts";
import { isKeptLatin, KEPT_NUMBERS, KEPT_PHRASES } from "./kept-words.ts";
import { LONG_NUMBER } from "./traces.ts";

const PIECES = ["words", "names in letters", "numbers", "network addresses", "times"] as const;
type Piece = (typeof PIECES)[number];

/** Replaces what is said and keeps how it is made. What was the same stays the same. */
export interface Disguise {
  readonly text: (text: string) => string;
  /** Replaces long numbers and words that are not Latin alone: for what lays a page out, such as class names. */
  readonly loosely: (text: string) => string;
  readonly number: (number: number) => number;
  /** How many different things of a kind were replaced. */
  readonly replaced: () => readonly (readonly [Piece, number])[];
}

const LONG_WHEN_APART = 8;

const kept = KEPT_PHRASES.join("|");
/** At each place of a text the first that fits. */
const TEXT = new RegExp(
  [
    "(?<escaped>(?:%[0-9a-f]{2})+)",
    `(?<phrase>${kept})`,
    "(?<network>\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b|\\b(?:[0-9a-f]{1,4}:){3,7}:?[0-9a-f]{1,4}\\b)",
    "(?<time>\\b\\d\\d:\\d\\d:\\d\\d\\b|\\b\\d{4}-\\d\\d-\\d\\d\\b)",
    "(?<apart>\\d{2,4}(?:[ -]\\d{3,4}){2,}|\\d{1,3}(?:,\\d{3})+)",
    "(?<latin>[a-z0-9]+)",
    `(?<letters>(?!${kept})[\\p{L}\\p{Nd}](?:(?!${kept}|[a-z0-9])[\\p{L}\\p{M}\\p{Nd}])*)`,
  ].join("|"),
  "giu",
);
const LOOSELY = /\d{6,}|[^\p{ASCII}]+/gu;

export function disguiseFor(original: string, standIns: StandIns): Disguise {
  const invent = inventorFor(original, standIns);
  const seen = new Map<Piece, Set<string>>(PIECES.map((piece) => [piece, new Set()]));
  const replace = (piece: Piece, told: string, invented = invent(told)) => {
    seen.get(piece)?.add(told);
    return invented;
  };

  const digits = (told: string): string => {
    if (told.length < LONG_NUMBER || KEPT_NUMBERS.includes(told)) return told;
    const prefix = told.length > 12 ? KEPT_NUMBERS.find((number) => told.startsWith(number)) : undefined;
    if (prefix !== undefined) return prefix + digits(told.slice(prefix.length));
    return replace("numbers", told);
  };
  const latin = (word: string) => {
    if (/^\d+$/.test(word)) return digits(word);
    return isKeptLatin(word) ? word : replace("names in letters", word);
  };
  const apart = (told: string) => {
    const length = told.replace(/\D/g, "").length;
    if (length < (told.includes(",") ? LONG_NUMBER : LONG_WHEN_APART)) return told.replace(/\d+/g, digits);
    return replace("numbers", told);
  };
  const escaped = (told: string) => {
    try {
      return encodeURIComponent(text(decodeURIComponent(told)));
    } catch {
      return replace("words", told, "%3F".repeat(told.length / 3));
    }
  };
  const time = (told: string) => replace("times", told, told.includes(":") ? "10:20:30" : `${told.slice(0, 4)}-03-07`);
  const ways: Readonly<Record<string, (piece: string) => string>> = {
    escaped,
    phrase: (piece) => piece,
    network: (piece) => replace("network addresses", piece, "192.0.2.1"),
    time,
    apart,
    latin,
    letters: (piece) => (Array.from(piece).length === 1 ? piece : replace("words", piece)),
  };
  function text(told: string): string {
    return told.replace(TEXT, (piece: string, ...found: unknown[]) => {
      const groups = Object.entries(found.at(-1) as Readonly<Record<string, string | undefined>>);
      const [way = ""] = groups.find(([, part]) => part !== undefined) ?? [];
      return ways[way]?.(piece) ?? piece;
    });
  }

  return {
    text,
    loosely: (told) => told.replace(LOOSELY, text),
    number: (told) => Number(String(told).replace(/\d+/g, Number.isInteger(told) ? digits : (part) => invent(part))),
    replaced: () => [...seen].map(([piece, all]) => [piece, all.size] as const).filter(([, number]) => number > 0),
  };
}
