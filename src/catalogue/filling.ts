import { askedOn, pauseAt } from "../collect/errands.ts";
import { type Fill, fillOf, pagesLeft } from "../collect/fill.ts";
import { type Ledger, ledgerOf } from "../collect/ledger.ts";
import { startFill } from "../collect/orders.ts";
import { type Day, dayOf } from "../core/day.ts";
import { instantOfMinute } from "../core/listed.ts";
import { type AccountKey, type MuseumId, titleOf } from "../core/museum.ts";
import type { Language } from "../core/texts.ts";
import { settingsOf } from "../store/settings.ts";
import type { Store } from "../store/store.ts";
import type { FillState } from "../ui/fill-line.tsx";

/** A question every 8 s on average. */
const QUESTIONS_A_MINUTE = 60 / 8;

/** The periods that are being filled, as surfaces show them, in the order in which they were asked for. */
export async function fillStates(db: Store, language: Language, nowMs: number): Promise<FillState[]> {
  const [ledger, { collector }] = await Promise.all([ledgerOf(db), settingsOf(db)]);
  const states = ledger.collector.fills.map(async (fill): Promise<FillState[]> => {
    const account = await db.get("accounts", fill.account);
    const museum = account && (await db.get("museums", account.museum));
    if (!account || !museum) return [];
    const { from, to, pages, paused, trouble } = fill;
    return [
      {
        account: fill.account,
        name: titleOf(museum, account, language),
        from,
        to,
        pages,
        paused,
        trouble,
        back: fill.tail && dayOf(instantOfMinute(fill.tail.until)),
        rest: restOf(fill, ledger, collector.cap, nowMs),
      },
    ];
  });
  return (await Promise.all(states)).flat();
}

/** What is left of a fill: at the pace so far, within what may be asked today and each day after. */
function restOf(fill: Fill, { errands }: Ledger, cap: number, nowMs: number): FillState["rest"] {
  if (pauseAt(errands, nowMs)) return { kind: "held", why: "pause" };
  const today = cap - askedOn(errands, dayOf(nowMs));
  if (today <= 0) return { kind: "held", why: "cap" };
  const pages = pagesLeft(fill);
  if (pages === null) return null;
  if (pages > today) return { kind: "days", pages, days: 1 + Math.ceil((pages - today) / Math.max(1, cap)) };
  return { kind: "minutes", pages, minutes: Math.max(1, Math.round(pages / QUESTIONS_A_MINUTE)) };
}

/** The account whose posts can be listed for a museum: the one on Weibo, once its uid is known; null: none. */
export async function listableAccount(db: Store, museum: MuseumId): Promise<AccountKey | null> {
  const accounts = await db.getAllFromIndex("accounts", "museum", museum);
  return accounts.find(({ platform, uid }) => platform === "weibo" && uid !== null)?.key ?? null;
}

/** Has the posts of a period fetched. */
export async function fetchPosts(db: Store, account: AccountKey, from: Day, to: Day): Promise<void> {
  await startFill(db, fillOf(account, from, to));
}
