import type { Identities } from "../../core/identities.ts";
import { type Account, type MuseumId, unnamedMuseum } from "../../core/museum.ts";
import { moveEntries } from "../../store/entries.ts";
import { moveLabels } from "../../store/labels.ts";
import { movePosts } from "../../store/posts.ts";
import { moveSeries } from "../../store/series.ts";
import { fateOfRecord, type Tally, tallyOf } from "./tally.ts";
import type { Restoring } from "./transaction.ts";

/**
 * Keeps every account as it is known by now. One that was known here under another key moves, with all that is kept of
 * it, and what belongs to its museum follows to the museum it turned out to be.
 */
export async function restoreAccounts(
  tx: Restoring,
  told: readonly Account[],
  { accounts, keyOf, museumOf }: Identities,
): Promise<Tally> {
  const store = tx.objectStore("accounts");
  const present = await store.getAll();
  for (const account of present) await settle(tx, account, keyOf(account.key), museumOf(account.museum));
  for (const account of accounts) {
    await store.put(account);
    await provideMuseum(tx, account.museum);
  }
  const before = new Map(present.map((account) => [keyOf(account.key), account]));
  const now = new Map(accounts.map((account) => [account.key, account]));
  const keys = [...new Set(told.map(({ key }) => keyOf(key)))];
  return tallyOf(keys, (key) => fateOfRecord(before.get(key), now.get(key)));
}

/** No account is without a museum: every page looks for it. */
async function provideMuseum(tx: Restoring, id: MuseumId): Promise<void> {
  const museums = tx.objectStore("museums");
  if ((await museums.getKey(id)) === undefined) await museums.put(unnamedMuseum(id));
}

async function settle(tx: Restoring, account: Account, key: Account["key"], museum: Account["museum"]): Promise<void> {
  if (account.key === key && account.museum === museum) return;
  await moveEntries(tx, account, { key, museum });
  if (account.museum !== museum) await moveLabels(tx, account.museum, museum);
  if (account.key === key) return;
  await moveSeries(tx, account.key, key);
  await movePosts(tx, account.key, key);
  await tx.objectStore("accounts").delete(account.key);
}
