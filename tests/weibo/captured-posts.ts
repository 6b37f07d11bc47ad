import { expect } from "vitest";
import { exactly } from "../../src/core/count.ts";
import { dayOf } from "../../src/core/day.ts";
import type { PostReading } from "../../src/core/post-reading.ts";

type Counts = readonly [reposts: number, comments: number, likes: number];
type Shown = Pick<PostReading, "kind" | "media">;

const ORIGINAL: Shown = { kind: "original", media: "none" };
const PICTURE: Shown = { kind: "original", media: "picture" };
const REPOST: Shown = { kind: "repost", media: "none" };

/** All that a captured post must be read as; of its text the beginning, or the whole where it is given as a text. */
function post(uid: string, mid: string, at: string, counts: Counts, shown: Shown, text: string | RegExp): object {
  const createdAt = Date.parse(`${at}+08:00`);
  const [reposts, comments, likes] = counts.map(exactly);
  return {
    ...{ mid, uid, createdAt, day: dayOf(createdAt), reposts, comments, likes, ...shown },
    text: typeof text === "string" ? text : expect.stringMatching(text),
    ...{ plays: null, views: null, pinned: false, promoted: false, originalDeleted: false },
  };
}

const FEED = "3612749480";

/** Of weibo.com in March 2022. */
export const FEED_OF_2022: readonly object[] = [
  post(FEED, "4750217209449536", "2022-03-23T16:18:20", [2, 176, 348], ORIGINAL, /^反弹六天了，.* 缩量这样涨/),
  post(FEED, "4750206484616141", "2022-03-23T15:35:43", [5, 254, 879], ORIGINAL, /^清明节马上到了，/),
];

const CARDS = "6074526225";

/** Of the mobile site in August 2022: its ten cards. */
export const CARDS_OF_2022: readonly object[] = [
  post(CARDS, "4806111732961615", "2022-08-24T22:03:13", [0, 68, 135], ORIGINAL, /^🌟#今日话题#🌟 -房间整理\[送花花\]/),
  post(CARDS, "4806111561517050", "2022-08-24T22:02:32", [0, 0, 2], REPOST, "捞"),
  post(CARDS, "4806111527441782", "2022-08-24T22:02:24", [2, 0, 1], REPOST, "捞"),
  post(CARDS, "4806111491005910", "2022-08-24T22:02:15", [2, 0, 0], REPOST, "捞"),
  post(CARDS, "4806111435428502", "2022-08-24T22:02:02", [2, 0, 0], REPOST, "捞"),
  post(CARDS, "4806111288362365", "2022-08-24T22:01:27", [1, 12, 36], PICTURE, /^#/),
  post(CARDS, "4806111225976914", "2022-08-24T22:01:12", [0, 58, 307], ORIGINAL, /^【投稿】这里有点好奇/),
  post(CARDS, "4806110916381884", "2022-08-24T21:59:58", [0, 27, 62], PICTURE, /^【投稿】求姐妹深拔/),
  post(CARDS, "4806110835644979", "2022-08-24T21:59:39", [0, 41, 652], REPOST, /^【投稿】（投稿所诉内容/),
  post(CARDS, "4806110730784285", "2022-08-24T21:59:14", [0, 24, 137], PICTURE, /^【投稿】给姐妹们递/),
];

/** Of the mobile site in June 2019: a repost without words, and what it reposts. */
export const REPOST_OF_2019 = post(
  "5973737418",
  "4383411844046171",
  "2019-06-15T11:44:46",
  [0, 0, 0],
  REPOST,
  "转发微博",
);
export const REPOSTED_IN_2019 = post(
  "5349576923",
  "4383404751066167",
  "2019-06-15T11:16:35",
  [1, 0, 0],
  ORIGINAL,
  /^#.* \.\.\.全文$/,
);

/** For visitors in September 2026, its text invented by those who published it. */
export const WATERFALL_OF_2026: readonly object[] = [
  post(
    "900000006",
    "5300000000000007",
    "2026-09-20T19:29:54",
    [2_000, 1_479, 7_798],
    { kind: "original", media: "video" },
    "示例正文内容。".repeat(6),
  ),
];
