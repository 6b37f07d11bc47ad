import type { Account } from "../core/museum.ts";
import { forgetPeers } from "./peers.ts";
import type { Store } from "./store.ts";
import { write } from "./write.ts";

/** An account, and since when it is tracked; null: no longer. */
export type Tracking = Pick<Account, "key" | "trackedAt">;

/** Tracks many as is said of each, in one transaction: no longer, or (undo) as before. Who is gone meanwhile stays gone. */
export async function setAllTracked(db: Store, wanted: readonly Tracking[]): Promise<void> {
  await write(db, ["accounts", "ready"], async (tx) => {
    const accounts = tx.objectStore("accounts");
    for (const { key, trackedAt } of wanted) {
      const account = await accounts.get(key);
      if (account) await accounts.put({ ...account, trackedAt });
    }
    await forgetPeers(tx);
  });
}
