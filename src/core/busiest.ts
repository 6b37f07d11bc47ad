import type { PostingHours } from "./posting-hours.ts";

/** Neighbouring days or hours, both ends included. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** The few days (0 Monday to 6) and the few hours (0 to 23) that hold half of the posts; empty: it takes too many. */
export interface Busiest {
  readonly days: readonly Run[];
  readonly hours: readonly Run[];
}

/** Of fewer posts no habit can be told. */
const FEWEST_POSTS = 10;
/** Half of the posts on four days of seven, or in a dozen hours, is no habit but chance. */
const MOST_DAYS = 3;
const MOST_HOURS = 6;

/** The fewest days, and the fewest hours of the day, that together hold at least half of the posts; null: too few posts. */
export function busiestOf(hours: PostingHours): Busiest | null {
  const days = hours.map(sum);
  if (sum(days) < FEWEST_POSTS) return null;
  const ofDay = Array.from({ length: 24 }, (_, hour) => sum(hours.map((row) => row[hour] ?? 0)));
  return { days: runsOf(holdingHalf(days), MOST_DAYS), hours: runsOf(holdingHalf(ofDay), MOST_HOURS) };
}

/** The places of the largest numbers, as few as hold half of all; of equal ones the earlier. */
function holdingHalf(numbers: readonly number[]): number[] {
  const largest = numbers.map((n, place) => ({ n, place })).toSorted((a, b) => b.n - a.n || a.place - b.place);
  const half = sum(numbers) / 2;
  let held = 0;
  const few = largest.filter(({ n }) => {
    const isNeeded = held < half;
    held += n;
    return isNeeded;
  });
  return few.map(({ place }) => place).toSorted((a, b) => a - b);
}

function runsOf(places: readonly number[], most: number): Run[] {
  if (places.length > most) return [];
  const runs: Run[] = [];
  for (const place of places) {
    const run = runs.at(-1);
    if (run?.last === place - 1) runs[runs.length - 1] = { first: run.first, last: place };
    else runs.push({ first: place, last: place });
  }
  return runs;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, n) => all + n, 0);
}
