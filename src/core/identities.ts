import { type Account, type AccountKey, type MuseumId, provisionalKey } from "./museum.ts";
import { mergeAccounts } from "./union.ts";

/** Which accounts, and which museums behind them, turned out to be one. */
export interface Identities {
  /** Each account once. */
  readonly accounts: readonly Account[];
  readonly keyOf: (key: AccountKey) => AccountKey;
  readonly museumOf: (museum: MuseumId) => MuseumId;
}

/**
 * Records of accounts from several hands, as the accounts they are. Those of one key are one. One on Weibo whose uid was
 * not known is the one with a uid that has its museum, its domain or its name. A museum that a reader made for an account
 * which has another museum too is that museum. A museum has one account on WeChat, whoever told of it.
 */
export function identitiesOf(records: readonly Account[]): Identities {
  const byKey = new Map<AccountKey, Account>();
  for (const record of records) put(byKey, record);
  const keys = new Map<AccountKey, AccountKey>();
  for (const account of [...byKey.values()].filter(isProvisional)) {
    const twin = [...byKey.values()].filter((other) => isTwin(account, other)).sort(byKeyOrder)[0];
    if (!twin) continue;
    keys.set(account.key, twin.key);
    byKey.delete(account.key);
    byKey.set(twin.key, mergeAccounts(twin, account));
  }
  const museums = madeMuseums(records, (key) => byKey.get(keys.get(key) ?? key)?.museum);
  const museumOf = (museum: MuseumId) => followed(museums, museum);
  const settled = new Map<AccountKey, Account>();
  for (const account of byKey.values()) {
    const own = settledAt(account, museumOf(account.museum));
    if (own.key !== account.key) keys.set(account.key, own.key);
    put(settled, own);
  }
  const keyOf = (key: AccountKey) => keys.get(key) ?? key;
  return { accounts: [...settled.values()].sort(byKeyOrder), keyOf, museumOf };
}

/** An account with the museum that it turned out to be of, whose key it has on WeChat. */
function settledAt(account: Account, museum: MuseumId): Account {
  return { ...account, museum, key: account.platform === "wechat" ? provisionalKey("wechat", museum) : account.key };
}

/** What a reader's museum is called where its account has another. */
function madeMuseums(
  records: readonly Account[],
  museumAt: (key: AccountKey) => MuseumId | undefined,
): Map<MuseumId, MuseumId> {
  const museums = new Map<MuseumId, MuseumId>();
  for (const { key, museum, origin } of records) {
    const joined = museumAt(key);
    if (origin === "reader" && joined !== undefined && joined !== museum) museums.set(museum, joined);
  }
  return museums;
}

/** To the end of a chain; each museum once, so that one that comes back to itself ends too. */
function followed(museums: ReadonlyMap<MuseumId, MuseumId>, from: MuseumId): MuseumId {
  const seen = new Set<MuseumId>();
  let museum = from;
  for (let next = museums.get(museum); next !== undefined && !seen.has(next); next = museums.get(museum)) {
    seen.add(museum);
    museum = next;
  }
  return museum;
}

function put(byKey: Map<AccountKey, Account>, account: Account): void {
  const present = byKey.get(account.key);
  byKey.set(account.key, present ? mergeAccounts(present, account) : account);
}

function isProvisional({ platform, uid }: Account): boolean {
  return platform === "weibo" && uid === null;
}

function isTwin(account: Account, other: Account): boolean {
  if (other.platform !== "weibo" || other.uid === null) return false;
  const name = account.screenName?.toLowerCase();
  return (
    other.museum === account.museum ||
    (account.domain !== null && other.domain === account.domain) ||
    (name !== undefined && other.screenName?.toLowerCase() === name)
  );
}

function byKeyOrder(a: Account, b: Account): number {
  return a.key < b.key ? -1 : 1;
}
