import type { Count, Precision } from "../../core/count.ts";
import { readTypedNumber } from "../typed-number.ts";

/** The decimal sign of a column of numbers; "mixed": both, so that each number speaks for itself. null: none is seen. */
export type DecimalSign = "." | "," | "mixed" | null;

export type CountFault = "negative" | "too-large" | "unread";
export type ReadCell = { readonly kind: "count"; readonly count: Count } | { readonly kind: CountFault };

/** Signs and words before a number that say how exact it is. */
const BEFORE: readonly (readonly [RegExp, Precision])[] = [
  [/^(?:≈|~|～|∼|约|約|大约|about|approx\.?|environ|env\.|ca?\.)\s*/i, "about"],
  [/^(?:≥|>=)\s*/, "at-least"],
  [/^(?:>|＞|plus de|more than|超过|超過)\s*/i, "more-than"],
  [/^(?:<|＜|moins de|less than|不足)\s*/i, "less-than"],
  [/^(?:nearly|près de|近)\s*/i, "nearly"],
];
const EMPTY = /^(?:[-–—]|n\/?a|nc|#n\/a|null|nd)?$/i;
const HAS_UNIT = /[万萬亿億]\+?$/;

/** Once spaces, points and commas are gone. A spreadsheet writes what is huge as "1e+30". */
const NEGATIVE = /^[-−–－]\d+(?:e\+?\d+)?[万萬亿億]?$/i;
const ABSURD = /^(?:\d{10,}|\d+e\+?[1-9]\d+|∞|infinity)$/i;

const PLAIN = /^\d{1,9}$/;

/** Nothing stands here: an empty cell, a dash, "n/a". */
export function isEmptyCell(text: string): boolean {
  return text === "" || EMPTY.test(text.trim());
}

/**
 * A count as it stands in a cell, within a column whose decimal sign is known: "85 372", "≈85,000", "8.5万" (rounded),
 * "100万+" (at least). A fraction is no count.
 */
export function readCell(text: string, sign: DecimalSign): ReadCell {
  // Most are plain digits, and there may be millions of them.
  if (PLAIN.test(text)) return { kind: "count", count: { value: Number(text), precision: "exact" } };
  const told = stripped(text);
  const count = told && countOf(told, sign);
  if (count) return { kind: "count", count };
  const plain = text.trim().replace(/[\s\u00a0\u202f,.'’]/g, "");
  if (NEGATIVE.test(plain)) return { kind: "negative" };
  return { kind: ABSURD.test(plain) || isHugeWithUnit(text) ? "too-large" : "unread" };
}

interface Told {
  readonly number: string;
  readonly precision: Precision | null;
}

function stripped(text: string): Told | null {
  const plain = text.trim();
  const before = BEFORE.find(([pattern]) => pattern.test(plain));
  if (before) return { number: plain.replace(before[0], ""), precision: before[1] };
  return plain.endsWith("+")
    ? { number: plain.slice(0, -1), precision: "at-least" }
    : { number: plain, precision: null };
}

function countOf({ number, precision }: Told, sign: DecimalSign): Count | null {
  if (isFraction(number, sign)) return null;
  const typed = readTypedNumber(withPoint(number, sign));
  return typed && { value: typed.value, precision: precision ?? (typed.rounded ? "about" : "exact") };
}

/** In a column of decimals "85.372" is no whole number; in one of "8,5万" neither is the comma of "1,234万" a group's. */
function isFraction(number: string, sign: DecimalSign): boolean {
  if (HAS_UNIT.test(number) || (sign !== "." && sign !== ",")) return false;
  const decimals = number.split(sign)[1];
  return decimals !== undefined && /[1-9]/.test(decimals);
}

function withPoint(number: string, sign: DecimalSign): string {
  return sign === "," && HAS_UNIT.test(number) ? number.replaceAll(".", "").replace(",", ".") : number;
}

function isHugeWithUnit(text: string): boolean {
  const match = /^\s*([\d.,]+)\s*([万萬亿億])/.exec(text);
  return (
    match !== null && Number((match[1] ?? "").replaceAll(",", "")) * (/[万萬]/.test(match[2] ?? "") ? 1e4 : 1e8) > 1e9
  );
}

/** What one number tells of its column's decimal sign: one that can only be that. null: nothing. */
export function decimalSignTold(text: string): "." | "," | null {
  const plain = text.trim();
  const both = /^\d{1,3}(?:([.,' \u00a0\u202f])\d{3})+([.,])\d+$/.exec(plain);
  if (both && both[1] !== both[2]) return both[2] as "." | ",";
  const alone = /^\d+([.,])(\d+)(?:\s*[万萬亿億])?$/.exec(plain);
  return alone && alone[2]?.length !== 3 ? (alone[1] as "." | ",") : null;
}

/** The decimal sign of a column after one more of its numbers. */
export function withSign(sign: DecimalSign, told: "." | "," | null): DecimalSign {
  if (told === null || sign === told) return sign;
  return sign === null ? told : "mixed";
}
