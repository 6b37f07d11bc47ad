import { type AccountAddress, isSameNick, type Uid } from "../core/museum.ts";
import { type PageProfile, readPage, uidOfFollowers } from "./page-profile.ts";

declare global {
  /**
   * Set by the detector, so that the overlay need not carry the reader of heads too: the head of an account once its page
   * shows it; null when it shows none for half a minute, or the signal says that nobody waits any more.
   */
  var vitrineHead: ((uid: Uid, signal: AbortSignal) => Promise<PageProfile | null>) | undefined;
}

/** A page that has no head after half a minute is waited for no longer. */
const PATIENCE_MS = 30_000;
/** The parts of a head come within a second or two of each other. */
const PARTS_MS = 2_500;

/** The links to lists of followers that stand on a page, and where each leads. */
export type Links = ReadonlyMap<Element, string>;

/**
 * Under which address each link was first seen to lead where it leads. Weibo's pages navigate inside themselves: the head
 * of the account before stays until the new one is ready, and one that was put away may come back for a moment.
 */
export type Trail = WeakMap<Element, { readonly href: string; readonly address: string | null }>;

/** What is waited for: the head of the account at an address. */
export interface Sought {
  readonly address: AccountAddress;
  /** The address as the trail names it. */
  readonly name: string;
  readonly trail: Trail;
  /** Whether a head tells what is wanted of it: its parts may come one after the other. `late`: no more are waited for. */
  readonly isEnough: (head: PageProfile, late: boolean) => boolean;
}

export function followerLinksOn(page: ParentNode): Links {
  const links = page.querySelectorAll('a[href*="/u/page/follow/"][href*="relate=fans"]');
  return new Map(Array.from(links, (link) => [link, link.getAttribute("href") ?? ""]));
}

/** Notes, when the page leaves an address, what stood there. What stood there from an address before stays that one's. */
export function leave(address: string | null, links: Links, trail: Trail): void {
  for (const [link, href] of links) {
    if (trail.get(link)?.href !== href) trail.set(link, { href, address });
  }
}

/** The account whose head is no other address's; null when there is none, or there are heads of several accounts. */
export function newcomerAmong(links: Links, address: string, trail: Trail): Uid | null {
  const isOwn = ([link, href]: readonly [Element, string]) => {
    const seen = trail.get(link);
    return seen?.href !== href || seen.address === address;
  };
  const uids = new Set([...links].filter(isOwn).flatMap(([, href]) => uidOfFollowers(href) ?? []));
  const [uid = null] = uids;
  return uids.size === 1 ? uid : null;
}

/**
 * Whether a head can be that of an address: by a nickname only if it shows that name. Which words Weibo keeps for itself
 * nobody lists, and a page of its own may show the reader's own card: a domain's page is a profile only if its title names
 * the account ("@卢浮宫博物馆的个人主页 - 微博").
 */
export function isAt(address: AccountAddress, { uid, screenName }: PageProfile, title: string): boolean {
  if (address.kind === "uid") return uid === address.uid;
  if (address.kind === "nick") return isSameNick(address.nick, screenName);
  return screenName !== null && title.includes(screenName);
}

/**
 * The head of the account at an address, as soon as the page shows it. Asks nobody and touches nothing: it is told of the
 * page's own changes. null when none came in time, or the signal aborted.
 */
export function awaitHead(sought: Sought, signal: AbortSignal): Promise<PageProfile | null> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => look());
    const timer = setTimeout(() => end(null), PATIENCE_MS);
    let late: ReturnType<typeof setTimeout> | undefined;
    signal.addEventListener("abort", () => end(null), { once: true });
    observer.observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ["href", "title"],
    });
    if (signal.aborted) end(null);
    else look();

    function look(isLate: unknown = false) {
      const head = headOn(document, sought);
      if (head && sought.isEnough(head, isLate === true)) end(head);
      else if (head) late ??= setTimeout(look, PARTS_MS, true);
    }

    function end(head: PageProfile | null) {
      observer.disconnect();
      clearTimeout(timer);
      clearTimeout(late);
      resolve(head);
    }
  });
}

function headOn(page: ParentNode, { address, name, trail }: Sought): PageProfile | null {
  const uid = address.kind === "uid" ? address.uid : newcomerAmong(followerLinksOn(page), name, trail);
  const head = uid && readPage(page, uid);
  return head && isAt(address, head, document.title) ? head : null;
}
