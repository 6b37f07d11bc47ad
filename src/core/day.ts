/** A calendar day in Beijing (UTC+8, no summer time since 1991), counted in days from 1970-01-01. */
export type Day = number & { readonly __brand: "Day" };

const DAY_MS = 86_400_000;
const BEIJING_OFFSET_MS = 8 * 3_600_000;

/** The Beijing day of an instant, given in milliseconds since the epoch. */
export function dayOf(instantMs: number): Day {
  return Math.floor((instantMs + BEIJING_OFFSET_MS) / DAY_MS) as Day;
}

/** Minutes since midnight in Beijing, 0 to 1439, of an instant in milliseconds since the epoch. */
export function minuteOf(instantMs: number): number {
  return Math.floor((((instantMs + BEIJING_OFFSET_MS) % DAY_MS) + DAY_MS) / 60_000) % 1440;
}

/** The instant, in milliseconds since the epoch, of a minute of a Beijing day. */
export function instantOf(day: Day, minute = 0): number {
  return day * DAY_MS - BEIJING_OFFSET_MS + minute * 60_000;
}

/** Reads "2017-12-19"; null for anything else, days that do not exist included. */
export function parseDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const ms = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  const day = Math.round(ms / DAY_MS) as Day;
  return formatDay(day) === text ? day : null;
}

/** "2017-12-19". */
export function formatDay(day: Day): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The day as a Date at midnight UTC, for `Intl` formatters whose time zone is UTC. */
export function dateOf(day: Day): Date {
  return new Date(day * DAY_MS);
}

export function addDays(day: Day, days: number): Day {
  return (day + days) as Day;
}

export function yearOf(day: Day): number {
  return dateOf(day).getUTCFullYear();
}

/** 1 January of a year. */
export function firstDayOf(year: number): Day {
  return Math.round(Date.UTC(year, 0, 1) / DAY_MS) as Day;
}

/** The first day of the month after a day's. */
export function firstOfNextMonth(day: Day): Day {
  const date = dateOf(day);
  return Math.round(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / DAY_MS) as Day;
}
