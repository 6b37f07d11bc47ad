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
