import { isUid, type Uid } from "../core/museum.ts";
import { accountAddressOf } from "./address.ts";

/** A post's decimal id. Longer than a number holds exactly: always a string of digits. */
export type Mid = string & { readonly __brand: "Mid" };

const ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const MID_GROUP = 7;
const BID_GROUP = 4;

/** Where a post's id stands in a path, and before it who published it, by host. 0 is nobody. Seen 2013 to 2026. */
const UNDER_OWNER = /^\/(?<owner>0|[1-9]\d{3,19}|detail|status)\/(?<id>[^/]+)\/?$/;
const POST_PATHS: ReadonlyMap<string, RegExp> = new Map([
  ["weibo.com", UNDER_OWNER],
  ["www.weibo.com", UNDER_OWNER],
  ["m.weibo.cn", UNDER_OWNER],
  ["weibo.cn", /^\/detail\/(?<id>[^/]+)\/?$/],
  ["tw.weibo.com", /^\/(?<owner>[\w-]+)\/(?<id>[1-9]\d{8,19})\/?$/],
  ["share.api.weibo.cn", /^\/share\/\d+,(?<id>[1-9]\d{8,19})\.html$/],
  ["photo.weibo.com", /^\/(?<owner>\d+)\/wbphotos\/large\/mid\/(?<id>[1-9]\d{8,19})(?:\/|$)/],
]);

/** The short id (bid) in addresses: groups of 7 decimal digits from the right, each in base 62, padded to 4. */
export function bidOf(mid: Mid): string {
  return groupsOf(mid, MID_GROUP)
    .map((group) => toBase62(Number(group)).padStart(BID_GROUP, "0"))
    .join("")
    .replace(/^0+/, "");
}

/** The decimal id of a short one; null when the text is none. */
export function midOf(bid: string): Mid | null {
  if (!/^[0-9a-zA-Z]{5,12}$/.test(bid)) return null;
  const groups = groupsOf(bid, BID_GROUP).map((group) => String(fromBase62(group)).padStart(MID_GROUP, "0"));
  if (groups.some((group) => group.length > MID_GROUP)) return null;
  const mid = groups.join("").replace(/^0+/, "");
  return isMid(mid) ? mid : null;
}

export function isMid(text: string): text is Mid {
  return /^[1-9]\d{8,19}$/.test(text);
}

/** A post as an address names it; the uid is null where the address leaves it out. */
export interface PostAddress {
  readonly uid: Uid | null;
  readonly mid: Mid;
}

/**
 * The post that an address names, by either id: weibo.com/UID/BID, /0/MID or /detail/MID, m.weibo.cn/status/MID or
 * /UID/MID, weibo.cn/detail/MID, a post that was shared or whose photograph is shown, and the post laid over an account's
 * page, weibo.com/u/UID?layerid=MID. null when it names none; a short link (t.cn) names nothing before it is followed.
 */
export function postAddressOf(address: string): PostAddress | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return postOnPath(url) ?? postLaidOver(url);
}

/** The id alone of the post that an address names; null when it names none. */
export function postOf(address: string): Mid | null {
  return postAddressOf(address)?.mid ?? null;
}

function postOnPath({ hostname, pathname }: URL): PostAddress | null {
  const { owner = "", id = "" } = POST_PATHS.get(hostname)?.exec(pathname)?.groups ?? {};
  const mid = isMid(id) ? id : isPageWord(id) ? null : midOf(id);
  return mid && { uid: isUid(owner) ? owner : null, mid };
}

function postLaidOver(url: URL): PostAddress | null {
  const account = accountAddressOf(url);
  const mid = url.searchParams.get("layerid") ?? "";
  return account && isMid(mid) ? { uid: account.kind === "uid" ? account.uid : null, mid } : null;
}

/** weibo.com/UID/profile is a page, and could be read as a short id: none of so few characters has lower case alone. */
function isPageWord(id: string): boolean {
  return id.length < 9 && /^[a-z]+$/.test(id);
}

/** Groups of a length counted from the right; the first may be shorter. */
function groupsOf(text: string, length: number): string[] {
  const first = text.length % length;
  const groups = first === 0 ? [] : [text.slice(0, first)];
  for (let at = first; at < text.length; at += length) groups.push(text.slice(at, at + length));
  return groups;
}

function toBase62(value: number): string {
  const digit = ALPHABET[value % 62] ?? "";
  return value < 62 ? digit : toBase62(Math.floor(value / 62)) + digit;
}

function fromBase62(text: string): number {
  return [...text].reduce((value, digit) => value * 62 + ALPHABET.indexOf(digit), 0);
}
