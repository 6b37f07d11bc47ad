const HOUR_MS = 3_600_000;
/** Time enough between two jumps for some dozens of steps. */
const SHORTEST_MS = 15_000;
const LONGEST_MS = 30_000;

/** How far the clock is off from some real instant on, until the next such instant. */
export interface Jump {
  readonly atMs: number;
  readonly offsetMs: number;
}

/**
 * Every jump of the clock in a run, known beforehand: so each context of the extension tells the same time from its real
 * clock alone, also a worker that was just started again. Most go on by one to three days; one in six goes back.
 */
export type ClockPlan = readonly Jump[];

export function planClock(chance: () => number, startMs: number, durationMs: number): ClockPlan {
  const plan: Jump[] = [];
  let offsetMs = 0;
  let atMs = startMs;
  while (atMs < startMs + durationMs) {
    atMs += SHORTEST_MS + chance() * (LONGEST_MS - SHORTEST_MS);
    offsetMs += (chance() < 1 / 6 ? -(5 + chance() * 25) : 20 + chance() * 50) * HOUR_MS;
    plan.push({ atMs: Math.round(atMs), offsetMs: Math.round(offsetMs) });
  }
  return plan;
}

/** What a clock shows at a real instant, in ms. */
export function shownAt(plan: ClockPlan, realMs: number): number {
  return realMs + (plan.findLast(({ atMs }) => atMs <= realMs)?.offsetMs ?? 0);
}

/** The next jump after a real instant; null where the run is over before. */
export function nextJump(plan: ClockPlan, realMs: number): Jump | null {
  return plan.find(({ atMs }) => atMs > realMs) ?? null;
}
