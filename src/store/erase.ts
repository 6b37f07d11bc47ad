import { deleteDB } from "idb";
import type { Account, MuseumId } from "../core/museum.ts";
import { DISMISSED, readDismissed } from "./dismissed.ts";
import { forgetHidden } from "./hidden.ts";
import { forgetPeers } from "./peers.ts";
import { eraseQuarantined } from "./quarantine/erase-quarantined.ts";
import { dropSnapshots } from "./series.ts";
import type { Store, StoreName, Writing } from "./store.ts";

type Erasing = Writing<
  [
    "museums",
    "accounts",
    "series",
    "ready",
    "entries",
    "labels",
    "posts",
    "listed",
    "meta",
    "quarantine",
    ...StoreName[],
  ]
>;

/**
 * Erases an account with its figures, its posts, and what was entered for it; and the museum that the reader made for it
 * with all that belongs to it, once it has no other account.
 */
export async function eraseAccount(tx: Erasing, account: Account): Promise<void> {
  const { key, uid, museum } = account;
  const all = IDBKeyRange.bound([key], [key, []]);
  await dropSnapshots(tx, key, () => true);
  await forgetPeers(tx);
  await tx.objectStore("posts").delete(all);
  await tx.objectStore("listed").delete(key);
  await tx.objectStore("accounts").delete(key);
  for (const id of await tx.objectStore("entries").index("account").getAllKeys(key)) {
    await tx.objectStore("entries").delete(id);
  }
  await forgetHidden(tx, account);
  if (uid !== null) await forgetDismissal(tx, uid);
  await eraseQuarantined(tx, key);
  if (await isLeft(tx, museum)) await eraseMuseum(tx, museum);
}

/** Erases the whole database. Every page that has it open closes it for this. */
export async function eraseStore(db: Store): Promise<void> {
  await deleteDB(db.name);
}

async function forgetDismissal(tx: Erasing, uid: string): Promise<void> {
  const meta = tx.objectStore("meta");
  const kept = readDismissed(await meta.get(DISMISSED));
  if (kept.some((one) => one === uid))
    await meta.put(
      kept.filter((one) => one !== uid),
      DISMISSED,
    );
}

/** Whether a museum was the reader's, and has no account any more. */
async function isLeft(tx: Erasing, museum: MuseumId): Promise<boolean> {
  const others = await tx.objectStore("accounts").index("museum").count(museum);
  return others === 0 && (await tx.objectStore("museums").get(museum))?.origin === "reader";
}

async function eraseMuseum(tx: Erasing, museum: MuseumId): Promise<void> {
  await tx.objectStore("museums").delete(museum);
  for (const id of await tx.objectStore("entries").index("museum").getAllKeys(museum)) {
    await tx.objectStore("entries").delete(id);
  }
  const labels = tx.objectStore("labels");
  for (const label of await labels.getAll()) {
    if (!label.museums.includes(museum)) continue;
    await labels.put({ ...label, museums: label.museums.filter((id) => id !== museum) });
  }
  await eraseQuarantined(tx, museum);
}
