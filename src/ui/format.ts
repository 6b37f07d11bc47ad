import { type Count, isSingle, type Range } from "../core/count.ts";
import { type Day, dateOf } from "../core/day.ts";
import type { Gain } from "../core/growth.ts";
import type { Language } from "../core/texts.ts";
import { dates, names, numbers, plurals } from "./formatters.ts";
import { say, type Words } from "./words.ts";

/** Digits of a percentage in the overlay and popup; reports print two. */
const PERCENT_DIGITS = 1;
/** Below this a rate would be printed as 0.0 %. */
const SMALLEST_RATE = 0.0005;

/** Has the browser make what a row's figures are written with: it takes some ms when first asked. */
export function prepareFigures(language: Language): void {
  formatSigned(language, 0);
  formatPercent(language, 0, true);
  formatNumber(language, 0);
  for (const type of ["cardinal", "ordinal"] as const) plurals(language, { type }).select(0);
}

export function formatNumber(language: Language, value: number): string {
  return numbers(language, {}).format(value);
}

export function formatSigned(language: Language, value: number): string {
  return withMinus(numbers(language, { signDisplay: "exceptZero" }).format(value));
}

/** A number with so many decimals at the most. */
export function formatDecimals(language: Language, value: number, digits: number): string {
  return withMinus(numbers(language, { maximumFractionDigits: digits }).format(value));
}

/** A fraction as a percentage: 0.3128 → "31.3%". */
export function formatPercent(
  language: Language,
  fraction: number,
  signed = false,
  digits: number = PERCENT_DIGITS,
): string {
  return withMinus(
    numbers(language, {
      style: "percent",
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      signDisplay: signed ? "exceptZero" : "auto",
    }).format(fraction),
  );
}

/** The mark before a number that is not exact ("≈", ">", "<", "≥"), empty for one that is. */
export function markOf({ precision }: Count): string {
  const marks = { exact: "", weibo: "≈", about: "≈", nearly: "<", "more-than": ">", "less-than": "<", "at-least": "≥" };
  return marks[precision];
}

/** A count in one string, its mark included. */
export function formatCount(language: Language, count: Count): string {
  const mark = markOf(count);
  const number = formatNumber(language, count.value);
  return mark === "" ? number : `${mark}\u00a0${number}`;
}

/** "8.5万": how a Chinese reader says it, beside the number in full; null in other languages and below 10,000. */
export function chineseForm(language: Language, { value }: Count): string | null {
  if (language !== "zh" || value < 10_000) return null;
  return numbers("zh", { notation: "compact", maximumFractionDigits: value < 1e8 ? 1 : 2 }).format(value);
}

/** A short number for the side of a chart: 85.4K, 8.5万. */
export function formatShort(language: Language, value: number): string {
  return numbers(language, { notation: "compact", maximumFractionDigits: 1 }).format(value);
}

export function formatDay(language: Language, day: Day): string {
  return withFirst(language, formatDate(language, dateOf(day), { day: "numeric", month: "short", year: "numeric" }));
}

/** "19 December 2017". */
export function formatDayInFull(language: Language, day: Day): string {
  return withFirst(language, formatDate(language, dateOf(day), { day: "numeric", month: "long", year: "numeric" }));
}

function withFirst(language: Language, date: string): string {
  // French counts the first of a month; Intl does not know.
  return language === "fr" ? date.replace(/^1 /, "1er ") : date;
}

export function formatMonth(language: Language, day: Day): string {
  return formatDate(language, dateOf(day), { month: "short", year: "numeric" });
}

/** An instant as Beijing's clocks show it: "09:14". */
export function formatTime(language: Language, atMs: number): string {
  return dates(language, { timeZone: "Asia/Shanghai", hour: "2-digit", minute: "2-digit" }).format(atMs);
}

export function formatCountry(language: Language, country: string): string {
  return names(language, { type: "region" }).of(country) ?? country;
}

/** Net growth in words: "+20,342", "+1 to +1,999", "within rounding", "more than +5,300". */
export function formatNet(words: Words, growth: Gain): string {
  if (growth.withinRounding) return say(words, "growth_within_rounding");
  return formatRange(words, growth.netRange, (value) => formatSigned(words.language, value));
}

/** The rate of growth: "31.3%"; null when it cannot be told, or the net growth already says "within rounding". */
export function formatRate(words: Words, growth: Gain): string | null {
  if (growth.withinRounding || growth.rate === null) return null;
  const percent = (fraction: number) => formatPercent(words.language, fraction, true);
  if (isSingle(growth.netRange) && growth.net !== 0 && Math.abs(growth.rate) < SMALLEST_RATE)
    return say(words, "rate_tiny");
  return isSingle(growth.netRange) ? percent(growth.rate) : formatRange(words, growth.rateRange, percent);
}

/** A share: "44.6%", or "≈ 44.6%" when one of the members' counts is not exact. */
export function formatShare(words: Words, share: number, range: Range): string {
  const text = formatPercent(words.language, share);
  return isSingle(range) ? text : `≈\u00a0${text}`;
}

export function formatRange(words: Words, range: Range, format: (value: number) => string): string {
  const low = range.low === null ? null : format(range.low);
  const high = range.high === null ? null : format(range.high);
  if (low !== null && high !== null) return low === high ? low : say(words, "range_between", { low, high });
  if (low !== null) return say(words, "range_from", { low });
  return high === null ? say(words, "unknown") : say(words, "range_up_to", { high });
}

/** A range of whole numbers: "84,500 to 85,499". */
export function formatNumbers(words: Words, range: Range): string {
  return formatRange(words, range, (value) => formatNumber(words.language, value));
}

/** ▲, ▼ or = : never a colour. */
export function arrowOf(value: number): string {
  if (value === 0) return "=";
  return value > 0 ? "▲" : "▼";
}

function formatDate(language: Language, date: Date, options: Intl.DateTimeFormatOptions): string {
  return dates(language, { timeZone: "UTC", ...options }).format(date);
}

/** A true minus sign, as wide as the plus above it in a column. */
export function withMinus(text: string): string {
  return text.replace("-", "\u2212");
}
