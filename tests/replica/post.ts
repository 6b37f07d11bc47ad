/** A post as the replica plays it. Counts are the true integers. */
export interface ReplicaPost {
  /** Decimal id; the short one in addresses is computed from it. */
  readonly mid: string;
  readonly text: string;
  /** ms since the epoch. */
  readonly at: number;
  readonly reposts: number;
  readonly comments: number;
  readonly likes: number;
  readonly pinned: boolean;
  /** What it brings besides its text; nothing when left out. */
  readonly media?: ReplicaMedia;
  /** What it reposts; it is an original when left out. */
  readonly repostOf?: ReplicaOriginal;
  /** Somebody else: the post is promoted, and Weibo put it into this account's list. */
  readonly promotedBy?: ReplicaAuthor;
  /** Counts from a million on are written "100万+" by weibo.com too; the mobile site always does so. */
  readonly capped?: boolean;
}

export type ReplicaMedia =
  | { readonly kind: "pictures"; readonly count: number }
  /** `plays`: how often it was played. */
  | { readonly kind: "video"; readonly plays: number }
  | { readonly kind: "live"; readonly onAir: boolean };

export interface ReplicaAuthor {
  readonly uid: string;
  readonly screenName: string;
}

/** What a post reposts. Of a deleted original Weibo tells neither author nor counts. */
export type ReplicaOriginal =
  | { readonly kind: "deleted"; readonly mid: string; readonly at: number }
  | {
      readonly kind: "whole";
      readonly author: ReplicaAuthor;
      readonly post: ReplicaPost;
      /** A fast repost (快转), which has no words of its own. */
      readonly fast: boolean;
    };
