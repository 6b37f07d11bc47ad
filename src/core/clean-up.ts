import { difference } from "./count.ts";
import type { Day } from "./day.ts";
import type { AccountKey } from "./museum.ts";
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
  readonly fell: number;
  readonly known: number;
}

const FEWEST_FALLS = 3;
const LEAST_PART = 1 / 2;

/**
 * Days, rising, on which at least 3 accounts fell, and at least half of those known both then and the day before. Each
 * series is one Weibo account's, in order of days; a fall over a gap is of no known day and does not count.
 */
export function probableCleanUps(seriesByAccount: ReadonlyMap<AccountKey, readonly Snapshot[]>): CleanUp[] {
  const tallies = new Map<Day, Tally>();
  for (const series of seriesByAccount.values()) {
    for (const [i, snapshot] of series.entries()) tally(tallies, series[i - 1], snapshot);
  }
  return [...tallies]
    .filter(([, { fell, known }]) => fell >= FEWEST_FALLS && fell >= known * LEAST_PART)
    .map(([day, { fell, known }]) => ({ day, fell, known }))
    .sort((a, b) => a.day - b.day);
}

function tally(tallies: Map<Day, Tally>, before: Snapshot | undefined, snapshot: Snapshot): void {
  if (!before || snapshot.day - before.day !== 1) return;
  const { fell, known } = tallies.get(snapshot.day) ?? { fell: 0, known: 0 };
  tallies.set(snapshot.day, { fell: fell + (hasFallen(before, snapshot) ? 1 : 0), known: known + 1 });
}

function hasFallen(before: Snapshot, snapshot: Snapshot): boolean {
  const { high } = difference(snapshot.followers, before.followers);
  return high !== null && high < 0;
}
