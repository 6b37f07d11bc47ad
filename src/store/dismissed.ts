import { isUid, type Uid } from "../core/museum.ts";
import type { Store } from "./store.ts";
import { write } from "./write.ts";

/** The name under which they are kept. */
export const DISMISSED = "dismissed";

/** Whether the reader does not want to be offered this account again. */
export async function isDismissed(db: Store, uid: Uid): Promise<boolean> {
  return readDismissed(await db.get("meta", DISMISSED)).includes(uid);
}

/** Remembers not to offer an account. It can still be tracked by hand. */
export async function dismiss(db: Store, uid: Uid): Promise<void> {
  await write(db, ["meta"], async (tx) => {
    const meta = tx.objectStore("meta");
    const kept = readDismissed(await meta.get(DISMISSED));
    await meta.put([...new Set([...kept, uid])], DISMISSED);
  });
}

export function readDismissed(kept: unknown): Uid[] {
  return Array.isArray(kept) ? kept.filter((one): one is Uid => typeof one === "string" && isUid(one)) : [];
}
