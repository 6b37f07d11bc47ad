import type { Card } from "../core/card.ts";
import { type Account, isUid, type Museum, type MuseumId, unnamedMuseum } from "../core/museum.ts";
import { findAccount, setTracked, trackedAccounts } from "../store/accounts.ts";
import type { Store } from "../store/store.ts";
import { cardOf } from "./card.ts";

/** A tracked account on Weibo and its museum. */
export interface Chosen {
  readonly account: Account;
  readonly museum: Museum;
}

/** What a case looks like. */
export interface Sample {
  readonly card: Card;
  /** Whose case it is: the chosen museum's own, or the Louvre's, where nothing is chosen or known. */
  readonly of: "chosen" | "louvre";
}

/** The museum whose published figures are the fullest. */
const LOUVRE = "5549047567";

/** What is tracked, the last chosen first. */
export async function chosenIn(db: Store): Promise<Chosen[]> {
  const accounts = (await trackedAccounts(db)).filter(({ platform }) => platform === "weibo");
  const latestFirst = accounts.toSorted((a, b) => (b.trackedAt ?? 0) - (a.trackedAt ?? 0));
  return Promise.all(
    latestFirst.map(async (account) => ({
      account,
      museum: (await db.get("museums", account.museum)) ?? unnamedMuseum(account.museum),
    })),
  );
}

/** Tracks what a museum has on Weibo since an instant, in ms; what was tracked before stays so. */
export async function trackMuseum(db: Store, museum: MuseumId, atMs: number): Promise<void> {
  const accounts = await db.getAllFromIndex("accounts", "museum", museum);
  for (const { key, platform, trackedAt } of accounts) {
    if (platform === "weibo" && trackedAt === null) await setTracked(db, key, atMs);
  }
}

/** The case of the account chosen last, if anything is known of it; else the Louvre's. null where there is neither. */
export async function sampleOf(db: Store, chosen: Account | null): Promise<Sample | null> {
  const own = chosen && (await cardOf(db, chosen));
  if (own?.latest) return { card: own, of: "chosen" };
  const louvre = isUid(LOUVRE) ? await findAccount(db, { kind: "uid", uid: LOUVRE }) : null;
  return louvre && { card: await cardOf(db, louvre), of: "louvre" };
}
