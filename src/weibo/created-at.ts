import { addDays, type Day, dayOf, instantOf, parseDay, yearOf } from "../core/day.ts";

/** When a post was published. Where only the day is known, `at` is its first instant in Beijing. */
export interface CreatedAt {
  /** ms since the epoch. */
  readonly at: number;
  readonly day: Day;
  readonly precision: "minute" | "day";
}

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/**
 * A created_at as Weibo writes it. In full, "Tue Feb 23 12:28:47 +0800 2021": weibo.com always (last seen September
 * 2026), m.weibo.cn since 2022. Or seen from `nowMs`, as m.weibo.cn wrote until November 2020: "刚刚", "5分钟前",
 * "15小时前", "昨天 12:30", "06-14", "2018-03-02". null for anything else.
 */
export function readCreatedAt(told: unknown, nowMs: number): CreatedAt | null {
  if (typeof told !== "string") return null;
  const text = told.trim();
  return readInFull(text) ?? readAgo(text, nowMs) ?? readYesterday(text, nowMs) ?? readDate(text, nowMs);
}

/** Taken apart by hand: that `Date.parse` knows this form is promised nowhere. */
function readInFull(text: string): CreatedAt | null {
  const match = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{1,2}) (\d\d):(\d\d):(\d\d) \+0800 (\d{4})$/.exec(text);
  if (!match) return null;
  const [, month = "", dayOfMonth = "", hours, minutes, seconds, year] = match;
  const day = parseDay(`${year}-${twoDigits(MONTHS.indexOf(month) + 1)}-${twoDigits(Number(dayOfMonth))}`);
  const minute = minuteOfDay(hours, minutes);
  if (day === null || minute === null || Number(seconds) > 59) return null;
  return { at: instantOf(day, minute) + Number(seconds) * 1000, day, precision: "minute" };
}

/** "小时前" leaves out up to an hour, so no minute is known; near midnight the day may be the one before. */
function readAgo(text: string, nowMs: number): CreatedAt | null {
  if (text === "刚刚") return toTheMinute(nowMs);
  const match = /^(\d{1,2})(秒|分钟|小时)前$/.exec(text);
  const number = Number(match?.[1]);
  switch (match?.[2]) {
    case "秒":
      return toTheMinute(nowMs - number * 1000);
    case "分钟":
      return toTheMinute(nowMs - number * MINUTE_MS);
    case "小时":
      return toTheDay(dayOf(nowMs - number * HOUR_MS));
    default:
      return null;
  }
}

function readYesterday(text: string, nowMs: number): CreatedAt | null {
  const match = /^昨天 ?(\d\d):(\d\d)$/.exec(text);
  const minute = match && minuteOfDay(match[1], match[2]);
  return minute === null ? null : toTheMinute(instantOf(addDays(dayOf(nowMs), -1), minute));
}

/** A date without its year is the last such day: "12-31" read on 2 January is last year's. */
function readDate(text: string, nowMs: number): CreatedAt | null {
  if (!/^\d\d-\d\d$/.test(text)) return toTheDay(parseDay(text));
  const today = dayOf(nowMs);
  const years = [yearOf(today), yearOf(today) - 1];
  const days = years.map((year) => parseDay(`${year}-${text}`));
  return toTheDay(days.find((day) => day !== null && day <= today) ?? null);
}

function toTheMinute(at: number): CreatedAt {
  return { at: Math.floor(at / MINUTE_MS) * MINUTE_MS, day: dayOf(at), precision: "minute" };
}

function toTheDay(day: Day | null): CreatedAt | null {
  return day === null ? null : { at: instantOf(day), day, precision: "day" };
}

function minuteOfDay(hours: string | undefined, minutes: string | undefined): number | null {
  return Number(hours) < 24 && Number(minutes) < 60 ? Number(hours) * 60 + Number(minutes) : null;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
