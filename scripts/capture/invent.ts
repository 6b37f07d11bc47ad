import { tracesIn } from "./traces.ts";

/** Stems and branches: a text of them is seen at once to be nobody's. */
const HAN = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥";
const ALPHABETS: readonly (readonly [of: RegExp, alphabet: string])[] = [
  [/[1-9]/, "123456789"],
  [/0/, "0123456789"],
  [/[a-z]/, "abcdefghijklmnopqrstuvwxyz"],
  [/[A-Z]/, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"],
  [/\p{Script=Han}/u, HAN],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, "あいうえおかきくけこさしすせそ"],
  [/\p{Script=Hangul}/u, "가나다라마바사아자차카타파하"],
  [/\p{Nd}/u, "０１２３４５６７８９"],
  [/\p{Lu}/u, "ÀÉÎÔÜÇ"],
  [/\p{Ll}/u, "àéîôüç"],
  [/\p{L}/u, HAN],
];
const MOST_TRIES = 200;

/** What is given for some texts, where that is not left to chance. */
export type StandIns = Readonly<Record<string, string>>;

/**
 * Gives an inventor: of every text another of the same length, letter for letter of the same script and case, a number with
 * the same first digit. The same is always given for the same, and nothing longer than two signs is given twice, or stood in
 * the original. What it gives depends on the stand-ins and on the order in which it is asked alone: nothing leads back.
 */
export function inventorFor(original: string, standIns: StandIns): (text: string) => string {
  const given = new Map(Object.entries(standIns));
  const taken = new Set(given.values());
  const next = chances();
  const traces = tracesIn(original);
  const isFree = (text: string) => {
    if (text.length < 3) return true;
    return !taken.has(text) && !original.includes(text) && [...tracesIn(text)].every((trace) => !traces.has(trace));
  };
  return (text) => {
    const before = given.get(text);
    if (before !== undefined) return before;
    let invented = inventOnce(text, next);
    for (let tries = 0; !isFree(invented); tries += 1) {
      if (tries > MOST_TRIES) throw new Error("Nothing new could be found in the place of a text");
      invented = inventOnce(text, next);
    }
    taken.add(invented);
    given.set(text, invented);
    return invented;
  };
}

function inventOnce(text: string, next: () => number): string {
  return Array.from(text, (sign, index) => {
    if (index === 0 && /\d/.test(sign)) return sign;
    const alphabet = Array.from(ALPHABETS.find(([of]) => of.test(sign))?.[1] ?? sign);
    return alphabet[Math.floor(next() * alphabet.length)] ?? sign;
  }).join("");
}

/** Numbers from 0 to 1, always the same (mulberry32). */
function chances(): () => number {
  let state = 20_261_124;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
