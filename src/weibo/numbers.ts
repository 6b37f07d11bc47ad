import { type Count, exactly } from "../core/count.ts";

const UNITS: ReadonlyMap<string, number> = new Map([
  ["", 1],
  ["万", 1e4],
  ["萬", 1e4],
  ["亿", 1e8],
  ["億", 1e8],
]);

/**
 * A counter as Weibo writes it, in a string or as a number: 246776, "298", "1,243,408", "693.2万", "1.51亿", "100万+".
 * Weibo writes the Chinese units in every language of its interface. null for anything else.
 */
export function readCount(told: unknown): Count | null {
  if (typeof told === "number") return isWhole(told) ? exactly(told + 0) : null;
  if (typeof told !== "string") return null;
  const match = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?([万萬亿億]?)(\+?)$/.exec(told.trim());
  const unit = UNITS.get(match?.[3] ?? "");
  if (!match || unit === undefined || (unit === 1 && match[2] !== undefined)) return null;
  const digits = (match[1] ?? "").replaceAll(",", "");
  const value = Math.round(Number(`${digits}.${match[2] ?? 0}`) * unit);
  if (!isWhole(value)) return null;
  if (match[4] === "+") return { value, precision: "at-least" };
  return { value, precision: unit === 1 ? "exact" : "weibo" };
}

/** A count of plays, with or without its words: 4430, "44万次播放", "903万次观看". null for anything else. */
export function readPlays(told: unknown): Count | null {
  return readCount(typeof told === "string" ? told.trim().replace(/次(?:观看|播放)$/, "") : told);
}

function isWhole(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
