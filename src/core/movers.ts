import { rangeOf } from "./count.ts";
import { REACH_DAYS } from "./cross-section.ts";
import { type Gain, gainOf, type Period, startOf, toleranceOf } from "./growth.ts";
import type { AccountKey } from "./museum.ts";
import type { Latest } from "./roster.ts";

/** What is known of an account at both ends of a period. */
export interface Stretch {
  readonly account: AccountKey;
  readonly from: Latest;
  readonly to: Latest;
}

export interface Mover extends Stretch {
  readonly gain: Gain;
}

/** One was surely behind another at the first day, and is surely ahead of it at the last. */
export interface Passing {
  readonly passed: Stretch;
  readonly by: Stretch;
}

/**
 * Who moved most over a period. A gain that is a range counts with what is certain of it, so what lies within rounding never
 * wins; null where nobody surely gained, or lost.
 */
export interface Movers {
  /** The largest net gain, in followers. */
  readonly gain: Mover | null;
  /** The largest net loss, in followers. */
  readonly loss: Mover | null;
  /** The largest gain as a rate of the first figure. */
  readonly rise: Mover | null;
  /** The largest loss as a rate of the first figure. */
  readonly fall: Mover | null;
  /** The first of the overtakings, those of the most followed first. */
  readonly passings: readonly Passing[];
  /** How many overtakings there are besides. */
  readonly more: number;
  /** How many accounts were looked at: those known at both ends. */
  readonly known: number;
}

/**
 * The movers among accounts, each over its own stretch, with at most `most` overtakings. Who was last known long before the
 * others did not move with them, and is left out.
 */
export function moversOf(stretches: readonly Stretch[], period: Period, most: number): Movers {
  const end = stretches.reduce((latest, { to }) => (to.day > latest ? to.day : latest), -Infinity);
  const slack = slackOf(period, stretches);
  const lately = stretches.filter(({ to }) => end - to.day <= slack);
  const movers = lately.map((stretch) => ({ ...stretch, gain: gainOf(stretch.from, stretch.to) }));
  const passings = passingsOf(lately, slack);
  return {
    gain: winner(movers, ({ gain }) => gain.netRange.low),
    loss: winner(movers, ({ gain }) => negative(gain.netRange.high)),
    rise: winner(movers, ({ gain }) => gain.rateRange.low),
    fall: winner(movers, ({ gain }) => negative(gain.rateRange.high)),
    passings: passings.slice(0, most),
    more: Math.max(0, passings.length - most),
    known: lately.length,
  };
}

/** How many days two figures may lie apart and still be compared as of one day. */
function slackOf(period: Period, stretches: readonly Stretch[]): number {
  const [one] = stretches;
  if (!one) return 0;
  const days = period === "all" ? REACH_DAYS : one.to.day - startOf(period, one.to.day, undefined);
  return Math.min(toleranceOf(days), REACH_DAYS);
}

/** Whoever has surely the most; null where nobody has more than nothing. */
function winner(movers: readonly Mover[], surely: (mover: Mover) => number | null): Mover | null {
  let best: Mover | null = null;
  let most = 0;
  for (const mover of movers) {
    const sure = surely(mover) ?? 0;
    if (sure <= most) continue;
    best = mover;
    most = sure;
  }
  return best;
}

function negative(value: number | null): number | null {
  return value === null ? null : -value;
}

/** Every pair is looked at: two thousand make two million, a few milliseconds. */
function passingsOf(stretches: readonly Stretch[], slack: number): Passing[] {
  const ranked = stretches.map(endsOf).sort((a, b) => b.stretch.to.followers.value - a.stretch.to.followers.value);
  const passings: Passing[] = [];
  for (const ahead of ranked) {
    for (const behind of ranked) {
      const wasBehind = ahead.firstHigh < behind.firstLow;
      const isAhead = ahead.lastLow > behind.lastHigh;
      if (wasBehind && isAhead && isOfOneTime(ahead.stretch, behind.stretch, slack)) {
        passings.push({ passed: behind.stretch, by: ahead.stretch });
      }
    }
  }
  return passings;
}

function isOfOneTime(a: Stretch, b: Stretch, slack: number): boolean {
  return Math.abs(a.from.day - b.from.day) <= slack && Math.abs(a.to.day - b.to.day) <= slack;
}

/** A stretch with where its two counts can lie. */
function endsOf(stretch: Stretch) {
  const [first, last] = [rangeOf(stretch.from.followers), rangeOf(stretch.to.followers)];
  return {
    stretch,
    firstLow: first.low,
    firstHigh: first.high ?? Number.POSITIVE_INFINITY,
    lastLow: last.low,
    lastHigh: last.high ?? Number.POSITIVE_INFINITY,
  };
}
