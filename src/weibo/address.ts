import { type AccountAddress, isUid } from "../core/museum.ts";

export const WEIBO_ORIGINS: readonly string[] = ["https://weibo.com", "https://www.weibo.com"];

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

/**
 * The account whose page a location is: /u/UID, /UID or /DOMAIN on weibo.com, with any query or hash.
 * null everywhere else, posts and lists of followers included. Pure: asks nobody.
 */
export function accountAddressOf(location: {
  readonly origin: string;
  readonly pathname: string;
}): AccountAddress | null {
  if (!WEIBO_ORIGINS.includes(location.origin)) return null;
  const segments = location.pathname.split("/").filter((segment) => segment !== "");
  const [first, ...rest] = segments[0] === "u" ? segments.slice(1) : segments;
  if (first === undefined || !isOwnPage(rest)) return null;
  if (isUid(first)) return { kind: "uid", uid: first };
  return segments[0] === "u" ? null : domainAddress(first);
}

/** "5549047567" or "@louvremuseum" or a whole address, as a person pastes it; null when it names no account. */
export function pastedAddressOf(text: string): AccountAddress | null {
  const trimmed = text.trim().replace(/^@/, "");
  if (isUid(trimmed)) return { kind: "uid", uid: trimmed };
  if (/^[\w-]+$/.test(trimmed)) return domainAddress(trimmed);
  const address = withScheme(trimmed);
  return URL.canParse(address) ? accountAddressOf(new URL(address)) : null;
}

/** The page of an account, as Weibo itself links it. */
export function pageOf(address: AccountAddress): string {
  return address.kind === "uid" ? `https://weibo.com/u/${address.uid}` : `https://weibo.com/${address.domain}`;
}

function domainAddress(segment: string): AccountAddress | null {
  const domain = segment.toLowerCase();
  if (RESERVED.has(domain) || !/^(?=.*[a-z])[a-z0-9][a-z0-9_-]{2,39}$/.test(domain)) return null;
  return { kind: "domain", domain };
}

function isOwnPage(rest: readonly string[]): boolean {
  return rest.length === 0 || (rest.length === 1 && OWN_PAGES.has(rest[0] ?? ""));
}

function withScheme(text: string): string {
  return `https://${text.replace(/^https?:\/\//i, "")}`;
}
