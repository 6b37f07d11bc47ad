import { addDays, type Day, dateOf, firstDayOf, firstOfNextMonth, yearOf } from "./day.ts";

/** A period that a reader asks for, both days included. */
export interface DayPeriod {
  readonly from: Day;
  readonly to: Day;
}

export const PRESETS = ["last-month", "last-quarter", "this-year", "last-year"] as const;
export type Preset = (typeof PRESETS)[number];

/** The period a preset means on a day. "This year" ends on that day; the others are over. */
export function periodOf(preset: Preset, today: Day): DayPeriod {
  switch (preset) {
    case "last-month":
      return monthsBefore(today, 1, 0);
    case "last-quarter":
      return monthsBefore(today, (monthOf(today) % 3) + 3, monthOf(today) % 3);
    case "this-year":
      return { from: firstDayOf(yearOf(today)), to: today };
    case "last-year":
      return lastYear(today);
  }
}

/** The preset that a period is on a day; null when it is none. */
export function presetOf({ from, to }: DayPeriod, today: Day): Preset | null {
  const same = (preset: Preset) => {
    const period = periodOf(preset, today);
    return period.from === from && period.to === to;
  };
  return PRESETS.find(same) ?? null;
}

export function lastYear(today: Day): DayPeriod {
  const year = yearOf(today);
  return { from: firstDayOf(year - 1), to: addDays(firstDayOf(year), -1) };
}

/** Whole months: from the first day of the month `first` months ago to the end of the month before the one `last` months ago. */
function monthsBefore(today: Day, first: number, last: number): DayPeriod {
  return { from: firstOfMonth(today, -first), to: addDays(firstOfMonth(today, -last), -1) };
}

function firstOfMonth(day: Day, offset: number): Day {
  const date = dateOf(day);
  const before = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + offset, 1) / 86_400_000 - 1;
  return firstOfNextMonth(before as Day);
}

function monthOf(day: Day): number {
  return dateOf(day).getUTCMonth();
}
