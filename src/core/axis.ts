import { addDays, type Day, dateOf, firstDayOf, yearOf } from "./day.ts";

/** Days between two ticks; from a month on the ticks are firsts of months, and then of years. */
const DAY_STEPS = [1, 2, 7, 14];
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120];
const SHORTEST_MONTH = 28;

/**
 * Round numbers, evenly apart, the first at or below `low` and the last at or above `high`; `most` of them at the most, and
 * three where that is fewer. They are 1, 2 or 5 times a power of ten apart, `least` at the least. A single value lies between
 * two of them.
 */
export function roundTicks(low: number, high: number, most: number, least: number): number[] {
  const span = high - low || Math.abs(high) / 10;
  for (let step = roundAbove(Math.max(span / most, least)); ; step = roundAbove(step * 1.5)) {
    const first = Math.floor(low / step);
    const last = Math.max(Math.ceil(high / step), first + 1);
    if (last - first + 1 <= Math.max(most, 3))
      return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
  }
}

/** Days to write below a chart: `most` at the most, all within it, at firsts of months or years where it is long enough. */
export function dayTicks(from: Day, to: Day, most: number): Day[] {
  const steps = DAY_STEPS.map((days) => () => everyDays(from, to, days));
  const months = MONTH_STEPS.map(
    (count) => () => ((to - from) / SHORTEST_MONTH < 1 ? [] : everyMonths(from, to, count)),
  );
  for (const ticks of [...steps, ...months]) {
    const found = ticks();
    if (found.length > 0 && found.length <= most) return found;
  }
  return [from];
}

/** The smallest of 1, 2, 5 × 10ⁿ that is not below a number above 0. */
function roundAbove(number: number): number {
  const power = 10 ** Math.floor(Math.log10(number));
  const factor = [1, 2, 5, 10].find((each) => each * power >= number * (1 - 1e-9)) ?? 10;
  return factor * power;
}

function everyDays(from: Day, to: Day, step: number): Day[] {
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => addDays(from, i * step));
}

/** The firsts of those months, counted from January of the year 0, that a step divides. */
function everyMonths(from: Day, to: Day, step: number): Day[] {
  const first = Math.ceil((yearOf(from) * 12 + dateOf(from).getUTCMonth()) / step) * step;
  const ticks: Day[] = [];
  for (let month = first; firstOfMonth(month) <= to; month += step) {
    if (firstOfMonth(month) >= from) ticks.push(firstOfMonth(month));
  }
  return ticks;
}

function firstOfMonth(month: number): Day {
  const year = Math.floor(month / 12);
  return (firstDayOf(year) + (Date.UTC(year, month % 12, 1) - Date.UTC(year, 0, 1)) / 86_400_000) as Day;
}
