import type { Museum } from "./museum.ts";

/** A museum as it is looked for: by any of its names, its city, or its short name. */
type Named = Pick<Museum, "id" | "names" | "city">;

/** What something is found by. */
export interface Sought {
  readonly texts: readonly string[];
  /** Chinese texts as they are read, a space between the syllables: "gu gong"; of some the initials alone: "g g". */
  readonly pinyin: readonly string[];
}

/**
 * Finds by a text: each of its words is a part of what is sought, without regard to accents, case or width, or the beginning
 * of a pinyin ("gugong"), or of its initials ("gg"), from whichever syllable. An empty text finds all.
 */
export function finderOf(text: string): (sought: Sought) => boolean {
  const words = wordsIn(text);
  return ({ texts, pinyin }) => {
    if (words.length === 0) return true;
    const whole = texts.map(plain).join(" ");
    return words.every((word) => whole.includes(word) || pinyin.some((read) => isReadSo(read, word)));
  };
}

/**
 * The museums of which every word of a text is a part, in any of their languages, without regard to accents or case; those
 * with a name that begins so come first, else in the order given. `most` at the most.
 */
export function searchMuseums<M extends Named>(museums: readonly M[], text: string, most: number): M[] {
  const asked = plain(text);
  const words = wordsIn(text);
  const beginning: M[] = [];
  const others: M[] = [];
  for (const museum of museums) {
    if (beginning.length === most) break;
    const names = [...Object.values(museum.names), museum.city ?? "", museum.id].map(plain);
    const whole = names.join(" ");
    if (!words.every((word) => whole.includes(word))) continue;
    if (names.some((name) => name.startsWith(asked))) beginning.push(museum);
    else others.push(museum);
  }
  return [...beginning, ...others].slice(0, most);
}

function wordsIn(text: string): string[] {
  return plain(text)
    .split(" ")
    .filter((word) => word !== "");
}

function isReadSo(pinyin: string, word: string): boolean {
  const syllables = pinyin.split(" ");
  const initials = syllables.map((syllable) => syllable[0] ?? "").join("");
  return initials.includes(word) || syllables.some((_, i) => syllables.slice(i).join("").startsWith(word));
}

function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[\s'’\u2010-\u2015-]+/g, " ")
    .trim();
}
