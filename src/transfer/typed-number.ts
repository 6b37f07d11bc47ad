import { MOST_FOLLOWERS } from "../core/series.ts";

/** A whole number as somebody typed it. */
export interface TypedNumber {
  readonly value: number;
  /** Written with 万 or 亿: rounded to what its digits tell. */
  readonly rounded: boolean;
}

/** The Chinese units, as powers of ten. */
const UNITS: ReadonlyMap<string, number> = new Map([
  ["万", 4],
  ["萬", 4],
  ["亿", 8],
  ["億", 8],
]);
/** Digits in groups of three, the separator the same throughout: a point, a comma, an apostrophe or a space. */
const GROUPED = /^[1-9]\d{0,2}([.,'’ ])\d{3}(?:\1\d{3})*$/;

/**
 * A whole count as a person types it in a form, or as a spreadsheet holds it: "85372", "85 372", "85,372", "85.372",
 * "85'372", "85,372.00", "8.5万", "１２３". null for anything else: a broken group, a fraction, a sign, nothing at all,
 * or more than an account can have.
 */
export function readTypedNumber(text: string): TypedNumber | null {
  const plain = halfWidth(text).trim();
  const unit = UNITS.get(plain.slice(-1));
  const value = unit === undefined ? readWhole(plain) : readWithUnit(plain.slice(0, -1).trim(), unit);
  return value === null || value > MOST_FOLLOWERS ? null : { value, rounded: unit !== undefined };
}

/**
 * Full-width signs as their usual ones, and any space as a plain one. Not Unicode's own NFKC, which makes the mark of a
 * footnote a digit ("85372²"); and a tab or a new line, which stand between cells, are no spaces.
 */
function halfWidth(text: string): string {
  return text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/\p{Zs}/gu, " ");
}

/** "85,372.00" is a whole number; "85,372.50" is none, and "85.000" is eighty-five thousand. */
function readWhole(text: string): number | null {
  const match = /^(.*\d)([.,])0{1,2}$/.exec(text);
  const whole = match?.[1];
  if (whole === undefined) return digitsOf(text);
  return GROUPED.exec(whole)?.[1] === match?.[2] ? null : digitsOf(whole);
}

function digitsOf(text: string): number | null {
  return /^\d+$/.test(text) || GROUPED.test(text) ? Number(text.replace(/\D/g, "")) : null;
}

/**
 * The comma of "1,234万" stands before a whole group, as in Weibo's own counters; that of "8,5万" is a decimal sign. Of
 * more decimals than the unit has zeros nothing is made.
 */
function readWithUnit(text: string, zeros: number): number | null {
  const match = /^(\d{1,3}(?:,\d{3})+|\d+)(?:([.,])(\d+))?$/.exec(text);
  if (!match) return null;
  const [, whole = "", sign, decimals = ""] = match;
  if (decimals.length > zeros || (sign === "," && whole.includes(","))) return null;
  return Number(whole.replaceAll(",", "") + decimals.padEnd(zeros, "0"));
}
