import { type Alert, type AlertId, accountsIn, alertIdOf } from "../core/alert.ts";
import { wantedIn } from "../core/alert-book.ts";
import type { Day } from "../core/day.ts";
import { type Account, type AccountKey, addressOf, type Museum, titleOf } from "../core/museum.ts";
import { alertsOf } from "../store/alerts.ts";
import { settingsOf } from "../store/settings.ts";
import type { Store } from "../store/store.ts";
import { alertText } from "../ui/alert-text.ts";
import type { Words } from "../ui/words.ts";
import { pageOf, WEIBO_ORIGINS } from "../weibo/address.ts";

/** Where a piece of news leads: an address on Weibo, or a page of our own. */
export interface Lead {
  readonly to: "page" | "report" | "compare" | "weibo";
  readonly url: string;
}

/** An alert as its reader sees it. */
export interface NewsItem {
  readonly id: AlertId;
  readonly kind: Alert["kind"];
  readonly day: Day;
  readonly seen: boolean;
  readonly text: string;
  /** The first of them is what a click on the whole opens. */
  readonly leads: readonly Lead[];
}

interface Named {
  readonly account: Account;
  readonly museum: Museum;
}

/** What was told of what the reader wants, the latest first, in the reader's words. What speaks of nobody known is left out. */
export async function newsOf(db: Store, words: Words): Promise<NewsItem[]> {
  const [book, { alerts }] = await Promise.all([alertsOf(db), settingsOf(db)]);
  const told = wantedIn(book, alerts);
  const items = await itemsOf(
    db,
    words,
    told.map(({ alert }) => alert),
  );
  return items.flatMap((item, i) => (item ? [{ ...item, seen: told[i]?.seen ?? true }] : []));
}

/** Some alerts in the reader's words, in the order given; null where an account is not known any more. */
export async function itemsOf(
  db: Store,
  words: Words,
  alerts: readonly Alert[],
): Promise<(Omit<NewsItem, "seen"> | null)[]> {
  const known = await namedIn(db, alerts);
  return alerts.map((alert) => {
    const named = accountsIn(alert).flatMap((key) => known.get(key) ?? []);
    if (named.length < accountsIn(alert).length) return null;
    const nameOf = (key: AccountKey) => {
      const one = known.get(key);
      return one ? titleOf(one.museum, one.account, words.language) : key;
    };
    const { kind, day } = alert;
    return { id: alertIdOf(alert), kind, day, text: alertText(words, alert, nameOf), leads: leadsOf(alert, named) };
  });
}

async function namedIn(db: Store, alerts: readonly Alert[]): Promise<Map<AccountKey, Named>> {
  const keys = [...new Set(alerts.flatMap(accountsIn))];
  const found = keys.map(async (key) => {
    const account = await db.get("accounts", key);
    const museum = account && (await db.get("museums", account.museum));
    return account && museum ? [[key, { account, museum }] as const] : [];
  });
  return new Map((await Promise.all(found)).flat());
}

function leadsOf(alert: Alert, named: readonly Named[]): Lead[] {
  if (alert.kind === "paused") return needsWeibo(alert.why) ? [{ to: "weibo", url: `${WEIBO_ORIGINS[0]}/` }] : [];
  const [first] = named;
  if (!first) return [];
  const address = addressOf(first.account);
  const page: Lead[] = address ? [{ to: "page", url: pageOf(address) }] : [];
  const ids = named.map(({ museum }) => encodeURIComponent(museum.id));
  if (named.length > 1) return [...page, { to: "compare", url: `compare.html?museums=${ids.join(",")}` }];
  return [...page, { to: "report", url: `report.html?museum=${ids[0]}` }];
}

/** Whether the reader mends it on Weibo's own page. */
function needsWeibo(why: string): boolean {
  return why === "login" || why === "captcha";
}
