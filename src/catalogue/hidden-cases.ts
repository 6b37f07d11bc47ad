import type { Account, Museum } from "../core/museum.ts";
import { isHiddenItself } from "../store/hidden.ts";
import type { Settings } from "../store/settings.ts";
import type { Store } from "../store/store.ts";

/** An account whose case the reader hid, with its museum. */
export interface CaseHidden {
  readonly account: Account;
  readonly museum: Museum;
}

/** The accounts for which the case is hidden; one that was erased is not among them. */
export async function hiddenCases(db: Store, { hidden }: Settings): Promise<CaseHidden[]> {
  if (hidden.length === 0) return [];
  const accounts = (await db.getAll("accounts")).filter((account) => isHiddenItself(hidden, account));
  const found = await Promise.all(
    accounts.map(async (account) => ({ account, museum: await db.get("museums", account.museum) })),
  );
  return found.flatMap(({ account, museum }) => (museum ? [{ account, museum }] : []));
}
