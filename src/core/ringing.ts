import type { Alert } from "./alert.ts";
import type { Day } from "./day.ts";

/** How many notifications were shown on a day, the one that sums up among them. */
export interface Rung {
  readonly day: Day;
  readonly count: number;
}

export const NOTHING_RUNG: Rung = { day: 0 as Day, count: 0 };

/** Alerts of a day that are notifications of their own. One more sums up the others. */
export const MOST_RUNG = 3;

/** Which of some news become notifications, and whether one sums up the rest of the day. */
export interface Ringing {
  readonly single: readonly Alert[];
  readonly sumUp: boolean;
  readonly rung: Rung;
}

/** What rings of some news on a day: the first three of it, then one notification for whatever else comes, then none. */
export function ringingOf(rung: Rung, news: readonly Alert[], today: Day): Ringing {
  const before = rung.day === today ? rung.count : 0;
  const single = news.slice(0, Math.max(0, MOST_RUNG - before));
  const sumUp = news.length > single.length && before <= MOST_RUNG;
  return { single, sumUp, rung: { day: today, count: before + single.length + (sumUp ? 1 : 0) } };
}
