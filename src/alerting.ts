// Wiring only: what is news, with the toolbar's button and the system's notifications.
import { browser } from "./browser.ts";
import { lookForNews } from "./catalogue/looking.ts";
import { itemsOf } from "./catalogue/news.ts";
import { notificationsOf, SUMMARY } from "./catalogue/notifications.ts";
import { oneAtATime } from "./collect/one-at-a-time.ts";
import { type Alert, alertIdOf } from "./core/alert.ts";
import { withSeen } from "./core/alert-book.ts";
import { tellPages } from "./news.ts";
import { mayNotify } from "./notification-permission.ts";
import { alertsOf, changeAlerts } from "./store/alerts.ts";
import type { Store } from "./store/store.ts";
import { showToolbar } from "./toolbar.ts";
import { wordsOf } from "./ui/languages.ts";

type Catalogue = () => Promise<Store>;

const report = (error: unknown) => console.error("Vitrine could not tell what is new.", error);

/** Sets alerts up, at each start of the background. Gives what looks for news once something was read, or a round is over. */
export function startAlerting(catalogue: Catalogue): () => void {
  const listen = () => listenForClicks(catalogue);
  listen();
  browser.permissions.onAdded.addListener(listen);
  return oneAtATime(() => look(catalogue), report);
}

async function look(catalogue: Catalogue): Promise<void> {
  const db = await catalogue();
  try {
    const news = await lookForNews(db, Date.now());
    if (news.length === 0) return;
    tellPages();
    await notify(db, news);
  } finally {
    await showToolbar(db);
  }
}

async function notify(db: Store, news: readonly Alert[]): Promise<void> {
  if (!(await mayNotify())) return;
  const notifications = await notificationsOf(db, news, Date.now(), browser.i18n.getUILanguage());
  for (const { id, title, message } of notifications) {
    const iconUrl = browser.runtime.getURL("icons/128.png");
    await browser.notifications.create(id, { type: "basic", iconUrl, title, message });
  }
}

const heard = new WeakSet<object>();

/** The browser has no notifications before they are permitted; then a click may have woken the background. */
function listenForClicks(catalogue: Catalogue): void {
  const notifications: typeof browser.notifications | undefined = browser.notifications;
  if (!notifications || heard.has(notifications.onClicked)) return;
  heard.add(notifications.onClicked);
  notifications.onClicked.addListener((id) => void opened(catalogue, id).catch(report));
}

/** Opens what a notification leads to: where the popup's own sentence leads, or the popup. */
async function opened(catalogue: Catalogue, id: string): Promise<void> {
  const db = await catalogue();
  await browser.notifications.clear(id);
  const alert = (await alertsOf(db)).told.find((one) => alertIdOf(one.alert) === id)?.alert;
  const [item] = alert && id !== SUMMARY ? await itemsOf(db, wordsOf("en", "alert"), [alert]) : [];
  const url = item?.leads[0]?.url ?? "popup.html";
  await browser.tabs.create({ url: url.startsWith("https:") ? url : browser.runtime.getURL(url) });
  if (!alert) return;
  await changeAlerts(db, (book) => ({ result: undefined, book: withSeen(book, [alertIdOf(alert)]) }));
  tellPages();
  await showToolbar(db);
}
