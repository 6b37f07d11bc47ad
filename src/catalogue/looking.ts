import { nextTask } from "../collect/collector.ts";
import { pauseAt } from "../collect/errands.ts";
import { type Ledger, ledgerOf } from "../collect/ledger.ts";
import { type Alert, type PausedAlert, topicOf, type UnusualAlert, type WantedAlerts } from "../core/alert.ts";
import { NEWS_DAYS, withNews } from "../core/alert-book.ts";
import { cleanUpOn } from "../core/clean-up.ts";
import { addDays, type Day, dayOf, yearOf } from "../core/day.ts";
import { milestoneNews, NEWS_REACH_DAYS } from "../core/milestone-news.ts";
import { unusualDay } from "../core/unusual-day.ts";
import { changeAlerts, type Unlooked, unlookedIn } from "../store/alerts.ts";
import { pairsOn } from "../store/cross-sections.ts";
import { seriesOf } from "../store/series.ts";
import { settingsOf } from "../store/settings.ts";
import type { Store } from "../store/store.ts";
import { overtakingsOf } from "./overtakings.ts";

/** What looking at one reading found. */
interface Found {
  readonly unlooked: Unlooked;
  readonly alerts: readonly Alert[];
  readonly unusual: UnusualAlert | null;
}

/**
 * Looks what is news in the readings that came since the last look, and whether the collector has stopped; keeps it as told,
 * and gives it. Nothing is given twice. Of each account only its own last year is read, and what is kept ready.
 */
export async function lookForNews(db: Store, nowMs: number): Promise<readonly Alert[]> {
  const [settings, ledger, unlooked] = await Promise.all([settingsOf(db), ledgerOf(db), unlookedIn(db)]);
  const found: Found[] = [];
  for (const one of unlooked) found.push(await findIn(db, one, dayOf(nowMs)));
  const waiting = found.filter((one) => isToWait(one, ledger, dayOf(nowMs)));
  const settled = found.filter((one) => !waiting.includes(one));
  const alerts = [
    ...found.flatMap((one) => one.alerts),
    ...(await unusualDays(db, settled)),
    ...pausesIn(ledger, nowMs),
  ].filter((alert) => isWanted(alert, settings.alerts));
  const looked = settled.map((one) => one.unlooked);
  if (alerts.length === 0 && looked.length === 0) return [];
  const step = (book: Parameters<typeof withNews>[0]) => {
    const { news, book: kept } = withNews(book, alerts, dayOf(nowMs));
    return { result: news, book: kept };
  };
  return changeAlerts(db, step, looked);
}

async function findIn(db: Store, unlooked: Unlooked, today: Day): Promise<Found> {
  const { account, day } = unlooked;
  if (today - day >= NEWS_DAYS || !(await db.get("accounts", account))?.trackedAt) {
    return { unlooked, alerts: [], unusual: null };
  }
  const recent = await seriesOf(db, account, yearOf(addDays(day, -NEWS_REACH_DAYS)));
  // What was reached long ago, and once more after a fall, is known from the whole history alone.
  const isReached = milestoneNews(account, recent, day) !== null;
  const milestone = isReached ? milestoneNews(account, await seriesOf(db, account), day) : null;
  const overtakings = await overtakingsOf(db, { account, series: recent }, day);
  return {
    unlooked,
    alerts: [...(milestone ? [milestone] : []), ...overtakings],
    unusual: unusualDay(account, recent, day),
  };
}

/** A fall may be everybody's: who else falls is known once all were read that are to be read today. */
function isToWait({ unusual, unlooked: { day } }: Found, { collector }: Ledger, today: Day): boolean {
  const isFall = unusual !== null && unusual.net < unusual.median;
  return isFall && day === today && collector.queue.some(({ kind }) => kind === "figures");
}

/** The unusual days of some readings; where many fell at once, that is told in their place. */
async function unusualDays(db: Store, found: readonly Found[]): Promise<Alert[]> {
  const unusual = found.flatMap((one) => one.unusual ?? []);
  const days = [...new Set(unusual.map(({ day }) => day))];
  const cleanUps = new Map(
    await Promise.all(days.map(async (day) => [day, cleanUpOn(day, await pairsOn(db, day))] as const)),
  );
  return unusual.map((one) => {
    const cleanUp = cleanUps.get(one.day);
    return cleanUp ? { kind: "clean-up", ...cleanUp } : one;
  });
}

/** So many times in a row Weibo must be out of reach before that is news: a closed notebook is none. */
const PAUSES_OFFLINE = 3;

function pausesIn({ collector, errands }: Ledger, nowMs: number): PausedAlert[] {
  const pause = nextTask(collector) === null ? null : pauseAt(errands, nowMs);
  if (!pause || (pause.why === "offline" && errands.pauses < PAUSES_OFFLINE)) return [];
  return [{ kind: "paused", why: pause.why, since: pause.since, day: dayOf(pause.since) }];
}

function isWanted(alert: Alert, wanted: WantedAlerts): boolean {
  return wanted[topicOf(alert)];
}
