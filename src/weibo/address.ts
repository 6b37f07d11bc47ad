import { type AccountAddress, isUid, wordOf } from "../core/museum.ts";

/** Weibo's desktop site, under both of its names. */
export const WEIBO_ORIGINS: readonly string[] = ["https://weibo.com", "https://www.weibo.com"];
export const MOBILE_ORIGIN = "https://m.weibo.cn";
/** Where Vitrine may show a case. */
export const PAGE_ORIGINS: readonly string[] = [...WEIBO_ORIGINS, MOBILE_ORIGIN];

/** Weibo before its sites of today: on plain mobile phones, and in traditional characters. */
const OLD_HOSTS: readonly string[] = ["weibo.cn", "tw.weibo.com", "m.tw.weibo.com"];

/** The parts of a URL or of `location` that an address is read from; query and hash say nothing of whose page it is. */
interface Place {
  readonly origin: string;
  readonly pathname: string;
}

/** First path segments that are Weibo's own pages, never an account's domain. Collected from public sources, 2026-11. */
const RESERVED: ReadonlySet<string> = new Set(
  (
    "0 a account ajax aj album article at choose collect comment data detail e event fav follow friends full guide help home hot " +
    "like live login login.php logout logout.php message messages mygroups n newlogin nguide p page photo pic pub " +
    "reg register search set setting settings share signup signup.php status svip topic ttarticle tv u video visitor vip z"
  ).split(" "),
);

/** What may follow an account's first segment on its own page: weibo.com/UID/profile, weibo.com/DOMAIN/home. */
const OWN_PAGES: ReadonlySet<string> = new Set(["home", "profile", "photos", "album", "article", "video"]);

/** The page ids of persons and organisations, in links of about 2013 to 2020, end in the uid; 1008… is a super topic. */
const PAGE_ID = /^(?:100505|100[2346]06)(\d{10})$/;

/** A list of posts on the mobile site: 230413UID, or 230413UID_-_WEIBO_SECOND_PROFILE_WEIBO. */
const MOBILE_LIST_ID = /^230413(\d+)(?:_-_\w+)?$/;

/** Letters of any script, digits and a few signs. What Weibo allows is narrower; no space, slash or mark gets through. */
const NICK = /^[\p{L}\p{M}\p{N}\p{So}_·.-]{1,40}$/u;

/**
 * The account whose page a location is: /u/UID, /UID, /DOMAIN or /p/100505UID on weibo.com, /u/UID, /profile/UID or
 * /p/230413UID on m.weibo.cn, /n/NICK on either. null everywhere else, posts and lists of followers included. Pure: asks
 * nobody.
 */
export function accountAddressOf({ origin, pathname }: Place): AccountAddress | null {
  const segments = pathname.split("/").filter((segment) => segment !== "");
  if (WEIBO_ORIGINS.includes(origin)) return desktopAddress(segments);
  return origin === MOBILE_ORIGIN ? mobileAddress(segments) : null;
}

/**
 * "5549047567", "louvremuseum", "@卢浮宫博物馆" or a whole address, as a person pastes it; null when it names no account.
 * A word of letters that can be a domain is one, since nicknames of museums are hardly ever in letters alone.
 */
export function pastedAddressOf(text: string): AccountAddress | null {
  const trimmed = text.trim().replace(/^@/, "");
  if (isUid(trimmed)) return { kind: "uid", uid: trimmed };
  if (/^[\w-]+$/.test(trimmed)) return domainAddress(trimmed);
  if (NICK.test(trimmed) && !trimmed.includes(".")) return { kind: "nick", nick: trimmed };
  const address = withScheme(trimmed);
  return URL.canParse(address) ? accountAddressOf(placeOf(new URL(address))) : null;
}

/** The page of an account, as Weibo itself links it. */
export function pageOf(address: AccountAddress): string {
  const word = encodeURIComponent(wordOf(address).replace(/\p{Cs}/gu, ""));
  return `https://weibo.com/${{ uid: "u/", domain: "", nick: "n/" }[address.kind]}${word}`;
}

function desktopAddress([first = "", ...rest]: readonly string[]): AccountAddress | null {
  const [second = "", ...below] = rest;
  switch (first) {
    case "n":
      return below.length === 0 ? nickAddress(second) : null;
    case "u":
      return isOwnPage(below) ? uidAddress(second) : null;
    case "p":
      return isOwnPage(below) ? uidAddress(PAGE_ID.exec(second)?.[1]) : null;
    default:
      return isOwnPage(rest) ? (uidAddress(first) ?? domainAddress(first)) : null;
  }
}

function mobileAddress([first, second = "", ...below]: readonly string[]): AccountAddress | null {
  if (below.length > 0) return null;
  if (first === "n") return nickAddress(second);
  if (first === "u" || first === "profile") return uidAddress(second);
  return first === "p" ? uidAddress((PAGE_ID.exec(second) ?? MOBILE_LIST_ID.exec(second))?.[1]) : null;
}

function uidAddress(uid = ""): AccountAddress | null {
  return isUid(uid) ? { kind: "uid", uid } : null;
}

function nickAddress(segment: string): AccountAddress | null {
  try {
    const nick = decodeURIComponent(segment);
    return NICK.test(nick) ? { kind: "nick", nick } : null;
  } catch {
    // An escape that is no UTF-8, as a page may write it, names nobody.
    return null;
  }
}

function domainAddress(segment: string): AccountAddress | null {
  const domain = segment.toLowerCase();
  if (RESERVED.has(domain) || !/^(?=.*[a-z])[a-z0-9][a-z0-9_-]{2,39}$/.test(domain)) return null;
  return { kind: "domain", domain };
}

function isOwnPage(rest: readonly string[]): boolean {
  return rest.length === 0 || (rest.length === 1 && OWN_PAGES.has(rest[0] ?? ""));
}

/** Old addresses are pasted still; their paths name accounts as those of the desktop site do. */
function placeOf({ origin, hostname, pathname }: URL): Place {
  return OLD_HOSTS.includes(hostname) ? { origin: "https://weibo.com", pathname } : { origin, pathname };
}

function withScheme(text: string): string {
  return `https://${text.replace(/^https?:\/\//i, "")}`;
}
