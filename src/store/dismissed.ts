import { isUid, type Uid } from "../core/museum.ts";
import type { Store } from "./store.ts";

const NAME = "dismissed";

/** Whether the reader does not want to be offered this account again. */
export async function isDismissed(db: Store, uid: Uid): Promise<boolean> {
  return read(await db.get("meta", NAME)).includes(uid);
}

/** Remembers not to offer an account. It can still be tracked by hand. */
export async function dismiss(db: Store, uid: Uid): Promise<void> {
  const tx = db.transaction("meta", "readwrite");
  const kept = read(await tx.store.get(NAME));
  await tx.store.put([...new Set([...kept, uid])], NAME);
  await tx.done;
}

function read(kept: unknown): Uid[] {
  return Array.isArray(kept) ? kept.filter((one): one is Uid => typeof one === "string" && isUid(one)) : [];
}
