import { MOST_FOLLOWERS } from "../core/series.ts";

/** A whole number as somebody typed it. */
export interface TypedNumber {
  readonly value: number;
  /** Written with 万 or 亿: rounded to what its digits tell. */
  readonly rounded: boolean;
}

const UNITS: ReadonlyMap<string, number> = new Map([
  ["万", 1e4],
  ["萬", 1e4],
  ["亿", 1e8],
  ["億", 1e8],
]);
/** The separators of thousands in use: points, commas, apostrophes, and any space. */
const GROUPED = /^(\d{1,3})(?:([.,'’\s])\d{3})(?:\2\d{3})*$/u;

/**
 * A whole count as a person types it in a form, or as a spreadsheet holds it: "85372", "85 372", "85,372", "85.372",
 * "85'372", "85,372.00", "8.5万", "１２３". null for anything else: a broken group, a fraction, a sign, nothing at all,
 * or more than an account can have.
 */
export function readTypedNumber(text: string): TypedNumber | null {
  const plain = text.normalize("NFKC").trim();
  const unit = UNITS.get(plain.slice(-1));
  const value = unit === undefined ? readWhole(plain) : readRounded(plain.slice(0, -1).trim(), unit);
  return value === null || value > MOST_FOLLOWERS ? null : { value, rounded: unit !== undefined };
}

function readWhole(text: string): number | null {
  const whole = withoutZeroDecimals(text);
  if (/^\d+$/.test(whole)) return Number(whole);
  return GROUPED.test(whole) ? Number(whole.replace(/\D/g, "")) : null;
}

/** "85,372.00" is a whole number; "85,372.50" is none, and "85.000" is eighty-five thousand. */
function withoutZeroDecimals(text: string): string {
  const match = /^(\d+|\d{1,3}(?:([.,'’\s])\d{3})+)([.,])0{1,2}$/u.exec(text);
  return match && match[2] !== match[3] ? (match[1] ?? text) : text;
}

function readRounded(text: string, unit: number): number | null {
  if (!/^\d+(?:[.,]\d+)?$/.test(text)) return null;
  const value = Math.round(Number(text.replace(",", ".")) * unit);
  return Number.isSafeInteger(value) ? value : null;
}
