import { type Count, type Figure, isSingle, type Precision } from "../core/count.ts";
import type { Gain } from "../core/growth.ts";
import type { Snapshot } from "../core/snapshot.ts";
import { isJoint, type Place } from "../core/standing.ts";
import type { Cell } from "../core/table.ts";
import { formatDecimals, formatNumber, formatPercent, formatRange, formatSigned } from "./format.ts";
import { precisionText } from "./provenance.ts";
import { say, type WordKey, type Words } from "./words.ts";

/** A percentage with the report's two decimals. */
export function percentText(words: Words, fraction: number, signed = false): string {
  return formatPercent(words.language, fraction, signed, 2);
}

/** "more than 300", "about 60,000", "85,372": a count as a sentence says it. */
export function countText(words: Words, { value, precision }: Count): string {
  const keys: { readonly [each in Precision]: WordKey | null } = {
    exact: null,
    weibo: "count_about",
    about: "count_about",
    nearly: "count_nearly",
    "more-than": "count_more_than",
    "less-than": "count_less_than",
    "at-least": "count_at_least",
  };
  const n = formatNumber(words.language, value);
  const key = keys[precision];
  return key === null ? n : say(words, key, { n });
}

/**
 * Net growth and its rate as a table holds them: numbers where both ends are exact, else the ranges in words, or
 * "within rounding" where neither a rise nor a fall can be told.
 */
export function gainCells(words: Words, gain: Gain | null): [Cell, Cell] {
  if (!gain) return [null, null];
  if (isSingle(gain.netRange)) return [gain.net, gain.rate];
  if (gain.withinRounding) return [say(words, "growth_within_rounding"), say(words, "growth_within_rounding")];
  return [formatRange(words, gain.netRange, (value) => formatSigned(words.language, value)), rateText(words, gain)];
}

/** A rate with two decimals, or its range; null when the first figure is 0. */
export function rateText(words: Words, { rate, rateRange, netRange }: Gain): string | null {
  if (rate === null) return null;
  const percent = (fraction: number) => percentText(words, fraction, true);
  return isSingle(netRange) ? percent(rate) : formatRange(words, rateRange, percent);
}

/** How exact the two ends of a growth are: "exact", or each in its own words. */
export function precisionOfEnds(words: Words, start: Snapshot | null, end: Snapshot | null): string | null {
  if (!start && !end) return null;
  const [first, last] = [start, end].map((snapshot) =>
    snapshot ? precisionText(words, snapshot.followers) : say(words, "not_known"),
  );
  return first === last ? (first ?? null) : say(words, "precision_ends", { start: first ?? "", end: last ?? "" });
}

export function placeRange(place: Place): string {
  return isJoint(place) ? `${place.first}–${place.last}` : String(place.first);
}

/** A figure as one number where it is exact, else as its range in words. */
export function figureText(
  words: Words,
  { value, range }: Figure,
  format = (each: number) => formatNumber(words.language, each),
): string {
  return isSingle(range) ? format(value) : formatRange(words, range, format);
}

/** Sentences one after the other; what is null is left out. Chinese puts no space between them. */
export function sentences(words: Words, ...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(words.language === "zh" ? "" : " ");
}

/** A number with at most so many decimals. */
export function decimalText(words: Words, value: number, digits: number): string {
  return formatDecimals(words.language, value, digits);
}
