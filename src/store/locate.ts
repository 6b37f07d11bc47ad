import type { Account, AccountAddress, AccountKey } from "../core/museum.ts";
import { accountAt, identify } from "./accounts.ts";
import type { Store } from "./store.ts";
import { write } from "./write.ts";

/**
 * Says where the page is of an account whose address nobody published. What was tracked at this address becomes this
 * account. null, and nothing is changed, where that is the page of another account of the directory.
 */
export function locate(db: Store, key: AccountKey, address: AccountAddress): Promise<Account | null> {
  return write(db, ["accounts", "series", "ready", "entries", "labels", "posts", "listed"], async (tx) => {
    const accounts = tx.objectStore("accounts");
    const [account, there] = [await accounts.get(key), await accountAt(accounts, address)];
    if (!account || (there?.origin === "directory" && there.key !== key)) return null;
    const domain = address.kind === "domain" ? address.domain : account.domain;
    const screenName = address.kind === "nick" ? address.nick : account.screenName;
    const uid = address.kind === "uid" ? address.uid : (there?.uid ?? null);
    if (uid !== null) return identify(tx, account, { uid, domain, screenName });
    const located = { ...account, domain, screenName };
    await accounts.put(located);
    return located;
  });
}
