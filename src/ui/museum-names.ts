import { type Museum, nameOf } from "../core/museum.ts";
import { localeOf } from "./formatters.ts";
import type { Words } from "./words.ts";

/** Museums in the order of their names, as the reader's language sorts them. */
export function sortedByName<M extends Pick<Museum, "id" | "names">>(words: Words, museums: readonly M[]): M[] {
  const { compare } = new Intl.Collator(localeOf(words.language));
  return [...museums].sort((a, b) => compare(nameOf(a, words.language), nameOf(b, words.language)));
}
