import type { Count } from "./count.ts";
import type { Uid } from "./museum.ts";

/** What the rendered page of an account tells of the account itself: enough to know it again, or to offer it. */
export interface PageSighting {
  readonly uid: Uid;
  /** null when the page shows none, or more than one text that could be it; so are the two below. */
  readonly screenName: string | null;
  /** What Weibo verified, in its words: "石桥博物馆官方微博". */
  readonly verifiedReason: string | null;
  readonly verifiedAs: "organisation" | "person" | null;
}

/** What the rendered page of an account counts: rounded as Weibo rounds, exact only below 10,000. */
export interface PageCounts {
  readonly uid: Uid;
  readonly followers: Count;
  /** null when the page does not show it; so is the one below. */
  readonly following: Count | null;
  /** Reposts, comments and likes ever received (转评赞). */
  readonly interactions: Count | null;
}
