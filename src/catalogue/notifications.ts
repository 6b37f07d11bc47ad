import type { Alert } from "../core/alert.ts";
import { dayOf } from "../core/day.ts";
import { ringingOf } from "../core/ringing.ts";
import { changeAlerts } from "../store/alerts.ts";
import { settingsOf } from "../store/settings.ts";
import type { Store } from "../store/store.ts";
import { wordsOf } from "../ui/languages.ts";
import { languageOf, say } from "../ui/words.ts";
import { itemsOf } from "./news.ts";

/** What the system shows; its id is the alert's. */
export interface Notification {
  readonly id: string;
  readonly title: string;
  readonly message: string;
}

/** The id of the notification that sums up what else there is on a day. */
export const SUMMARY = "summary";

/** The notifications to show of some news, in the reader's language: none where they are switched off. They count as shown. */
export async function notificationsOf(
  db: Store,
  news: readonly Alert[],
  nowMs: number,
  browserLanguage: string,
): Promise<Notification[]> {
  const settings = await settingsOf(db);
  if (!settings.alerts.notifications) return [];
  const words = wordsOf(languageOf(settings.language, browserLanguage), "alert");
  const { single, sumUp } = await changeAlerts(db, (book) => {
    const ringing = ringingOf(book.rung, news, dayOf(nowMs));
    return { result: ringing, book: { ...book, rung: ringing.rung } };
  });
  const items = await itemsOf(db, words, single);
  const shown = items.flatMap((item) =>
    item ? [{ id: item.id, title: say(words, `alert_title_${item.kind}`), message: item.text }] : [],
  );
  const summary = { id: SUMMARY, title: say(words, "alert_title_more"), message: say(words, "alert_more") };
  return sumUp ? [...shown, summary] : shown;
}
