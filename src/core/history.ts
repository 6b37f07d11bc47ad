import type { Count } from "./count.ts";
import type { Day } from "./day.ts";
import type { Snapshot } from "./snapshot.ts";

/** A point of a chart. */
export interface Point {
  readonly day: Day;
  readonly followers: Count;
}

/** Two neighbouring points further apart than this are not joined by a line: nothing is known between them. */
export const GAP_DAYS = 7;

/** Every day of the last 400, then the last of each week: enough for a chart 344 px wide, at most 922 for ten years. */
export function pointsOf(series: readonly Snapshot[]): Point[] {
  const end = series.at(-1)?.day ?? 0;
  const week = ({ day }: Snapshot) => Math.floor(day / 7);
  return series
    .filter((snapshot, i) => {
      const next = series[i + 1];
      return end - snapshot.day <= 400 || !next || week(next) !== week(snapshot);
    })
    .map(({ day, followers }) => ({ day, followers }));
}

/** The points of a growth: from its first day to its last, those two included. */
export function pointsWithin(points: readonly Point[], from: Snapshot, to: Snapshot): Point[] {
  const between = points.filter(({ day }) => day > from.day && day < to.day);
  return [from, ...between, to].map(({ day, followers }) => ({ day, followers }));
}

/** Points joined by lines, in runs; between two runs there is a gap. */
export function runsOf<P extends { readonly day: Day }>(points: readonly P[], gapDays: number = GAP_DAYS): P[][] {
  const runs: P[][] = [];
  let previous: P | null = null;
  for (const point of points) {
    const run = runs.at(-1);
    if (run && previous && point.day - previous.day <= gapDays) run.push(point);
    else runs.push([point]);
    previous = point;
  }
  return runs;
}
