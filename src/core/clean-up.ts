import { type Count, difference } from "./count.ts";
import type { Day } from "./day.ts";
import { type Course, precisionOf } from "./series.ts";
import type { Snapshot } from "./snapshot.ts";

/** A day on which many accounts fell at once: probably Weibo's doing, which removes fake followers. */
export interface CleanUp {
  readonly day: Day;
  /** Accounts that surely fell, beyond rounding, from the day before. */
  readonly fell: number;
  /** Accounts known on that day and on the day before. */
  readonly known: number;
}

interface Tally {
  fell: number;
  known: number;
}

const FEWEST_FALLS = 3;
const LEAST_PART = 1 / 2;

/**
 * Days, rising, on which at least 3 accounts fell, and at least half of those known both then and the day before. Each
 * course is one Weibo account's; a fall over a gap is of no known day and does not count.
 */
export function probableCleanUps(courses: Iterable<Course>): CleanUp[] {
  const tallies = new Map<number, Tally>();
  for (const course of courses) addFalls(tallies, course);
  return [...tallies]
    .filter(([, tally]) => isProbable(tally))
    .map(([day, { fell, known }]) => ({ day: day as Day, fell, known }))
    .sort((a, b) => a.day - b.day);
}

/** The days, rising, on which an account surely fell, beyond rounding, from the day before. */
export function fallsIn(series: readonly Snapshot[]): Day[] {
  return series.flatMap((now, i) => {
    const before = series[i - 1];
    return before && now.day - before.day === 1 && hasFallen(before.followers, now.followers) ? [now.day] : [];
  });
}

/** Whether a day was probably one, by the followers of each account known both then and the day before; null: it was not. */
export function cleanUpOn(day: Day, counts: Iterable<readonly [before: Count, now: Count]>): CleanUp | null {
  const tally = { fell: 0, known: 0 };
  for (const [before, now] of counts) {
    tally.known += 1;
    if (hasFallen(before, now)) tally.fell += 1;
  }
  return isProbable(tally) ? { day, ...tally } : null;
}

function isProbable({ fell, known }: Tally): boolean {
  return fell >= FEWEST_FALLS && fell >= known * LEAST_PART;
}

function addFalls(tallies: Map<number, Tally>, course: Course): void {
  for (const [i, day] of course.days.entries()) {
    if (i === 0 || day - (course.days[i - 1] ?? day) !== 1) continue;
    const tally = tallies.get(day) ?? { fell: 0, known: 0 };
    tally.known += 1;
    if (hasFallen(countIn(course, i - 1), countIn(course, i))) tally.fell += 1;
    tallies.set(day, tally);
  }
}

function countIn({ followers, precisions }: Course, i: number): Count {
  return { value: followers[i] ?? 0, precision: precisionOf(precisions[i] ?? 0) };
}

function hasFallen(before: Count, now: Count): boolean {
  const { high } = difference(now, before);
  return high !== null && high < 0;
}
