import type { UnusualAlert } from "./alert.ts";
import { isExact } from "./count.ts";
import type { Day } from "./day.ts";
import { medianOf } from "./median.ts";
import type { AccountKey } from "./museum.ts";
import type { Snapshot } from "./snapshot.ts";

/** The days before that a day is measured by, and how many of them must be known. */
const MEASURED_DAYS = 90;
const FEWEST_DAYS = 28;
/** From here on a robust z is an outlier's. Source: Iglewicz and Hoaglin, How to Detect and Handle Outliers, 1993. */
const UNUSUAL_SCORE = 3.5;
/** The quartile of the normal distribution, and its standard deviation in mean absolute deviations: √(π/2). */
const NORMAL_QUARTILE = 0.6745;
const NORMAL_MEAN_DEVIATION = 1.253314;
/** Followers are whole: a spread below one of them tells nothing. */
const LEAST_SPREAD = 1;

/**
 * Whether the net growth of a day is unusual for an account: robust z = 0.6745 (x − median) / MAD of at least 3.5 either way,
 * the median and the MAD being those of the 90 days before. Only a day counts whose figure and that of the day before are
 * exact: over a gap or a rounding no day's growth is known. null: it is not, or fewer than 28 days are known.
 */
export function unusualDay(account: AccountKey, series: readonly Snapshot[], day: Day): UnusualAlert | null {
  const daily = dailyNets(series);
  const net = daily.get(day);
  if (net === undefined) return null;
  const before = [...daily].flatMap(([other, one]) => (other < day && day - other <= MEASURED_DAYS ? [one] : []));
  if (before.length < FEWEST_DAYS || Math.abs(robustScore(net, before)) < UNUSUAL_SCORE) return null;
  return { kind: "unusual", account, net, median: medianOf(before), days: before.length, day };
}

/**
 * 0.6745 (x − median) / MAD. Where more than half of the values are the same the MAD is 0, and the mean absolute deviation,
 * which then is not unless all are, stands in: (x − median) / (1.2533 · mean |x − median|). The spread is at least 1.
 */
export function robustScore(x: number, values: readonly number[]): number {
  const middle = medianOf(values);
  const deviations = values.map((value) => Math.abs(value - middle));
  const deviation = medianOf(deviations);
  if (deviation > 0) return (NORMAL_QUARTILE * (x - middle)) / Math.max(deviation, LEAST_SPREAD);
  const mean = deviations.reduce((sum, one) => sum + one, 0) / Math.max(1, deviations.length);
  return (x - middle) / Math.max(NORMAL_MEAN_DEVIATION * mean, LEAST_SPREAD / NORMAL_QUARTILE);
}

/** F1 − F0 of each day whose two ends are exact. */
function dailyNets(series: readonly Snapshot[]): Map<Day, number> {
  const nets = new Map<Day, number>();
  let before: Snapshot | null = null;
  for (const snapshot of series.filter(({ followers }) => isExact(followers))) {
    if (before && snapshot.day - before.day === 1)
      nets.set(snapshot.day, snapshot.followers.value - before.followers.value);
    before = snapshot;
  }
  return nets;
}
