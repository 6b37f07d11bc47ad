/** A post's decimal id. Longer than a number holds exactly: always a string of digits. */
export type Mid = string & { readonly __brand: "Mid" };

const ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const MID_GROUP = 7;
const BID_GROUP = 4;

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

/**
 * The post that an address names, in either form: weibo.com/UID/BID, m.weibo.cn/UID/MID, weibo.com/detail/MID …
 * null when it names none.
 */
export function postOf(address: string): Mid | null {
  if (!URL.canParse(address)) return null;
  const { hostname, pathname } = new URL(address);
  if (!/^(www\.)?weibo\.com$|^m\.weibo\.cn$/.test(hostname)) return null;
  const match = /^\/(?:\d+|detail|status)\/([0-9a-zA-Z]+)\/?$/.exec(pathname);
  const id = match?.[1] ?? "";
  return isMid(id) ? id : midOf(id);
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
