import { KEPT_NUMBERS, KEPT_PHRASES } from "./kept-words.ts";

/** Digits in a row that may be somebody's number. Fewer are a count, a day, a size. */
export const LONG_NUMBER = 6;

const KEPT = new RegExp(KEPT_PHRASES.join("|"), "g");

/** What a text could be traced by: every three Chinese characters in a row, every long number; the words apart that are kept. */
export function tracesIn(text: string): Set<string> {
  const traces = new Set<string>();
  for (const [run] of text.replace(KEPT, " ").matchAll(/\p{Script=Han}{3,}/gu)) {
    const signs = Array.from(run);
    for (let at = 0; at + 3 <= signs.length; at += 1) traces.add(signs.slice(at, at + 3).join(""));
  }
  for (const [number] of text.matchAll(/\d+/g)) {
    if (number.length >= LONG_NUMBER && !KEPT_NUMBERS.includes(number)) traces.add(number);
  }
  return traces;
}

/** The traces of an original that are still in a text. */
export function survivors(original: string, text: string): string[] {
  const left = tracesIn(text);
  return [...tracesIn(original)].filter((trace) => left.has(trace));
}
