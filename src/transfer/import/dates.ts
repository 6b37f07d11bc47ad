import { type Day, dayOf, parseDay } from "../../core/day.ts";

/** What 03/04/2017 means in a column: 3 April, or 4 March. */
export const DATE_ORDERS = ["day-month", "month-day"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** Days from 1900-01-00, as Excel counts, to 1970-01-01. */
const EXCEL_EPOCH = 25_569;
/** Excel's days that are read from a bare number: 2006 to 2064. */
const EXCEL_DAYS = { first: 38_718, last: 60_000 };

const YEAR_FIRST = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;
const YEAR_LAST = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})$/;
const DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
const EXCEL = /^\d{5}(?:\.\d+)?$/;
/** 19/12/17: of which century is for nobody to guess, nor whether the year stands first. */
const SHORT_YEAR = /^\d{1,2}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?$/;
/** A clock after the day says nothing of the day, unless it names its time zone. */
const CLOCK = /[T\s]+(?:[上下]午\s*)?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[AP]M)?$/i;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;

/** Characters of a date at the most. A cell may hold a million, which patterns would go through again and again. */
const LONGEST = 60;

/**
 * A day as people and spreadsheets write it: "2017-12-19", "2017/12/19", "2017年12月19日", "20171219", "19/12/2017",
 * "19.12.2017", Excel's number 43088, each with a clock or without. null for anything else, days that do not exist
 * included.
 */
export function readDate(text: string, order: DateOrder): Day | null {
  if (text.length > LONGEST) return null;
  const plain = halfWidth(text);
  const instant = readInstant(plain);
  if (instant !== null) return dayOf(instant);
  const day = plain.replace(CLOCK, "").trim();
  const yearLast = YEAR_LAST.exec(day);
  if (yearLast) return dayFrom(yearLast[3], ...inOrder(yearLast[1], yearLast[2], order));
  const yearFirst = YEAR_FIRST.exec(day) ?? DIGITS.exec(day);
  if (yearFirst) return dayFrom(yearFirst[1], yearFirst[2], yearFirst[3]);
  return EXCEL.test(day) ? dayOfExcel(Number(day)) : null;
}

/** A day as a heading names it. A bare number is none: the followers of a row without headings may look like Excel's days. */
export function readHeadingDate(text: string, order: DateOrder): Day | null {
  return EXCEL.test(text.trim()) ? null : readDate(text, order);
}

/** A day whose year has two digits: it is told, and not read. */
export function hasShortYear(text: string): boolean {
  return text.length <= LONGEST && SHORT_YEAR.test(halfWidth(text).replace(CLOCK, "").trim());
}

/** An instant with its time zone, in ms since the epoch; null for anything else. */
export function readInstant(text: string): number | null {
  const ms = INSTANT.test(text.trim()) ? Date.parse(text.trim()) : Number.NaN;
  return Number.isNaN(ms) ? null : ms;
}

/** What a date tells of its column: an order that it has for certain, that it may be of either, or nothing. */
export function orderTold(text: string): DateOrder | "either" | null {
  if (text.length > LONGEST) return null;
  const match = YEAR_LAST.exec(halfWidth(text).replace(CLOCK, "").trim());
  if (!match) return null;
  const [first, second] = [Number(match[1]), Number(match[2])];
  if (first > 12) return "day-month";
  if (second > 12) return "month-day";
  return first === second ? null : "either";
}

/** Excel counts days from 1900, and hours as fractions of one. null outside the years an account can have. */
function dayOfExcel(serial: number): Day | null {
  const isLikely = serial >= EXCEL_DAYS.first && serial < EXCEL_DAYS.last;
  return isLikely ? ((Math.floor(serial) - EXCEL_EPOCH) as Day) : null;
}

function inOrder(first: string | undefined, second: string | undefined, order: DateOrder) {
  return order === "day-month" ? ([second, first] as const) : ([first, second] as const);
}

function dayFrom(year = "", month = "", day = ""): Day | null {
  return parseDay(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}

function halfWidth(text: string): string {
  return text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\p{Zs}/gu, " ")
    .trim();
}
