import { type Alert, type AlertId, accountsIn, alertIdOf, topicOf, type WantedAlerts } from "./alert.ts";
import type { Day } from "./day.ts";
import type { AccountKey } from "./museum.ts";
import { NOTHING_RUNG, type Rung } from "./ringing.ts";

/** An alert as it is kept. */
export interface Told {
  readonly alert: Alert;
  readonly seen: boolean;
}

/** What was told, the latest last. */
export interface AlertBook {
  readonly told: readonly Told[];
  /** The day of every id that was told lately, of alerts that are kept no more too. */
  readonly lately: { readonly [id: string]: Day };
  readonly rung: Rung;
}

export const NO_ALERTS: AlertBook = { told: [], lately: {}, rung: NOTHING_RUNG };

export const MOST_ALERTS = 200;
/** For so many days nothing is told twice, and nothing older is news. */
export const NEWS_DAYS = 7;

/** The book with what of some alerts is news on a day; and that, in the order given. */
export function withNews(book: AlertBook, alerts: readonly Alert[], today: Day): { book: AlertBook; news: Alert[] } {
  const lately = new Map(Object.entries(book.lately).filter(([, day]) => isLate(day, today)));
  const news = alerts.filter((alert) => {
    const id = alertIdOf(alert);
    const isNews = !lately.has(id) && isLate(alert.day, today);
    if (isNews) lately.set(id, today);
    return isNews;
  });
  const told = [...book.told, ...news.map((alert) => ({ alert, seen: false }))].slice(-MOST_ALERTS);
  return { book: { ...book, told, lately: Object.fromEntries(lately) }, news };
}

/** The book once the reader saw some alerts. */
export function withSeen(book: AlertBook, ids: readonly AlertId[]): AlertBook {
  const seen = new Set(ids);
  const told = book.told.map((one) => (seen.has(alertIdOf(one.alert)) ? { ...one, seen: true } : one));
  return { ...book, told };
}

/** The book without what was told of an account. */
export function withoutAccount(book: AlertBook, account: AccountKey): AlertBook {
  const told = book.told.filter(({ alert }) => !accountsIn(alert).includes(account));
  const ids = Object.entries(book.lately).filter(([id]) => !id.split(" ").includes(account));
  return { ...book, told, lately: Object.fromEntries(ids) };
}

/** What was told of what the reader wants, the latest first. */
export function wantedIn({ told }: AlertBook, wanted: WantedAlerts): Told[] {
  return told.filter(({ alert }) => wanted[topicOf(alert)]).reverse();
}

/** How much the reader has not seen. */
export function unseenIn(book: AlertBook, wanted: WantedAlerts): number {
  return wantedIn(book, wanted).filter(({ seen }) => !seen).length;
}

/** What lies in the future belongs to a clock that was set back since: it was told all the same. */
function isLate(day: Day, today: Day): boolean {
  return today - day < NEWS_DAYS;
}
