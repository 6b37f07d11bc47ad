import type { Occasion } from "../collect/errands.ts";
import { ledgerOf } from "../collect/ledger.ts";
import { enqueue } from "../collect/orders.ts";
import { giveBack, requestPermit } from "../collect/permit.ts";
import { isExact } from "../core/count.ts";
import { type Day, dayOf, yearOf } from "../core/day.ts";
import type { Account, AccountAddress, AccountKey } from "../core/museum.ts";
import { unpack } from "../core/series.ts";
import type { Visit } from "../messages.ts";
import { findAccount, isShown, setTracked } from "../store/accounts.ts";
import { isHidden } from "../store/hidden.ts";
import { type Settings, settingsOf } from "../store/settings.ts";
import type { Store } from "../store/store.ts";
import { wordsOf } from "../ui/languages.ts";
import { problemText } from "../ui/problems.ts";
import { languageOf, type Words } from "../ui/words.ts";
import { cardOf } from "./card.ts";
import { strangeOf } from "./strange.ts";

/** What a visit depends on besides the store. */
export interface Circumstances {
  /** The present instant, in ms. */
  readonly nowMs: number;
  /** The browser's own language, "zh-CN". */
  readonly browserLanguage: string;
  /** Vitrine's version and the browser's name for itself, for reports. */
  readonly client: string;
}

/** What a page on Weibo is shown of the account at its address; null when it has no case here. */
export async function visitOf(
  db: Store,
  address: AccountAddress,
  occasion: Occasion,
  circumstances: Circumstances,
): Promise<Visit | null> {
  const { nowMs } = circumstances;
  const [account, settings] = await Promise.all([findAccount(db, address), settingsOf(db)]);
  if (!account || !isShown(account) || isHidden(settings, account)) return null;
  const card = await cardOf(db, account);
  const words = wordsIn(settings, circumstances);
  const { permit, problem } = await leaveFor(db, account.key, occasion, circumstances).catch(withoutLeave(words));
  if (permit.kind === "ask" && (await wasAnswered(db, account.key, dayOf(nowMs)))) {
    await giveBack(db, account.key);
    return visitOf(db, address, occasion, circumstances);
  }
  // Somebody is asking: this account has its turn when they are done, or their page is gone before it is answered.
  if (permit.kind === "busy") await enqueue(db, [{ kind: "figures", account: account.key }]);
  return {
    card,
    words,
    period: settings.period,
    theme: settings.theme,
    folded: settings.folded ?? occasion === "mobile",
    corner: settings.corner,
    opened: settings.opened,
    permit,
    strange: strangeOf(words, account.key, (await ledgerOf(db)).errands, circumstances.client),
    problem,
  };
}

type Leave = Pick<Visit, "permit" | "problem">;

/** Whether the page may ask Weibo. Throws what keeps the leave from being written down. */
async function leaveFor(db: Store, account: AccountKey, occasion: Occasion, { nowMs }: Circumstances): Promise<Leave> {
  const isKnown = occasion === "mobile" || (await isReadOn(db, account, dayOf(nowMs)));
  const permit = isKnown ? ({ kind: "known" } as const) : await requestPermit(db, account, nowMs, occasion);
  return { permit, problem: null };
}

/** What was kept is shown all the same, and says why nothing new is asked for: an answer could not be kept either. */
function withoutLeave(words: Words): (error: unknown) => Leave {
  return (error) => ({ permit: { kind: "known" }, problem: problemText(words, error) });
}

/**
 * Whether an answer was kept between our look at the account and the leave to ask: it must not be asked for twice. An
 * account whose uid became known has gone from its key, and a leave under the old one would never be settled.
 */
async function wasAnswered(db: Store, key: AccountKey, today: Day): Promise<boolean> {
  return (await db.get("accounts", key)) === undefined || isReadOn(db, key, today);
}

/** The words of a case, or of its folded parts, in the language of its reader. */
export function wordsIn(
  { language }: Settings,
  { browserLanguage }: Circumstances,
  surface: "overlay" | "more" = "overlay",
): Words {
  return wordsOf(languageOf(language, browserLanguage), surface);
}

/** Tracks the account at an address, or no longer. Throws when it is not known. */
export async function trackAccount(
  db: Store,
  address: AccountAddress,
  tracked: boolean,
  nowMs: number,
): Promise<Account> {
  const known = await findAccount(db, address);
  const account = known && (await setTracked(db, known.key, tracked ? (known.trackedAt ?? nowMs) : null));
  if (!account) throw new Error("This account is not known.");
  return account;
}

/** Whether Weibo's exact answer of a day is kept: then Weibo is not asked again. A figure of the future does not count. */
export async function isReadOn(db: Store, account: AccountKey, day: Day): Promise<boolean> {
  const packed = await db.get("series", [account, yearOf(day)]);
  const snapshot = packed && unpack(packed).find((each) => each.day === day);
  return snapshot?.source.kind === "weibo" && isExact(snapshot.followers);
}
