import { type Figure, isSingle } from "../../core/count.ts";
import { formatDecimals, formatRange, withMinus } from "../../ui/format.ts";
import { numbers } from "../../ui/formatters.ts";
import type { Words } from "../../ui/words.ts";

/** "57.8", at most one decimal. */
function decimal({ language }: Words, value: number): string {
  return formatDecimals(language, value, 1);
}

/** "+57.8": a pace has a direction. */
export function signedDecimal({ language }: Words, value: number): string {
  const format = numbers(language, { maximumFractionDigits: 1, signDisplay: "exceptZero" });
  return withMinus(format.format(value));
}

/** "0.61%": two digits that say something, for what a follower gives to a post is little. */
export function smallPercent({ language }: Words, fraction: number): string {
  const digits = { style: "percent", maximumSignificantDigits: 2 } as const;
  return numbers(language, digits).format(fraction);
}

/** A figure, or where it can lie when it is not exact. */
export function amount(words: Words, { value, range }: Figure, format = decimal): string {
  return isSingle(range) ? format(words, value) : formatRange(words, range, (each) => format(words, each));
}
