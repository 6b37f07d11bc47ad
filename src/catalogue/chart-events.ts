import type { ChartEvent } from "../core/chart-event.ts";
import { cleanUpOn, fallsIn } from "../core/clean-up.ts";
import { type Period, startOf } from "../core/growth.ts";
import type { Account } from "../core/museum.ts";
import type { Snapshot } from "../core/snapshot.ts";
import { pairsOn } from "../store/cross-sections.ts";
import { entriesOf } from "../store/entries.ts";
import type { Store } from "../store/store.ts";
import { awardsGiven } from "./awards.ts";
import { broadcastsTold } from "./broadcasts.ts";

/** What is marked on an account's chart, the latest first: clean-ups of the period, and all else that has a day. */
export async function eventsOf(
  db: Store,
  account: Account,
  series: readonly Snapshot[],
  period: Period,
): Promise<ChartEvent[]> {
  const [awards, broadcasts, cleanUps] = await Promise.all([
    awardsOn(db, account),
    broadcastsBy(db, account),
    cleanUpsOf(db, series, period),
  ]);
  return [...awards, ...broadcasts, ...cleanUps].sort((a, b) => b.to - a.to);
}

async function awardsOn(db: Store, { museum }: Account): Promise<ChartEvent[]> {
  return (await awardsGiven(db, museum)).flatMap(({ day, title }) =>
    day === null ? [] : [{ kind: "award", from: day, to: day, title }],
  );
}

async function broadcastsBy(db: Store, { museum }: Account): Promise<ChartEvent[]> {
  return broadcastsTold(museum, await entriesOf(db, museum)).map(({ from, to, platform, broadcasts, live }) => {
    return { kind: "broadcasts", from, to, platform, broadcasts, live };
  });
}

/**
 * Days of the period on which the account fell, and so many others with it that it was probably Weibo's doing. Two small
 * records are read for each day of its own falls, however many accounts there are.
 */
async function cleanUpsOf(db: Store, series: readonly Snapshot[], period: Period): Promise<ChartEvent[]> {
  const last = series.at(-1);
  const from = last && startOf(period, last.day, series[0]);
  const falls = from === undefined ? [] : fallsIn(series.filter(({ day }) => day >= from - 1));
  const found = await Promise.all(falls.map(async (day) => cleanUpOn(day, await pairsOn(db, day))));
  return found.flatMap((one) => {
    return one ? [{ kind: "clean-up", from: one.day, to: one.day, fell: one.fell, known: one.known }] : [];
  });
}
