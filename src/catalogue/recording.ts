import { ledgerOf, noteAnswer } from "../collect/ledger.ts";
import { settle } from "../collect/permit.ts";
import type { Card } from "../core/card.ts";
import { dayOf } from "../core/day.ts";
import { type Account, type AccountAddress, weiboKey } from "../core/museum.ts";
import type { PageCounts } from "../core/page-sighting.ts";
import { type Reading, type Refusal, snapshotOf, snapshotOfPage } from "../core/reading.ts";
import type { Heard } from "../messages.ts";
import { accountAt, findAccount, identify, isShown } from "../store/accounts.ts";
import { noteUnlooked } from "../store/alerts.ts";
import { suggestMuseum } from "../store/museums.ts";
import { addSnapshots } from "../store/series.ts";
import { settingsOf } from "../store/settings.ts";
import type { Store, StoreName } from "../store/store.ts";
import { write } from "../store/write.ts";
import { guessOf, type SelfDescription } from "../weibo/museum-guess.ts";
import { readAnswer } from "../weibo/profile-answer.ts";
import type { Answer } from "../weibo/session.ts";
import { cardOf } from "./card.ts";
import { strangeOf, withForm } from "./strange.ts";
import { type Circumstances, isReadOn, wordsIn } from "./visits.ts";

/**
 * Reads what Weibo answered a page about the account at an address, and records it; null: Weibo could not be reached.
 * Gives null when the account is not known any more.
 */
export async function recordAnswer(
  db: Store,
  address: AccountAddress,
  answer: Answer | null,
  circumstances: Circumstances,
): Promise<Heard | null> {
  const read = answer ? readAnswer(answer, address) : ({ kind: "offline" } as const);
  if (read.kind === "reading") {
    const card = await recordReading(db, address, read.reading, circumstances.nowMs, read.self);
    return card && { refusal: null, card, strange: null };
  }
  const account = await findAccount(db, address);
  return account && recordRefusal(db, account, withForm(read, answer?.text ?? ""), circumstances);
}

/** What a reading of an account may touch: it may turn out to be another record's, and takes along what that one has. */
const READ_OF_ACCOUNT: StoreName[] = [
  "accounts",
  "series",
  "ready",
  "entries",
  "labels",
  "posts",
  "listed",
  "museums",
  "meta",
];

/**
 * Records a reading as today's snapshot, with the note that Weibo answered, all or nothing. With an account's first reading
 * its museum, where the reader added it and nobody named it, is called what the account calls itself. null when the account
 * is not known any more.
 */
export async function recordReading(
  db: Store,
  address: AccountAddress,
  reading: Reading,
  nowMs: number,
  self: SelfDescription | null = null,
): Promise<Card | null> {
  const recorded = await write(db, READ_OF_ACCOUNT, async (tx) => {
    const account = await accountAt(tx.objectStore("accounts"), address);
    if (!account) return null;
    const identified = await identify(tx, account, reading);
    const isFirst = account.uid === null || account.screenName === null;
    if (self && isFirst) await suggestMuseum(tx, identified.museum, guessOf(self));
    await addSnapshots(tx, identified.key, [snapshotOf(reading, nowMs, { kind: "weibo" })]);
    await noteAnswer(tx.objectStore("meta"), { kind: "figures", account: account.key }, nowMs);
    await noteNews(tx.objectStore("meta"), identified, nowMs);
    return identified;
  });
  return recorded && cardOf(db, recorded);
}

/**
 * Records what a page shows that was opened at an instant, where that day's exact figure is not known. Gives the card as it
 * is then; null when the account is not known, or nothing was to be recorded.
 */
export async function recordWitness(db: Store, shown: PageCounts, openedMs: number): Promise<Card | null> {
  if (await isReadOn(db, weiboKey(shown.uid), dayOf(openedMs))) return null;
  const recorded = await write(db, ["series", "ready", "accounts", "meta"], async (tx) => {
    const account = await accountAt(tx.objectStore("accounts"), { kind: "uid", uid: shown.uid });
    if (!account || !isShown(account)) return null;
    await addSnapshots(tx, account.key, [snapshotOfPage(shown, openedMs)]);
    await noteNews(tx.objectStore("meta"), account, openedMs);
    return account;
  });
  return recorded && cardOf(db, recorded);
}

/** What is read of a tracked account may be news: somebody looks once the answer was given. */
async function noteNews(
  meta: Parameters<typeof noteUnlooked>[0],
  { key, trackedAt }: Account,
  atMs: number,
): Promise<void> {
  if (trackedAt !== null) await noteUnlooked(meta, { account: key, day: dayOf(atMs), at: atMs });
}

/** Writes down that Weibo did not answer as known, and since when it is so, where its answer was strange. */
async function recordRefusal(
  db: Store,
  { key }: Account,
  refusal: Refusal,
  circumstances: Circumstances,
): Promise<Heard> {
  await settle(db, key, refusal, circumstances.nowMs);
  const [settings, { errands }] = await Promise.all([settingsOf(db), ledgerOf(db)]);
  const strange = strangeOf(wordsIn(settings, circumstances), key, errands, circumstances.client);
  return { refusal, card: null, strange };
}
