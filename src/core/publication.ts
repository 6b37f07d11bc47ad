import type { Count } from "./count.ts";
import type { Day } from "./day.ts";
import type { MuseumId, Platform } from "./museum.ts";
import type { Source } from "./snapshot.ts";
import type { Texts } from "./texts.ts";

/** Something published that figures, awards or claims are taken from. */
export interface Publication {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  /** null when it has no stable public address. */
  readonly url: string | null;
  /** The day it was published; null when it does not say. */
  readonly published: Day | null;
}

/** Followers of a museum on a platform on a day, as a publication printed them. */
export interface PublishedFollowers {
  readonly museum: MuseumId;
  readonly platform: Platform;
  readonly day: Day;
  readonly count: Count;
  readonly publication: string;
  /** What a careful reader should know: "date implied", "conflicts with …"; null when nothing. */
  readonly note: string | null;
}

/** Any other figure that was published: posts of a year, views, ranks, totals of a sector. */
export interface PublishedFigure {
  /** A museum's id, or a named scope that begins with "_" ("_non-chinese-top10"). */
  readonly subject: string;
  /** "weibo", "wechat", "douyin", "multi", "weibo+wechat", "microblog" */
  readonly platform: string;
  readonly metric: string;
  readonly value: number;
  readonly precision: Count["precision"];
  /** "2017-12-19", "2017-11", "2019", "2021-Q1": as precise as the publication is. */
  readonly period: string;
  readonly publication: string;
  readonly note: string | null;
}

export interface Award {
  readonly id: string;
  readonly year: number;
  /** The day it was given; null when the sources do not say. */
  readonly day: Day | null;
  readonly title: Texts;
  readonly organiser: Texts;
  /** null: the source does not state the category. */
  readonly category: Texts | null;
  /** null: the source leaves open who it was; then `printed` says what it prints. */
  readonly recipient: MuseumId | null;
  /** The recipient as the source prints it. */
  readonly printed: string;
  /** What it was given for, as published. */
  readonly grounds: Texts | null;
  readonly sources: readonly Source[];
  /** What makes a part of it uncertain; null when nothing does. */
  readonly doubt: Texts | null;
}

/** A figure somebody published about a subject, to be checked against what the data give. */
export interface Claim {
  readonly id: string;
  readonly subject: string;
  readonly scope: "weibo" | "wechat" | "weibo+wechat";
  readonly metric:
    | "growth-rate"
    | "net-growth"
    | "followers"
    | "place-non-chinese"
    | "share-non-chinese"
    | "share-same-country"
    | "posts"
    | "posts-per-week"
    | "views"
    | "top-ten-total";
  /** First and last day; the same day twice for a figure at a date. */
  readonly from: Day;
  readonly to: Day;
  /** Percentages as printed: 31.28. */
  readonly stated: number;
  readonly precision: Count["precision"];
  /** Digits after the decimal point that were printed, for percentages and rates. */
  readonly decimals: number;
  readonly publication: string;
  readonly note: Texts | null;
}

/** A post whose views somebody told: its owner, or a publication. */
export interface ViewedPost {
  readonly museum: MuseumId;
  readonly title: Texts;
  /** null when nobody said where it is. */
  readonly url: string | null;
  readonly day: Day;
  readonly views: Count;
  readonly source: Source;
}

export const BROADCAST_PLATFORMS = ["weibo", "wechat", "tencent", "douyin", "bilibili", "kuaishou"] as const;
export type BroadcastPlatform = (typeof BROADCAST_PLATFORMS)[number];

/** Broadcasts of a period on one platform; null where an audience is not known. */
export interface Broadcasts {
  readonly museum: MuseumId;
  readonly platform: BroadcastPlatform;
  readonly from: Day;
  readonly to: Day;
  readonly broadcasts: number;
  readonly live: Count | null;
  readonly replay: Count | null;
  readonly source: Source;
}

/** How much was posted and read in a period, as somebody told; null: not told. */
export interface PostsOfPeriod {
  readonly from: Day;
  readonly to: Day;
  readonly posts: Count | null;
  readonly views: Count | null;
  readonly source: Source;
}
