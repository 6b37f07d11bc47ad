import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Count, exactly } from "../../src/core/count.ts";
import { MOST_FOLLOWERS } from "../../src/core/series.ts";
import { readCards } from "../../src/weibo/mobile-post-list.ts";
import { readMobileProfile } from "../../src/weibo/mobile-profile.ts";
import { BRIDGE_UID, type Json } from "./answer.ts";
import { BRIDGE_MID, type Changes, mobileStatus, NOW } from "./status-answer.ts";

const rounded = (value: number): Count => ({ value, precision: "weibo" });
const nothing: Json = { ok: 0, msg: "这里还没有内容", data: { cards: [] } };

const card = (changes: Changes = {}): Json => ({ card_type: 9, itemid: "", mblog: mobileStatus(changes) });
const cards = (list: Json, cardlistInfo: Json = { since_id: 4806110650831915, title_top: "微博" }): Json => ({
  ok: 1,
  data: { cards: list, cardlistInfo, showAppTips: 1 },
});
const readList = (body: unknown) => readCards(body, BRIDGE_UID, NOW);

describe("a list of the mobile site", () => {
  it("has its posts among cards, alone and in groups", () => {
    const group: Json = {
      card_type: 11,
      card_group: [{ card_type: 42, desc: "热门" }, card({ id: "5362000000000302" })],
    };
    expect(readList(cards([{ card_type: 4, desc: "菜单" }, card(), group]))).toMatchObject({
      kind: "page",
      posts: [{ mid: BRIDGE_MID }, { mid: "5362000000000302" }],
      next: { sinceId: "4806110650831915" },
    });
  });

  it("leaves out what others have promoted in it", () => {
    const other = card({ id: "5362000000000999", user: { id: 7099999999 } });
    expect(readList(cards([other, card()]))).toMatchObject({ posts: [{ mid: BRIDGE_MID }] });
  });

  it.each<[string, Json, object | null]>([
    ["the last id", { since_id: "4806110650831915" }, { sinceId: "4806110650831915" }],
    ["the number of the next page, as before 2020", { total: 1008, page: 2 }, { page: "2" }],
    ["neither, at its end", { total: 1008 }, null],
    ["neither, at its end, and says so", { total: 1008, page: null }, null],
  ])("goes on from %s", (_what, info, next) => {
    expect(readList(cards([card()], info))).toMatchObject({ kind: "page", next });
  });

  it("that holds no posts at all is at its end", () => {
    expect(readList(cards([{ card_type: 58 }]))).toEqual({ kind: "page", posts: [], next: null, isLast: true });
  });

  it("that says there is nothing may be one that is refused quietly: it is no list without posts", () => {
    expect(readList(nothing)).toEqual({ kind: "nothing-told" });
  });

  it.each<[string, Json, string]>([
    ["that refuses in other words", { ok: 0, msg: "请求失败" }, "ok"],
    ["without cards", { ok: 1, data: {} }, "data.cards"],
    ["with a card of a post without the post", cards([{ card_type: 9 }]), "data.cards.0.mblog"],
    ["with a group of nothing", cards([{ card_type: 11 }]), "data.cards.0.card_group"],
    [
      "with a changed post in a group",
      cards([card(), { card_type: 11, card_group: [card({ user: 5 })] }]),
      "data.cards.1.card_group.0.mblog.user",
    ],
    ["that tells nothing of itself", cards([card()], null), "data.cardlistInfo"],
  ])("%s is refused, naming the place", (_what, body, field) => {
    expect(readList(body)).toMatchObject({ kind: "unrecognised", field });
  });
});

function profile(changes: Changes = {}): Json {
  const userInfo: Changes = {
    id: 7012345678,
    screen_name: "石桥博物馆",
    profile_url: "https://m.weibo.cn/u/7012345678?uid=7012345678",
    statuses_count: 4_382,
    verified: true,
    verified_type: 7,
    verified_reason: "石桥博物馆官方微博",
    followers_count: "8.5万",
    followers_count_str: "8.5万",
    follow_count: 96,
    ...changes,
  };
  const kept = Object.entries(userInfo).filter((field): field is [string, Json] => field[1] !== undefined);
  return { ok: 1, data: { userInfo: Object.fromEntries(kept), tabsInfo: { selectedTab: 1, tabs: [] } } };
}

describe("a profile of the mobile site", () => {
  const expected = {
    kind: "profile",
    uid: BRIDGE_UID,
    screenName: "石桥博物馆",
    followers: rounded(85_000),
    following: 96,
    posts: 4_382,
  };
  const readProfile = (body: unknown) => readMobileProfile(body, BRIDGE_UID);

  it.each<[string, Json, Count]>([
    ["rounded, as since 2022", "8.5万", rounded(85_000)],
    ["rounded to hundredths of 亿", "1.51亿", rounded(151_000_000)],
    ["in a string, exact because it is small", "298", exactly(298)],
    ["in digits, exact, as until 2020", 68_521_642, exactly(68_521_642)],
  ])("has its followers %s", (_what, followers_count, followers) => {
    expect(readProfile(profile({ followers_count }))).toEqual({ ...expected, followers });
  });

  it.each<[string, Changes, string]>([
    ["another account", { id: 7012345679 }, "id"],
    ["an account without an id", { id: undefined }, "id"],
    ["an account without a name", { screen_name: "\u202e" }, "screen_name"],
    ["followers in words", { followers_count: "很多" }, "followers_count"],
    ["no followers", { followers_count: undefined }, "followers_count"],
    ["more followers than there can be", { followers_count: MOST_FOLLOWERS + 1 }, "followers_count"],
    [
      "the accounts it follows under their desktop name",
      { follow_count: undefined, friends_count: 96 },
      "follow_count",
    ],
    ["posts in words", { statuses_count: "4382" }, "statuses_count"],
  ])("that tells of %s is refused, naming the field", (_what, changes, field) => {
    expect(readProfile(profile(changes))).toMatchObject({ kind: "unrecognised", field: `data.userInfo.${field}` });
  });

  it("has no marks in its name that turn the text round", () => {
    expect(readProfile(profile({ screen_name: "石桥\u202e博物馆" }))).toEqual(expected);
  });

  it("may be withheld without a word why", () => {
    expect(readProfile(nothing)).toEqual({ kind: "nothing-told" });
    expect(readProfile({ ok: 0, msg: "用户不存在" })).toMatchObject({ kind: "unrecognised", field: "ok" });
  });

  it("is looked for in anything without failing", () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.anything()), (body) => {
        expect(readProfile(body).kind).toBe("unrecognised");
        expect(readList(body).kind).toBe("unrecognised");
      }),
    );
  });
});
