import { describe, expect, it } from "vitest";
import { type Count, exactly } from "../../src/core/count.ts";
import { type Day, parseDay } from "../../src/core/day.ts";
import type { PostReading } from "../../src/core/post-reading.ts";
import { fieldsOf } from "../../src/weibo/fields.ts";
import { recognised } from "../../src/weibo/recognised.ts";
import { readStatus } from "../../src/weibo/status.ts";
import { BRIDGE_UID, type Json } from "./answer.ts";
import {
  BRIDGE_MID,
  type Changes,
  deletedOriginal,
  desktopStatus,
  mobileStatus,
  NOW,
  strangersStatus,
  videoPage,
} from "./status-answer.ts";

const rounded = (value: number): Count => ({ value, precision: "weibo" });
const read = (status: unknown) => recognised(() => readStatus(fieldsOf(status), NOW));
const desktop = (changes: Changes) => read(desktopStatus(changes));
const mobile = (changes: Changes) => read(mobileStatus(changes));

const post: PostReading = {
  mid: BRIDGE_MID,
  uid: BRIDGE_UID,
  createdAt: Date.parse("2026-11-19T09:30:05+08:00"),
  day: parseDay("2026-11-19") as Day,
  text: "新展开幕： 一座桥有多少个名字？",
  reposts: exactly(57),
  comments: exactly(22),
  likes: exactly(1_410),
  plays: null,
  views: null,
  pinned: false,
  promoted: false,
  kind: "original",
  originalDeleted: false,
  media: "none",
};

describe("a post", () => {
  it("of weibo.com is read whole", () => {
    expect(desktop({})).toEqual(post);
  });

  it("of m.weibo.cn is read the same, its mark-up as text", () => {
    expect(mobile({})).toEqual({ ...post, text: "新展开幕： 一座桥有多少个名字？全文" });
  });

  it.each<[string, Changes, Partial<PostReading>]>([
    [
      "with counts nobody added to",
      { reposts_count: 0, comments_count: 0, attitudes_count: 0 },
      { reposts: exactly(0), comments: exactly(0), likes: exactly(0) },
    ],
    ["with a count in a string", { attitudes_count: "298" }, { likes: exactly(298) }],
    ["with a count in commas", { attitudes_count: "1,243,408" }, { likes: exactly(1_243_408) }],
    ["with a rounded count", { attitudes_count: "693.2万" }, { likes: rounded(6_932_000) }],
    ["with a count in 亿", { attitudes_count: "1.51亿" }, { likes: rounded(151_000_000) }],
    ["with a capped count", { reposts_count: "100万+" }, { reposts: { value: 1_000_000, precision: "at-least" } }],
    ["of one's own, with its views", { reads_count: 30 }, { views: exactly(30) }],
    ["of one's own, with its views rounded", { reads_count: "12.4万" }, { views: rounded(124_000) }],
    ["kept on top", { isTop: 1, mblogtype: 2, title: { text: "置顶" } }, { pinned: true }],
    ["kept on top, as only its title says", { title: { text: "置顶", base_color: 1 } }, { pinned: true }],
    ["with a word where its pictures were", { pic_ids: "a1", pics: "a1" }, { media: "none" }],
    ["with a count of zero, written with a sign", { reposts_count: -0 }, { reposts: exactly(0) }],
    ["with another title", { title: { text: "他点赞的微博" } }, { pinned: false }],
    ["with pictures", { pic_ids: ["a1", "a2"], pic_num: 2 }, { media: "picture" }],
    ["with nothing to say", { text_raw: "" }, { text: "" }],
    ["with fields nobody knew", { reads_total: 5, new_field: { deep: [] } }, {}],
    ["without a place, a source or a bid", { region_name: undefined, source: undefined, mblogid: undefined }, {}],
  ])("%s is read", (_what, changes, expected) => {
    expect(desktop(changes)).toEqual({ ...post, ...expected });
  });

  it.each<[string, Changes, Partial<PostReading>]>([
    ["whose bid is empty", { bid: "" }, {}],
    ["with pictures in a list", { pics: [{ pid: "a1" }], pic_ids: undefined }, { media: "picture" }],
    ["with pictures in an object", { pics: { "0": { pid: "a1" } }, pic_ids: undefined }, { media: "picture" }],
    ["with an empty list of pictures", { pics: [] }, { media: "none" }],
    ["with a link to a topic", { page_info: { type: "topic", object_type: 0 } }, { media: "none" }],
    ["with an article", { page_info: { type: "article", object_type: 0 } }, { media: "article" }],
  ])("of m.weibo.cn %s is read", (_what, changes, expected) => {
    expect(mobile({ text: "灯", ...changes })).toEqual({ ...post, text: "灯", ...expected });
  });

  it("told by the hour has a day and no instant", () => {
    const { createdAt, day } = { createdAt: null, day: parseDay("2026-11-20") };
    expect(mobile({ created_at: "15小时前" })).toMatchObject({ createdAt, day });
    expect(mobile({ created_at: "06-14" })).toMatchObject({ createdAt, day: parseDay("2026-06-14") });
    expect(mobile({ created_at: "5分钟前" })).toMatchObject({ createdAt: NOW - 300_000, day: parseDay("2026-11-21") });
  });

  it("of 2010, whose mid is longer than its id, goes by its id", () => {
    expect(desktop({ idstr: "1315558541", id: 1315558541, mid: "20110072529369342" })).toMatchObject({
      mid: "1315558541",
    });
  });

  it.each<[string, Json | undefined, string]>([
    ["created_at", undefined, "missing"],
    ["created_at", "yesterday", '"yesterday"'],
    ["idstr", 1.5, "1.5"],
    ["idstr", 5, "5"],
    ["idstr", "abc", '"abc"'],
    ["idstr", "", '""'],
    ["user", undefined, "missing"],
    ["user", null, "null"],
    ["reposts_count", undefined, "missing"],
    ["comments_count", undefined, "missing"],
    ["attitudes_count", undefined, "missing"],
    ["attitudes_count", null, "null"],
    ["attitudes_count", -1, "-1"],
    ["attitudes_count", "赞", '"赞"'],
    ["comments_count", { count: 5 }, "an object"],
    ["reads_count", "many", '"many"'],
    ["page_info", "video", '"video"'],
    ["retweeted_status", 5, "5"],
    ["title", "置顶", '"置顶"'],
  ])("whose %s is %j is refused, naming it and what was found", (field, value, found) => {
    expect(desktop({ [field]: value })).toEqual({ kind: "unrecognised", field, found });
  });

  it("whose author or text cannot be read is refused, naming the field", () => {
    expect(desktop({ user: { id: 0 } })).toMatchObject({ field: "user.id", found: "0" });
    expect(desktop({ user: { idstr: "somebody" } })).toMatchObject({ field: "user.idstr" });
    expect(desktop({ text_raw: undefined, text: undefined })).toMatchObject({ field: "text", found: "missing" });
    expect(mobile({ id: 9.1e18 })).toMatchObject({ field: "id" });
  });
});

describe("what a post shows", () => {
  const video = (media: Parameters<typeof videoPage>[0]) => desktop({ page_info: videoPage(media) });

  it.each<[string, Parameters<typeof videoPage>[0], Count | null]>([
    [
      "its exact plays before the rounded",
      { online_users: "903万次观看", online_users_number: 9_031_442 },
      exactly(9_031_442),
    ],
    ["its rounded plays where there are no others", { online_users: "3610万次播放" }, rounded(36_100_000)],
    ["plays in a few digits", { online_users: "46次观看" }, exactly(46)],
    ["no plays where none are told", { mp4_hd_url: "https://f.video.example/x.mp4" }, null],
    ["no plays where they are told as nothing", { online_users: "" }, null],
  ])("is a video with %s", (_what, media, plays) => {
    expect(video(media)).toMatchObject({ media: "video", plays });
  });

  it("is a video of the mobile site, with plays in digits or in words", () => {
    const page = (play_count: Json) => mobile({ page_info: { type: "video", object_type: 11, play_count } });
    expect(page(440_312)).toMatchObject({ media: "video", plays: exactly(440_312) });
    expect(page("44万次播放")).toMatchObject({ media: "video", plays: rounded(440_000) });
  });

  it("whose plays are told in words nobody knows is refused, naming them", () => {
    expect(video({ online_users: "很多人在看" })).toEqual({
      kind: "unrecognised",
      field: "page_info.media_info.online_users",
      found: '"很多人在看"',
    });
  });

  it("is a broadcast, an article or nothing that is known", () => {
    const page = (object_type: string) =>
      desktop({ page_info: { type: "11", object_type, media_info: { live_status: 1 } } });
    expect(page("live")).toMatchObject({ media: "live", plays: null });
    expect(page("article")).toMatchObject({ media: "article", plays: null });
    expect(page("webpage")).toMatchObject({ media: "none", plays: null });
    expect(desktop({ page_info: { type: "11", media_info: {} } })).toMatchObject({ media: "video" });
    expect(desktop({ page_info: { type: "24" } })).toMatchObject({ media: "none" });
  });

  it("is a video among pictures, with its plays, and of several videos no one's plays", () => {
    const item = (online_users_number: number): Json => ({
      type: "video",
      id: "v",
      data: { object_type: "video", media_info: { online_users_number } },
    });
    const mix = (...items: Json[]) => desktop({ pic_num: 3, mix_media_info: { items } });
    expect(mix({ type: "pic", data: {} }, item(1_204))).toMatchObject({ media: "video", plays: exactly(1_204) });
    expect(mix(item(1_204), item(7))).toMatchObject({ media: "video", plays: null });
    expect(mix({ type: "pic", data: {} })).toMatchObject({ media: "picture", plays: null });
    expect(desktop({ mix_media_info: { items: 5 } })).toMatchObject({ field: "mix_media_info.items", found: "5" });
  });
});

describe("a repost", () => {
  const theirs = strangersStatus();

  it("is no original, and its original's video is not its own", () => {
    const page_info = videoPage({ online_users_number: 88_000 });
    expect(desktop({ retweeted_status: theirs, page_info })).toMatchObject({
      kind: "repost",
      media: "none",
      plays: null,
    });
  });

  it("has its own pictures", () => {
    expect(desktop({ retweeted_status: theirs, pic_ids: ["a1"], pic_num: 1 })).toMatchObject({ media: "picture" });
  });

  it("in one click is a fast one", () => {
    const fast = desktop({ retweeted_status: theirs, ori_mid: "5362000000000999" });
    expect(fast).toMatchObject({ kind: "fast-repost", originalDeleted: false });
    expect(desktop({ ori_mid: 5362000000000999 })).toMatchObject({ kind: "fast-repost" });
    expect(desktop({ ori_mid: "" })).toMatchObject({ kind: "original" });
    expect(desktop({ ori_mid: "0", retweeted_status: theirs })).toMatchObject({ kind: "repost" });
  });

  it("of what was deleted is read, and says so", () => {
    const { deleted: _deleted, ...withheld } = deletedOriginal;
    expect(desktop({ retweeted_status: deletedOriginal })).toEqual({ ...post, kind: "repost", originalDeleted: true });
    expect(desktop({ retweeted_status: withheld })).toMatchObject({ originalDeleted: true });
    expect(desktop({ retweeted_status: theirs })).toMatchObject({ originalDeleted: false });
  });
});
