import type { IDBPObjectStore } from "idb";
import {
  type Account,
  type AccountAddress,
  type AccountKey,
  blankAccount,
  isSameNick,
  type Museum,
  type MuseumId,
  type Platform,
  provisionalKey,
  unnamedMuseum,
  weiboKey,
  wordOf,
} from "../core/museum.ts";
import type { Reading } from "../core/reading.ts";
import { moveEntries } from "./entries.ts";
import { moveLabels } from "./labels.ts";
import { forgetPeers } from "./peers.ts";
import { movePosts } from "./posts.ts";
import { moveSeries } from "./series.ts";
import type { Schema, Store, StoreName, Writing } from "./store.ts";
import { joinOnWeChat } from "./wechat.ts";
import { write } from "./write.ts";

type AccountStore = IDBPObjectStore<Schema, StoreName[], "accounts", "readonly" | "readwrite">;
type WritesAccounts = Writing<["accounts", "series", "ready", "entries", "labels", "posts", "listed", ...StoreName[]]>;

/** Accounts that have a case on Weibo, and are somebody's peers: built in, or tracked by the reader. */
export function isShown(account: Account): boolean {
  return account.origin === "directory" || account.trackedAt !== null;
}

/** The account at an address on Weibo, within a transaction; undefined when it is not known here. */
export async function accountAt(
  accounts: Pick<AccountStore, "index">,
  address: AccountAddress,
): Promise<Account | undefined> {
  return address.kind === "nick"
    ? accountNamed(accounts, address.nick)
    : (await accounts.index(address.kind).getAll(wordOf(address))).find(isOnWeibo);
}

/** Two nicknames never differ in case alone, and a link may be in either: all cases lie between the two it has whole. */
async function accountNamed(accounts: Pick<AccountStore, "index">, nick: string): Promise<Account | undefined> {
  const [first, last] = [nick.toUpperCase(), nick.toLowerCase()].sort();
  const near = (await accounts.index("screenName").getAll(IDBKeyRange.bound(first, last))).filter(isOnWeibo);
  return (
    near.find(({ screenName }) => screenName === nick) ?? near.find(({ screenName }) => isSameNick(nick, screenName))
  );
}

/** The account at an address; null when it is not known here. */
export async function findAccount(db: Store, address: AccountAddress): Promise<Account | null> {
  return (await accountAt(db.transaction("accounts").store, address)) ?? null;
}

export function trackedAccounts(db: Store): Promise<Account[]> {
  return db.getAllFromIndex("accounts", "trackedAt");
}

/** The key of a museum's account on each platform: that of the account it has, or of the one it will have. */
export async function accountKeysOf(db: Store, museum: MuseumId): Promise<(platform: Platform) => AccountKey> {
  const accounts = await db.getAllFromIndex("accounts", "museum", museum);
  return (platform) =>
    accounts.find((account) => account.platform === platform)?.key ?? provisionalKey(platform, museum);
}

/** Tracks the account at an address since an instant, in ms. One nobody listed gets a museum of its own, to be named later. */
export function track(db: Store, address: AccountAddress, atMs: number): Promise<Account> {
  return write(db, ["museums", "accounts", "ready"], async (tx) => {
    const accounts = tx.objectStore("accounts");
    const known = await accountAt(accounts, address);
    const { account, museum } = known ? { account: known, museum: null } : newcomer(address);
    if (museum) await tx.objectStore("museums").put(museum);
    const tracked = { ...account, trackedAt: account.trackedAt ?? atMs };
    await accounts.put(tracked);
    await forgetPeers(tx);
    return tracked;
  });
}

/** Tracks no longer, or (undo) tracks again as before. The history stays. null when there is no such account. */
export function setTracked(db: Store, key: AccountKey, trackedAt: number | null): Promise<Account | null> {
  return write(db, ["accounts", "ready"], async (tx) => {
    const accounts = tx.objectStore("accounts");
    const account = await accounts.get(key);
    if (account) await accounts.put({ ...account, trackedAt });
    await forgetPeers(tx);
    return account ? { ...account, trackedAt } : null;
  });
}

/** What tells an account: a reading does, and so does what its page shows. null where nothing is told. */
export interface Identity extends Pick<Reading, "uid" | "domain"> {
  readonly screenName: string | null;
}

/**
 * What is told of the account itself: its uid when only its domain or name was known, its present name and
 * domain. Account and history move to the key of the uid. An account that was known by this domain or this name alone is
 * this account; one with another uid has lost them to it. `at` is the account at the address that was asked: where that
 * came to lead to another account meanwhile, the reading is of the one with its uid. Throws when nobody here has it.
 */
export async function identify(tx: WritesAccounts, at: Account, told: Identity): Promise<Account> {
  const accounts = tx.objectStore("accounts");
  const key = weiboKey(told.uid);
  const account = at.uid === null || at.uid === told.uid ? at : await accounts.get(key);
  if (!account) throw new Error("Weibo told of another account than was asked for. Nothing was recorded.");
  const domain = told.domain ?? account.domain;
  const screenName = told.screenName ?? account.screenName;
  let identified: Account = { ...account, key, uid: told.uid, domain, screenName };
  for (const other of await holders(tx, identified)) {
    if (other.key === account.key) continue;
    if (other.uid === null || other.key === key) identified = await absorb(tx, other, identified);
    else await accounts.put(withoutNamesOf(other, identified));
  }
  if (key !== account.key) identified = await absorb(tx, account, identified);
  await accounts.put(identified);
  return identified;
}

/** The accounts on Weibo that stand where this one will, each once: under its key, with its domain, or with its name. */
async function holders(tx: WritesAccounts, { key, domain, screenName }: Account): Promise<Account[]> {
  const accounts = tx.objectStore("accounts");
  const byKey = await accounts.get(key);
  const byDomain = domain === null ? [] : await accounts.index("domain").getAll(domain);
  const byName = screenName === null ? [] : await accounts.index("screenName").getAll(screenName);
  const all = [...(byKey ? [byKey] : []), ...byDomain, ...byName].filter(isOnWeibo);
  return [...new Map(all.map((account) => [account.key, account])).values()];
}

/** A museum's account on WeChat may have the same name: it is another. */
function isOnWeibo({ platform }: Account): boolean {
  return platform === "weibo";
}

/** An account of another uid that had this one's domain or name has it no more. */
function withoutNamesOf(other: Account, { domain, screenName }: Account): Account {
  return {
    ...other,
    domain: other.domain === domain ? null : other.domain,
    screenName: other.screenName === screenName ? null : other.screenName,
  };
}

/** Two records of one account become one: history merged, tracked if either was, the built-in museum rather than a made one. */
async function absorb(tx: WritesAccounts, other: Account, into: Account): Promise<Account> {
  if (other.key !== into.key) {
    await moveSeries(tx, other.key, into.key);
    await movePosts(tx, other.key, into.key);
    await tx.objectStore("accounts").delete(other.key);
  }
  await forgetPeers(tx);
  const builtIn = other.origin === "directory" ? other : into;
  const joined = { key: into.key, museum: builtIn.museum };
  for (const one of [other, into]) await moveMuseum(tx, one, joined);
  return { ...into, museum: builtIn.museum, origin: builtIn.origin, trackedAt: into.trackedAt ?? other.trackedAt };
}

/** What belongs to an account's museum follows it to the museum it turned out to be. */
export async function moveMuseum(
  tx: WritesAccounts,
  from: Pick<Account, "key" | "museum">,
  to: Pick<Account, "key" | "museum">,
): Promise<void> {
  await moveEntries(tx, from, to);
  if (from.museum === to.museum) return;
  await moveLabels(tx, from.museum, to.museum);
  const accounts = tx.objectStore("accounts");
  for (const other of await accounts.index("museum").getAll(from.museum)) {
    if (other.key !== from.key) await accounts.put({ ...other, museum: to.museum });
  }
  await joinOnWeChat(tx, to.museum);
}

/** An account that nobody listed, with a museum of its own, to be named later. */
export function newcomer(address: AccountAddress): { account: Account; museum: Museum } {
  const id = museumIdOf(address);
  const museum = unnamedMuseum(id);
  const blank = blankAccount("weibo", id);
  const account: Account = {
    ...blank,
    key: address.kind === "uid" ? weiboKey(address.uid) : blank.key,
    uid: address.kind === "uid" ? address.uid : null,
    domain: address.kind === "domain" ? address.domain : null,
    screenName: address.kind === "nick" ? address.nick : null,
  };
  return { account, museum };
}

/** The same for the same address wherever it is made. Ids stand in addresses and keys: a nickname is written in hex. */
function museumIdOf(address: AccountAddress): MuseumId {
  const hex = (text: string) => Array.from(text, (character) => character.codePointAt(0)?.toString(16)).join("-");
  return `weibo-${address.kind === "nick" ? `n-${hex(address.nick)}` : wordOf(address)}` as MuseumId;
}
