import { nextTask } from "../collect/collector.ts";
import { pauseAt } from "../collect/errands.ts";
import { type Ledger, ledgerOf } from "../collect/ledger.ts";
import { unseenIn } from "../core/alert-book.ts";
import { alertsOf } from "../store/alerts.ts";
import { settingsOf } from "../store/settings.ts";
import type { Store } from "../store/store.ts";
import { wordsOf } from "../ui/languages.ts";
import { languageOf, say, sayPlural } from "../ui/words.ts";

/** What the toolbar's button shows on its badge, and says in words. */
export interface Toolbar {
  readonly badge: string;
  readonly isPause: boolean;
  readonly title: string;
}

/** A badge holds no more than this legibly. */
const MOST_ON_BADGE = 99;

/** That Weibo wants something of the reader goes first, for the day's figures or for a period; then what is unread. */
export async function toolbarOf(db: Store, nowMs: number, browserLanguage: string): Promise<Toolbar> {
  const [ledger, book, settings] = await Promise.all([ledgerOf(db), alertsOf(db), settingsOf(db)]);
  const words = wordsOf(languageOf(settings.language, browserLanguage), "alert");
  const unseen = unseenIn(book, settings.alerts);
  const news = unseen === 0 ? null : sayPlural(words, "alert_unread", unseen);
  if (isStopped(ledger, nowMs)) return { badge: "!", isPause: true, title: say(words, "alert_stopped") };
  const badge = unseen > MOST_ON_BADGE ? `${MOST_ON_BADGE}+` : String(unseen);
  return { badge: news === null ? "" : badge, isPause: false, title: news ?? say(words, "alert_none") };
}

function isStopped({ collector, errands }: Ledger, nowMs: number): boolean {
  const isPaused = nextTask(collector) !== null && pauseAt(errands, nowMs) !== null;
  return isPaused || collector.fills.some(({ trouble }) => trouble !== null);
}
