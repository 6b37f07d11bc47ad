import { describe, expect, it } from "vitest";
import { type Count, exactly } from "../../src/core/count.ts";
import { type Head, profileIn } from "../../src/weibo/page-profile.ts";
import { BRIDGE_UID } from "./answer.ts";

const rounded = (value: number): Count => ({ value, precision: "weibo" });
const list = (relate: string, uid: string = BRIDGE_UID) => `/u/page/follow/${uid}?relate=${relate}`;

/** The head of the invented museum's page, as the front end of August 2026 lays it out. */
function head(changes: Partial<Head> = {}): Head {
  return {
    counters: [
      { href: list("fans"), text: "8.5万粉丝 " },
      { href: list(""), text: "96关注 " },
      { href: null, text: "51.3万转评赞 " },
    ],
    names: ["石桥博物馆"],
    reasons: ["石桥博物馆官方微博"],
    badges: ["微博官方认证"],
    ...changes,
  };
}

const profile = {
  uid: BRIDGE_UID,
  followers: rounded(85_000),
  following: exactly(96),
  interactions: rounded(513_000),
  screenName: "石桥博物馆",
  verifiedReason: "石桥博物馆官方微博",
  verifiedAs: "organisation",
};

const read = (...heads: Head[]) => profileIn(heads, BRIDGE_UID);
const fans = (text: string, href: string | null = list("fans")) => head({ counters: [{ href, text }] });

describe("an account's page", () => {
  it("is read as the front end of 2026 lays it out, the count before its label", () => {
    expect(read(head())).toEqual(profile);
  });

  it("is read as that of 2021 laid it out, the label before its count", () => {
    const counters = [
      { href: `https://weibo.com${list("fans")}`, text: "粉丝8.5万" },
      { href: `https://weibo.com${list("")}`, text: "关注96" },
    ];
    expect(read(head({ counters }))).toEqual({ ...profile, interactions: null });
  });

  it.each<[string, Count]>([
    ["8.5万粉丝", rounded(85_000)],
    ["1.51亿粉丝", rounded(151_000_000)],
    ["9999粉丝", exactly(9_999)],
    ["0粉丝", exactly(0)],
    [" 1 粉丝 ", exactly(1)],
    ["8.5万\n粉丝\n", rounded(85_000)],
  ])("whose counter says %j has its followers as exact as they are told", (text, followers) => {
    expect(read(fans(text))?.followers).toEqual(followers);
  });

  it.each([
    ["a label alone", "粉丝"],
    ["a count alone", "8.5万"],
    ["groups", "粉丝 1 个分组"],
    ["another label", "8.5万关注"],
    ["two counts", "8.5万 96粉丝"],
    ["words", "很多粉丝"],
    ["new fans", "粉丝 +12"],
    ["nothing", ""],
  ])("whose counter says %s is not read", (_what, text) => {
    expect(read(fans(text))).toBeNull();
  });

  it.each<[string, string | null]>([
    ["another account's", list("fans", "7012345679")],
    ["one whose uid only begins alike", list("fans", `${BRIDGE_UID}0`)],
    ["the accounts it follows", list("")],
    ["somewhere else", `/u/${BRIDGE_UID}?relate=fans`],
    [
      "an account that its fans are compared with",
      `/u/page/follow/7012345679?with=/u/page/follow/${BRIDGE_UID}&relate=fans`,
    ],
    ["nowhere", null],
  ])("is not read from a counter that leads to %s", (_what, href) => {
    expect(read(fans("8.5万粉丝", href))).toBeNull();
  });

  it("leaves the counters of the sidebar alone", () => {
    const sidebar = [
      { href: "/mygroups?gid=1", text: "关注 1 个分组" },
      { href: "/message/history", text: "1 条消息" },
      { href: list("", "7099999999"), text: "12关注" },
    ];
    expect(read(head({ counters: [...sidebar, ...head().counters] }))).toEqual(profile);
  });

  it("has no following or total where these are not told as known", () => {
    const counters = [
      { href: list("fans"), text: "8.5万粉丝" },
      { href: list(""), text: "关注 1 个分组" },
      { href: null, text: "转评赞" },
    ];
    expect(read(head({ counters }))).toEqual({ ...profile, following: null, interactions: null });
  });

  it("that shows the account twice is read when both say the same, and else not", () => {
    expect(read(head(), head())).toEqual(profile);
    expect(read(head(), fans("8.6万粉丝"))).toBeNull();
  });

  it("that still has the head of the account before is read by its own", () => {
    const before = head({
      counters: [{ href: list("fans", "7099999999"), text: "2671.2万粉丝" }],
      names: ["卖灯笼的"],
    });
    expect(read(before, head())).toEqual(profile);
    expect(read(before)).toBeNull();
  });

  it("has a name only where one can be it", () => {
    expect(read(head({ names: [] }))?.screenName).toBeNull();
    expect(read(head({ names: ["石桥博物馆", "卖灯笼的"] }))?.screenName).toBeNull();
    expect(read(head({ names: ["石桥博物馆", " ", "石桥博物馆"] }))?.screenName).toBe("石桥博物馆");
    expect(read(head({ names: ["石桥\u202e博物馆"] }))?.screenName).toBe("石桥博物馆");
    expect(read(head({ names: ["长".repeat(201)] }))?.screenName).toBeNull();
  });

  it("tells who was verified, as far as it shows", () => {
    expect(read(head({ reasons: [], badges: [] }))).toMatchObject({ verifiedReason: null, verifiedAs: null });
    expect(read(head({ badges: ["微博个人认证"] }))?.verifiedAs).toBe("person");
    expect(read(head({ badges: ["微博会员"] }))?.verifiedAs).toBeNull();
    expect(read(head({ badges: ["微博个人认证", "微博官方认证"] }))?.verifiedAs).toBeNull();
  });

  it("without any head is not read", () => {
    expect(read()).toBeNull();
  });
});
