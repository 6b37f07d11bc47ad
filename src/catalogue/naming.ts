import type { Named, Naming } from "../core/imported.ts";
import { type Account, type AccountAddress, type AccountKey, isUid, type Museum, weiboKey } from "../core/museum.ts";
import { newcomer } from "../store/accounts.ts";
import type { Store } from "../store/store.ts";
import { pastedAddressOf } from "../weibo/address.ts";

const UNKNOWN: Named = { kind: "unknown" };

/** Characters of an address or a name at the most: a cell may hold a million. */
const LONGEST = 500;

/** What an exported file calls an account of a uid. */
const UID_KEY = /^weibo:(\d+)$/;

/**
 * Finds accounts by the words that files have for them. A uid, an address or an @nickname that nobody has is a new
 * account; a bare word that nobody has is nobody's, for it may as well be a misspelt museum.
 */
export async function namingOf(db: Store): Promise<Naming> {
  const [accounts, museums] = await Promise.all([db.getAll("accounts"), db.getAll("museums")]);
  const words = { account: wordsOf(accounts), museum: namesOf(accounts, museums) };
  const found = { account: new Map<string, Named>(), museum: new Map<string, Named>() };
  return (text, as) => {
    if (text.length > LONGEST) return UNKNOWN;
    const known = found[as].get(text) ?? find(text, as, words);
    found[as].set(text, known);
    return known;
  };
}

type Words = ReadonlyMap<string, ReadonlySet<AccountKey>>;

function find(
  text: string,
  as: "account" | "museum",
  words: { readonly account: Words; readonly museum: Words },
): Named {
  const other = as === "account" ? "museum" : "account";
  const named = foundIn(words[as], text) ?? foundIn(words[other], text);
  return named ?? (as === "account" ? newAccount(text, words.account) : UNKNOWN);
}

function foundIn(words: Words, text: string): Named | null {
  const keys = [...(words.get(plain(text)) ?? [])];
  const [key] = keys;
  if (key === undefined) return null;
  return keys.length === 1 ? { kind: "known", key } : { kind: "several" };
}

/** An address may be written in many ways: what it names may be known. */
function newAccount(text: string, words: Words): Named {
  const uid = UID_KEY.exec(text.trim())?.[1] ?? "";
  const address: AccountAddress | null = isUid(uid) ? { kind: "uid", uid } : unmistakable(text);
  if (!address) return UNKNOWN;
  const word = address.kind === "uid" ? address.uid : address.kind === "domain" ? address.domain : address.nick;
  return foundIn(words, word) ?? { kind: "new", key: newcomer(address).account.key, address };
}

function unmistakable(text: string): AccountAddress | null {
  const trimmed = text.trim();
  if (trimmed.startsWith("@")) {
    const nick = pastedAddressOf(trimmed);
    // Somebody who writes "@louvre" means the name, and not the word of an address.
    return nick?.kind === "domain" ? { kind: "nick", nick: trimmed.slice(1) } : nick;
  }
  return isUid(trimmed) || trimmed.includes("/") ? pastedAddressOf(trimmed) : null;
}

/** Every account by its key, its uid, its domain and its nickname. */
function wordsOf(accounts: readonly Account[]): Words {
  return gathered(
    accounts.flatMap(({ key, platform, uid, domain, screenName }) => {
      const onWeibo = platform === "weibo" ? [uid, domain, screenName, screenName && `@${screenName}`] : [];
      const keys = uid === null ? [key] : [key, weiboKey(uid)];
      return [...(platform === "weibo" ? keys : [key]), ...onWeibo].map((word) => [word, key] as const);
    }),
  );
}

/** The accounts on Weibo by their museum's name in any language, and by its id. */
function namesOf(accounts: readonly Account[], museums: readonly Museum[]): Words {
  const byId = new Map(museums.map((museum) => [museum.id, museum]));
  return gathered(
    accounts
      .filter(({ platform }) => platform === "weibo")
      .flatMap(({ key, museum: id }) =>
        [id, ...Object.values(byId.get(id)?.names ?? {})].map((name) => [name, key] as const),
      ),
  );
}

function gathered(pairs: readonly (readonly [string | null | undefined, AccountKey])[]): Words {
  const words = new Map<string, Set<AccountKey>>();
  for (const [text, key] of pairs) {
    if (!text) continue;
    const word = plain(text);
    words.set(word, (words.get(word) ?? new Set()).add(key));
  }
  return words;
}

/** Case, accents, kinds of apostrophes and spaces do not matter. */
function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[’']/g, "'")
    .replace(/\s+/g, " ")
    .trim();
}
