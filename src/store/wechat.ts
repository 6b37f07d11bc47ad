import { type Account, blankAccount, type MuseumId, provisionalKey } from "../core/museum.ts";
import { mergeAccounts } from "../core/union.ts";
import { moveEntries } from "./entries.ts";
import { moveSeries } from "./series.ts";
import type { Store, StoreName, Writing } from "./store.ts";
import { write } from "./write.ts";

type WritesWeChat = Writing<["accounts", "series", "ready", "entries", ...StoreName[]]>;

/** Every museum's account on WeChat, by the museum. */
export async function accountsOnWeChat(db: Store): Promise<ReadonlyMap<MuseumId, Account>> {
  const accounts = await db.getAll("accounts", IDBKeyRange.bound("wechat:", "wechat:\uffff"));
  return new Map(accounts.map((account) => [account.museum, account]));
}

/**
 * Says which account a museum has on WeChat, by its id, or (null) that it has none; gives what was said before. The account
 * keeps its key: figures that were published or entered are this account's, under whatever id. One that nothing else is
 * known of goes with its id.
 */
export function keepWeChatId(db: Store, museum: MuseumId, id: string | null): Promise<string | null> {
  return write(db, ["accounts", "series", "ready", "entries"], async (tx) => {
    const account = (await joinOnWeChat(tx, museum)) ?? blankAccount("wechat", museum);
    const named = { ...account, domain: id };
    if (await isBlank(tx, named)) await tx.objectStore("accounts").delete(named.key);
    else await tx.objectStore("accounts").put(named);
    return account.domain;
  });
}

/**
 * A museum has one account on WeChat. Where museums turned out to be one, so do their accounts there, with all that is
 * kept of them. Gives it; null when there is none.
 */
export async function joinOnWeChat(tx: WritesWeChat, museum: MuseumId): Promise<Account | null> {
  const accounts = tx.objectStore("accounts");
  const key = provisionalKey("wechat", museum);
  const found = (await accounts.index("museum").getAll(museum)).filter(({ platform }) => platform === "wechat");
  for (const other of found.filter((account) => account.key !== key)) {
    await moveSeries(tx, other.key, key);
    await moveEntries(tx, other, { key, museum });
    await accounts.delete(other.key);
  }
  const [first, ...others] = found.map((account) => ({ ...account, key }));
  if (!first) return null;
  const joined = others.reduce<Account>(mergeAccounts, first);
  await accounts.put(joined);
  return joined;
}

async function isBlank(tx: WritesWeChat, { key, domain, screenName, origin }: Account): Promise<boolean> {
  if (domain !== null || screenName !== null || origin === "directory") return false;
  const [years, entries] = await Promise.all([
    tx.objectStore("series").count(IDBKeyRange.bound([key], [key, []])),
    tx.objectStore("entries").index("account").count(key),
  ]);
  return years + entries === 0;
}
