import { forget } from "../collect/forget.ts";
import { type Account, type AccountAddress, type AccountKey, addressOf } from "../core/museum.ts";
import { accountAt, newcomer } from "../store/accounts.ts";
import { forgetPeers } from "../store/peers.ts";
import type { Store, StoreName, Writing } from "../store/store.ts";
import { write } from "../store/write.ts";
import type { Acquaintance, Stranger, Understood } from "./pasted.ts";

/** What came of adding many accounts: enough to tell it, and to take it back. */
export interface Added {
  /** Accounts that nobody knew here before. */
  readonly made: readonly AccountAddress[];
  /** Accounts that were known and not tracked. */
  readonly resumed: readonly AccountKey[];
}

/** Tracks all that was understood since an instant, in ms, in one transaction. */
export function addAll(db: Store, understood: readonly Understood[], nowMs: number): Promise<Added> {
  return write(db, ["museums", "accounts", "ready"], async (tx) => {
    const added = { made: [] as AccountAddress[], resumed: [] as AccountKey[] };
    for (const one of understood) {
      if (one.kind !== "new" && one.kind !== "known") continue;
      const present = await presentForm(tx, one);
      if (present?.trackedAt === null) {
        await tx.objectStore("accounts").put({ ...present, trackedAt: nowMs });
        added.resumed.push(present.key);
      }
      if (present || one.kind === "known") continue;
      const { account, museum } = newcomer(one.address);
      await tx.objectStore("museums").put(museum);
      await tx.objectStore("accounts").put({ ...account, trackedAt: nowMs });
      added.made.push(one.address);
    }
    await forgetPeers(tx);
    return added;
  });
}

/** Takes an adding back, in one transaction: who was made is gone, unless something is known of it by now; it is untracked then. */
export async function takeBackAdded(db: Store, { made, resumed }: Added): Promise<void> {
  const stores = ["museums", "accounts", "series", "posts", "listed", "entries", "labels", "meta", "ready"] as const;
  await write(db, [...stores], async (tx) => {
    const accounts = tx.objectStore("accounts");
    const gone = new Set<AccountKey>();
    for (const address of made) {
      const account = await accountAt(accounts, address);
      if (!account) continue;
      if (await isBare(tx, account)) gone.add(account.key);
      else await accounts.put({ ...account, trackedAt: null });
      if (!gone.has(account.key)) continue;
      await accounts.delete(account.key);
      await tx.objectStore("museums").delete(account.museum);
    }
    for (const key of resumed) {
      const account = await accounts.get(key);
      if (account) await accounts.put({ ...account, trackedAt: null });
    }
    await forget(tx.objectStore("meta"), gone);
    await forgetPeers(tx);
  });
}

type Adding = Writing<["accounts", ...StoreName[]]>;

/** An account as it is now: it may have come to be known, or its key to be its uid's, since it was understood. */
async function presentForm(tx: Adding, one: Stranger | Acquaintance): Promise<Account | undefined> {
  const accounts = tx.objectStore("accounts");
  if (one.kind === "new") return accountAt(accounts, one.address);
  const address = addressOf(one.account);
  return (await accounts.get(one.account.key)) ?? (address ? accountAt(accounts, address) : undefined);
}

type Looking = Writing<["accounts", "series", "posts", "listed", "entries", "labels", ...StoreName[]]>;

/** Whether nothing is kept of an account and its museum, no figure, post or entry, and no group has them. */
async function isBare(tx: Looking, { key, museum }: Account): Promise<boolean> {
  const own = IDBKeyRange.bound([key], [key, []]);
  const [years, posts, lists, entries, kin] = await Promise.all([
    tx.objectStore("series").count(own),
    tx.objectStore("posts").count(own),
    tx.objectStore("listed").count(key),
    tx.objectStore("entries").index("museum").count(museum),
    tx.objectStore("accounts").index("museum").count(museum),
  ]);
  if (years + posts + lists + entries > 0 || kin > 1) return false;
  return (await tx.objectStore("labels").getAll()).every(({ museums }) => !museums.includes(museum));
}
