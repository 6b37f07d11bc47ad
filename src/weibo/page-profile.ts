import type { Count } from "../core/count.ts";
import { isUid, type Uid } from "../core/museum.ts";
import type { PageCounts, PageSighting } from "../core/page-sighting.ts";
import { MOST_NAME } from "../core/reading.ts";
import { readCount } from "./numbers.ts";
import { plainName } from "./plain-text.ts";

/** What the rendered page of an account shows. */
export type PageProfile = PageSighting & PageCounts;

/** The head of a profile as it was found on the page: a row of counters, and the card around it. */
export interface Head {
  readonly counters: readonly Counter[];
  readonly names: readonly string[];
  readonly reasons: readonly string[];
  /** What the badge on the portrait says when pointed at: "微博官方认证". */
  readonly badges: readonly string[];
}

/** A link in the row; the total of interactions leads nowhere. */
export interface Counter {
  readonly href: string | null;
  readonly text: string;
}

/** Links on the page leave out where they lead from. */
const WEIBO = "https://weibo.com";

/** One way in which Weibo has shown its counters: the count in a counter's text, given its label; null when it is another way. */
type Layout = (text: string, label: string) => Count | null;

/** The newest first. What they look like stands in comments: words in here would be paid for on every page of Weibo's. */
const LAYOUTS: readonly Layout[] = [
  // Last seen 2026-08, the count before its label: <a><span><span>24.7万</span>粉丝 </span></a>
  (text, label) => (text.endsWith(label) ? readCount(text.slice(0, -label.length)) : null),
  // Last seen 2021, the label before its count: <a class=ProfileHeader_alink>粉丝<span>24.7万</span></a>
  (text, label) => (text.startsWith(label) ? readCount(text.slice(label.length)) : null),
];

/**
 * Reads the page of an account, as a second witness beside Weibo's answers. Only counters tied to the account by the uid
 * in their address count: after a navigation the head of the account before may still be there. null when there are
 * none, or when the page shows the account twice with different counts.
 */
export function readPage(page: ParentNode, uid: Uid): PageProfile | null {
  return profileIn(headsOn(page, uid), uid);
}

export function profileIn(heads: readonly Head[], uid: Uid): PageProfile | null {
  const profiles = heads.map((head) => readHead(head, uid)).filter((profile) => profile !== null);
  const followers = new Set(profiles.map((profile) => profile.followers.value));
  return followers.size === 1 ? (profiles[0] ?? null) : null;
}

function readHead(head: Head, uid: Uid): PageProfile | null {
  for (const countIn of LAYOUTS) {
    const count = (label: string, isOwn: (counter: Counter) => boolean) =>
      only(head.counters.filter(isOwn).map(({ text }) => countIn(text.trim(), label)));
    const followers = count("粉丝", ({ href }) => relationIn(href, uid) === "fans");
    if (followers === null) continue;
    return {
      uid,
      followers,
      following: count("关注", ({ href }) => relationIn(href, uid) === ""),
      interactions: count("转评赞", ({ href }) => href === null),
      screenName: only(head.names.map(nameIn)),
      verifiedReason: only(head.reasons.map(nameIn)),
      verifiedAs: only(head.badges.map(kindOfBadge)),
    };
  }
  return null;
}

/** The account whose followers a link lists; null when it leads elsewhere. */
export function uidOfFollowers(href: string): Uid | null {
  const [uid = "", relation] = listIn(href);
  return relation === "fans" && isUid(uid) ? uid : null;
}

/** "fans" or "" of /u/page/follow/UID?relate=fans or ?relate=; null for another account, or another address. */
function relationIn(href: string | null, uid: Uid): string | null {
  const [listed, relation = null] = listIn(href ?? "");
  return listed === uid ? relation : null;
}

/** Whose list a link leads to, and which: taken apart as an address, since a pattern over a hostile text can stall. */
function listIn(href: string): readonly [uid: string, relation: string | null] | readonly [] {
  if (!URL.canParse(href, WEIBO)) return [];
  const { pathname, searchParams } = new URL(href, WEIBO);
  const [, uid] = /^\/u\/page\/follow\/(\d{1,20})\/?$/.exec(pathname) ?? [];
  return uid === undefined ? [] : [uid, searchParams.get("relate")];
}

function nameIn(text: string): string | null {
  const name = plainName(text);
  return name === "" || name.length > MOST_NAME ? null : name;
}

function kindOfBadge(title: string): "organisation" | "person" | null {
  if (/官方认证|机构认证|企业认证/.test(title)) return "organisation";
  return title.includes("个人认证") ? "person" : null;
}

/** The one thing that all which could be read agree on. */
function only<T extends Count | string>(found: readonly (T | null)[]): T | null {
  const read = found.filter((one) => one !== null);
  const different = new Set(read.map((one) => (typeof one === "string" ? one : one.value)));
  return different.size === 1 ? (read[0] ?? null) : null;
}

/**
 * Every row with the link to the account's followers. Its card is Weibo's own panel; in it the name's class has "_name_"
 * in both generations of hashed names (to 2025 and since), and the icon of a verification its name since 2021. Whether
 * they find a head is seen in a browser alone: `tests/e2e/page-reader.test.ts`.
 */
function headsOn(page: ParentNode, uid: Uid): Head[] {
  const links = page.querySelectorAll(`a[href*="/u/page/follow/${uid}"][href*="relate=fans"]`);
  return Array.from(links).flatMap(({ parentElement: row }) => (row ? [headOf(row)] : []));
}

function headOf(row: Element): Head {
  const card = row.closest(".woo-panel-main");
  const inCard = (selectors: string) => Array.from(card?.querySelectorAll(selectors) ?? []);
  return {
    counters: Array.from(row.querySelectorAll("a")).map((link) => ({
      href: link.getAttribute("href"),
      text: textIn(link),
    })),
    names: inCard('[class*="_name_"]').map(textIn),
    reasons: inCard(".woo-font--proV").map((icon) => textIn(icon.parentElement?.nextElementSibling)),
    badges: inCard(".woo-avatar-icon[title]").map((icon) => icon.getAttribute("title") ?? ""),
  };
}

function textIn(element: Element | null | undefined): string {
  return element?.textContent?.trim() ?? "";
}
