import { forget } from "../collect/forget.ts";
import type { AccountKey } from "../core/museum.ts";
import { forgetAlerts } from "../store/alerts.ts";
import { eraseAccount } from "../store/erase.ts";
import { seed, VERSION } from "../store/seed.ts";
import type { Store } from "../store/store.ts";
import { everything } from "./backup/transaction.ts";
import { DIRECTORY } from "./open.ts";

/**
 * Erases all that is kept of an account, in one transaction. One of the directory is then as after the installation, with
 * the figures that were published: if this is interrupted, from the next start on.
 */
export async function eraseKept(db: Store, key: AccountKey): Promise<void> {
  await everything(db, "keep", async (tx) => {
    const account = await tx.objectStore("accounts").get(key);
    if (!account) return;
    await eraseAccount(tx, account);
    await forget(tx.objectStore("meta"), new Set([key]));
    await forgetAlerts(tx.objectStore("meta"), key);
    await tx.objectStore("meta").delete(VERSION);
  });
  await seed(db, DIRECTORY);
}
