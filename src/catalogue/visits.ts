import type { Occasion } from "../collect/errands.ts";
import { dequeue, enqueue } from "../collect/ledger.ts";
import { abandon, requestPermit, settle } from "../collect/permit.ts";
import type { Card } from "../core/card.ts";
import { isExact } from "../core/count.ts";
import { type Day, dayOf, yearOf } from "../core/day.ts";
import type { Account, AccountAddress, AccountKey } from "../core/museum.ts";
import { type Reading, type Refusal, snapshotOf } from "../core/reading.ts";
import { unpack } from "../core/series.ts";
import type { Language } from "../core/texts.ts";
import type { Visit } from "../messages.ts";
import { accountAt, findAccount, identify, isShown, setTracked } from "../store/accounts.ts";
import { addSnapshots } from "../store/series.ts";
import { settingsOf } from "../store/settings.ts";
import type { Store } from "../store/store.ts";
import { wordsOf } from "../ui/languages.ts";
import { languageOf } from "../ui/words.ts";
import { cardOf } from "./card.ts";

/** What a visit depends on besides the store. */
export interface Circumstances {
  /** The present instant, in ms. */
  readonly nowMs: number;
  /** The browser's own language, "zh-CN". */
  readonly browserLanguage: string;
}

/** What a page on Weibo is shown of the account at its address; null when it has no case here. */
export async function visitOf(
  db: Store,
  address: AccountAddress,
  occasion: Occasion,
  circumstances: Circumstances,
): Promise<Visit | null> {
  const { nowMs, browserLanguage } = circumstances;
  const [account, settings] = await Promise.all([findAccount(db, address), settingsOf(db)]);
  if (!account || !isShown(account)) return null;
  const card = await cardOf(db, account);
  const language: Language = languageOf(settings.language, browserLanguage);
  const permit: Visit["permit"] = (await isReadOn(db, account.key, dayOf(nowMs)))
    ? { kind: "known" }
    : await requestPermit(db, account.key, nowMs, occasion);
  if (permit.kind === "ask" && (await wasAnswered(db, account.key, dayOf(nowMs)))) {
    await abandon(db, account.key);
    return visitOf(db, address, occasion, circumstances);
  }
  // Somebody else is asking: this account has its turn when they are done.
  if (permit.kind === "busy" && permit.with !== account.key) await enqueue(db, [account.key]);
  return {
    card,
    words: wordsOf(language, "overlay"),
    period: settings.period,
    folded: settings.folded,
    permit,
  };
}

/**
 * Whether an answer was kept between our look at the account and the leave to ask: it must not be asked for twice. An
 * account whose uid became known has gone from its key, and a leave under the old one would never be settled.
 */
async function wasAnswered(db: Store, key: AccountKey, today: Day): Promise<boolean> {
  return (await db.get("accounts", key)) === undefined || isReadOn(db, key, today);
}

/** Records a reading as today's snapshot, all or nothing. null when the account is not known any more. */
export async function recordReading(
  db: Store,
  address: AccountAddress,
  reading: Reading,
  nowMs: number,
): Promise<Card | null> {
  const tx = db.transaction(["accounts", "series", "entries", "labels", "museums"], "readwrite");
  const account = await accountAt(tx.objectStore("accounts"), address);
  if (!account) return null;
  const identified = await identify(tx, account, reading);
  await addSnapshots(tx, identified.key, [snapshotOf(reading, nowMs, { kind: "weibo" })]);
  await tx.done;
  await settle(db, account.key, null, nowMs);
  await dequeue(db, account.key);
  return cardOf(db, identified);
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

export async function recordRefusal(db: Store, account: AccountKey, refusal: Refusal, nowMs: number): Promise<void> {
  await settle(db, account, refusal, nowMs);
}

/** Whether Weibo's exact answer of a day is kept: then Weibo is not asked again. A figure of the future does not count. */
export async function isReadOn(db: Store, account: AccountKey, day: Day): Promise<boolean> {
  const packed = await db.get("series", [account, yearOf(day)]);
  const snapshot = packed && unpack(packed).find((each) => each.day === day);
  return snapshot?.source.kind === "weibo" && isExact(snapshot.followers);
}

/** The reader left before Weibo answered. */
export async function recordLeaving(db: Store, account: AccountKey): Promise<void> {
  await abandon(db, account);
}
