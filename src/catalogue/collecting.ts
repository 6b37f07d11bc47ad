import { ledgerOf } from "../collect/ledger.ts";
import { dayOf } from "../core/day.ts";
import { type AccountKey, addressOf } from "../core/museum.ts";
import type { Refusal } from "../core/reading.ts";
import { trackedAccounts } from "../store/accounts.ts";
import { seriesOf } from "../store/series.ts";
import type { Store } from "../store/store.ts";
import { profilePath, readAnswer } from "../weibo/ask.ts";
import type { Answer } from "../weibo/session.ts";
import { isReadOn, recordReading } from "./visits.ts";

/**
 * The tracked accounts on Weibo whose figures of today were not read, the longest unread first. One whose answer was
 * not as known today waits for tomorrow.
 */
export async function unreadAccounts(db: Store, nowMs: number): Promise<AccountKey[]> {
  const today = dayOf(nowMs);
  const { errands } = await ledgerOf(db);
  const isStrange = (key: AccountKey) => {
    const refused = errands.refused[key];
    return refused?.refusal.kind === "unrecognised" && dayOf(refused.at) === today;
  };
  const unread: { readonly key: AccountKey; readonly last: number }[] = [];
  for (const account of await trackedAccounts(db)) {
    const { key, platform } = account;
    if (platform !== "weibo" || !addressOf(account) || isStrange(key) || (await isReadOn(db, key, today))) continue;
    unread.push({ key, last: (await seriesOf(db, key)).at(-1)?.day ?? 0 });
  }
  return unread.sort((a, b) => a.last - b.last).map(({ key }) => key);
}

/** Asks for an account's figures and records them; gives the refusal instead, if there is one. */
export async function collectAccount(
  db: Store,
  key: AccountKey,
  fetchAnswer: (path: string) => Promise<Answer | null>,
  now: () => number,
): Promise<Refusal | null> {
  const account = await db.get("accounts", key);
  const address = account && addressOf(account);
  // Removed, or joined to another, while it was queued: there is nothing to ask.
  if (!address) return null;
  const answer = await fetchAnswer(profilePath(address));
  if (!answer) return { kind: "offline" };
  const read = readAnswer(answer, address);
  if (read.kind !== "reading") return read;
  await recordReading(db, address, read.reading, now());
  return null;
}
