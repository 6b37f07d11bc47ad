import { type Language, type Texts, textIn } from "./texts.ts";

/** A museum's short name in the directory ("louvre"), or one made for a museum the reader added. */
export type MuseumId = string & { readonly __brand: "MuseumId" };

/** Weibo's numeric account id: a string of digits, never a number. */
export type Uid = string & { readonly __brand: "Uid" };

/** "weibo:5549047567" once the uid is known, "weibo:~orsay" until then. Names one account for ever after the uid is known. */
export type AccountKey = string & { readonly __brand: "AccountKey" };

/** Only museums, and groups that run several, are ranked; an authority or a portal is known but never a peer. */
export type MuseumKind = "museum" | "museum-group" | "authority" | "portal";

export interface Museum {
  readonly id: MuseumId;
  readonly kind: MuseumKind;
  readonly names: Texts;
  /** ISO 3166 alpha-2; null when nobody said. */
  readonly country: string | null;
  readonly city: string | null;
  readonly website: string | null;
  readonly wikidata: string | null;
  /** Why the sources leave open which institution this is; null when they do not. */
  readonly ambiguity: string | null;
  readonly origin: "directory" | "reader";
}

/** A museum that a reader's account is of, before anybody said which. */
export function unnamedMuseum(id: MuseumId): Museum {
  return {
    id,
    kind: "museum",
    names: {},
    country: null,
    city: null,
    website: null,
    wikidata: null,
    ambiguity: null,
    origin: "reader",
  };
}

export const PLATFORMS = ["weibo", "wechat"] as const;
export type Platform = (typeof PLATFORMS)[number];

export interface Account {
  readonly key: AccountKey;
  readonly platform: Platform;
  readonly museum: MuseumId;
  readonly uid: Uid | null;
  /** The word that it is found by: that in weibo.com/DOMAIN, lower case; on WeChat its id (微信号). */
  readonly domain: string | null;
  readonly screenName: string | null;
  /** The instant it was tracked, in ms; null when it is not. */
  readonly trackedAt: number | null;
  readonly origin: "directory" | "reader";
}

/** An account as an address on Weibo names it. A nickname (weibo.com/n/NICK) is not the word in weibo.com/DOMAIN. */
export type AccountAddress =
  | { readonly kind: "uid"; readonly uid: Uid }
  | { readonly kind: "domain"; readonly domain: string }
  | { readonly kind: "nick"; readonly nick: string };

export function isUid(text: string): text is Uid {
  return /^[1-9]\d{3,19}$/.test(text);
}

/** Whether anything is an account's key on Weibo. */
export function isAccountKey(kept: unknown): kept is AccountKey {
  return typeof kept === "string" && /^weibo:(~[\w.-]{1,260}|\d{4,20})$/.test(kept);
}

/** Whether two nicknames are one: none differs from another in case alone, and links are written in either. */
export function isSameNick(a: string, b: string | null): boolean {
  return a.toLowerCase() === b?.toLowerCase();
}

export function weiboKey(uid: Uid): AccountKey {
  return `weibo:${uid}` as AccountKey;
}

/** The key of an account whose id on the platform nobody published. */
export function provisionalKey(platform: Platform, museum: MuseumId): AccountKey {
  return `${platform}:~${museum}` as AccountKey;
}

/** An account on a platform of which nothing but its museum is known. */
export function blankAccount(platform: Platform, museum: MuseumId): Account {
  return {
    key: provisionalKey(platform, museum),
    platform,
    museum,
    uid: null,
    domain: null,
    screenName: null,
    trackedAt: null,
    origin: "reader",
  };
}

/** The museum's name in a language, or the nearest there is, or its id. */
export function nameOf(museum: Pick<Museum, "id" | "names">, language: Language): string {
  return textIn(museum.names, language) ?? museum.id;
}

/** Where an account's page is; null until its uid, its domain or its nickname is known. */
export function addressOf({ uid, domain, screenName }: Account): AccountAddress | null {
  if (uid !== null) return { kind: "uid", uid };
  if (domain !== null) return { kind: "domain", domain };
  return screenName === null ? null : { kind: "nick", nick: screenName };
}

/** What an address calls its account: the uid, the word, or the nickname. */
export function wordOf(address: AccountAddress): string {
  if (address.kind === "uid") return address.uid;
  return address.kind === "domain" ? address.domain : address.nick;
}

/** What to call an account: its museum's name, or until somebody gave one the account's own. */
export function titleOf(museum: Pick<Museum, "id" | "names">, account: Account, language: Language): string {
  return textIn(museum.names, language) ?? account.screenName ?? account.uid ?? account.domain ?? museum.id;
}

/** The museum under a name that can be said: where nobody gave it one, what its account is called. */
export function called(museum: Museum, account: Account): Museum {
  return isNamed(museum) ? museum : { ...museum, names: { zh: titleOf(museum, account, "zh") } };
}

/** Whether anybody gave it a name, in whichever language. */
export function isNamed({ names }: Pick<Museum, "names">): boolean {
  return textIn(names, "en") !== null;
}
