import type { Collector } from "../collect/collector.ts";
import { fillOf, pagesLeft } from "../collect/fill.ts";
import { startFill } from "../collect/orders.ts";
import { type Day, dayOf } from "../core/day.ts";
import { type AccountKey, type MuseumId, titleOf } from "../core/museum.ts";
import type { Language } from "../core/texts.ts";
import type { Store } from "../store/store.ts";
import type { FillState } from "../ui/fill-line.tsx";

/** The periods that are being filled, as surfaces show them, in the order in which they were asked for. */
export async function fillStates(db: Store, { fills }: Collector, language: Language): Promise<FillState[]> {
  const states = fills.map(async (fill): Promise<FillState[]> => {
    const account = await db.get("accounts", fill.account);
    const museum = account && (await db.get("museums", account.museum));
    if (!account || !museum) return [];
    const back = fill.tail && dayOf(fill.tail.until * 60_000);
    return [{ ...fill, name: titleOf(museum, account, language), back, left: pagesLeft(fill) }];
  });
  return (await Promise.all(states)).flat();
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
