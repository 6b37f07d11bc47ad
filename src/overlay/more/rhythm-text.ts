import { busiestOf, type Run } from "../../core/busiest.ts";
import { type Day, dateOf } from "../../core/day.ts";
import type { PostingHours } from "../../core/posting-hours.ts";
import { dates, localeOf } from "../../ui/formatters.ts";
import { say, sayPlural, type Words } from "../../ui/words.ts";

/** 5 January 1970 was a Monday. */
const A_MONDAY = 4 * 86_400_000;
const DAY_MS = 86_400_000;

/** "Mostly Tuesday to Thursday, 10:00 to 12:00 and 18:00 to 19:00." */
export function habitText(words: Words, hours: PostingHours): string {
  const busiest = busiestOf(hours);
  if (!busiest) return say(words, "more_few_posts");
  const days = listOf(
    words,
    busiest.days.flatMap((run) => daysTexts(words, run)),
  );
  const times = listOf(
    words,
    busiest.hours.map((run) => hoursText(words, run)),
  );
  if (days === "" && times === "") return say(words, "more_spread");
  if (days === "" || times === "") return say(words, "more_mostly_when", { when: days + times });
  return say(words, "more_mostly", { days, hours: times });
}

/** One day of the week, aloud: "Tuesday: 12 posts, most from 10:00 to 11:00 (4)". */
export function rowText(words: Words, weekday: number, row: readonly number[]): string {
  const posts = sayPlural(
    words,
    "more_posts",
    row.reduce((all, n) => all + n, 0),
  );
  const most = Math.max(...row);
  const day = weekdayName(words, weekday, "long");
  if (most === 0) return say(words, "more_day", { day, posts });
  const at = row.indexOf(most);
  return say(words, "more_day_most", { day, posts, n: most, hours: hoursText(words, { first: at, last: at }) });
}

/** One hour of the week: "Tue, 10:00 to 11:00: 4 posts". */
export function cellText(words: Words, weekday: number, hour: number, n: number): string {
  const day = `${weekdayName(words, weekday, "long")}, ${hoursText(words, { first: hour, last: hour })}`;
  return say(words, "more_day", { day, posts: sayPlural(words, "more_posts", n) });
}

export function weekdayName({ language }: Words, weekday: number, form: "long" | "short"): string {
  const format = dates(language, { weekday: form, timeZone: "UTC" });
  return format.format(A_MONDAY + weekday * DAY_MS);
}

/** "Central European Time", as the zone is called on a day: names of summer and winter are left out where clocks change. */
export function zoneName({ language }: Words, timeZone: string, day: Day): string {
  const format = dates(language, { timeZone, timeZoneName: "longGeneric" });
  return format.formatToParts(dateOf(day)).find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
}

/** Two days in a row are two, three are "Tuesday to Thursday". */
function daysTexts(words: Words, { first, last }: Run): string[] {
  const [low, high] = [weekdayName(words, first, "long"), weekdayName(words, last, "long")];
  if (last - first > 1) return [say(words, "range_between", { low, high })];
  return first === last ? [low] : [low, high];
}

/** The end of an hour is where the next begins. */
function hoursText(words: Words, { first, last }: Run): string {
  return say(words, "more_hours", { from: first, to: last + 1 });
}

function listOf({ language }: Words, texts: readonly string[]): string {
  return new Intl.ListFormat(localeOf(language)).format(texts);
}
