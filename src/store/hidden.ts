import { type Account, type AccountKey, provisionalKey } from "../core/museum.ts";
import { changeSettings, readSettings, SETTINGS, type Settings } from "./settings.ts";
import type { Store, StoreName, Writing } from "./store.ts";

/** Whether the reader wants no case of this account, or none at all, on Weibo's pages. */
export function isHidden({ noCase, hidden }: Settings, account: Account): boolean {
  return noCase || isHiddenItself(hidden, account);
}

/** Whether it is the account's own case that is hidden. */
export function isHiddenItself(hidden: Settings["hidden"], account: Account): boolean {
  return hidden.some((key) => namesOf(account).includes(key));
}

/** Hides the case of an account, or with null all of them. What is kept stays, and goes on. */
export async function hideCase(db: Store, account: AccountKey | null): Promise<void> {
  await changeSettings(db, ({ hidden }) =>
    account === null ? { noCase: true } : { hidden: [...new Set([...hidden, account])] },
  );
}

/** Shows an account's case again, whatever it was hidden by. */
export async function showCase(db: Store, account: Account): Promise<void> {
  await changeSettings(db, ({ hidden }) => ({ noCase: false, hidden: without(hidden, account) }));
}

/** Forgets that an account is hidden, in the transaction that erases it. */
export async function forgetHidden(tx: Writing<["meta", ...StoreName[]]>, account: Account): Promise<void> {
  const meta = tx.objectStore("meta");
  const settings = readSettings(await meta.get(SETTINGS));
  if (!isHiddenItself(settings.hidden, account)) return;
  await meta.put({ ...settings, hidden: without(settings.hidden, account) }, SETTINGS);
}

function without(hidden: Settings["hidden"], account: Account): Settings["hidden"] {
  return hidden.filter((key) => !namesOf(account).includes(key));
}

/** The keys of an account: it may have been hidden before its uid was known. */
function namesOf({ key, platform, museum }: Account): readonly AccountKey[] {
  return [key, provisionalKey(platform, museum)];
}
