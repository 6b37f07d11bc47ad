import type { AccountKey, MuseumId } from "../../core/museum.ts";
import type { StoreName, Writing } from "../store.ts";
import { isFields } from "./fields.ts";
import type { Quarantined } from "./quarantined.ts";

type WritesQuarantine = Writing<["quarantine", ...StoreName[]]>;

/** Erases what is in quarantine of an account or a museum that is erased. */
export async function eraseQuarantined(tx: WritesQuarantine, whose: AccountKey | MuseumId): Promise<void> {
  const store = tx.objectStore("quarantine");
  for (const record of await store.getAll()) {
    if (record.id !== undefined && isOf(record, whose)) await store.delete(record.id);
  }
}

function isOf({ store, key, value }: Quarantined, whose: AccountKey | MuseumId): boolean {
  const [first] = Array.isArray(key) ? key : [key];
  const named = store === "entries" && isFields(value) ? [value.account, value.museum] : [];
  return store === "entries" ? named.includes(whose) : first === whose;
}
