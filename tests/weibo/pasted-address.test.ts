import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pastedAddressOf } from "../../src/weibo/address.ts";

const uid = { kind: "uid", uid: "5549047567" };
const domain = { kind: "domain", domain: "louvremuseum" };

describe("an account as a person pastes it", () => {
  it.each([
    ["5549047567", uid],
    ["  5549047567\n", uid],
    ["@5549047567", uid],
    ["https://weibo.com/u/5549047567", uid],
    ["  https://weibo.com/u/5549047567  ", uid],
    ["http://weibo.com/u/5549047567", uid],
    ["HTTPS://WEIBO.COM/u/5549047567", uid],
    ["weibo.com/u/5549047567", uid],
    ["Weibo.com/u/5549047567", uid],
    ["www.weibo.com/u/5549047567", uid],
    ["weibo.com/5549047567", uid],
    ["https://www.weibo.com/5549047567/profile?topnav=1", uid],
    ["https://weibo.com/u/5549047567?tabtype=album#feedtop", uid],
    ["https://m.weibo.cn/u/5549047567", uid],
    ["m.weibo.cn/u/5549047567?luicode=10000011", uid],
    ["http://m.weibo.cn/profile/5549047567", uid],
    ["https://m.weibo.cn/p/2304135549047567_-_WEIBO_SECOND_PROFILE_WEIBO", uid],
    ["weibo.com/p/1005055549047567/home?from=page_100505", uid],
    ["http://www.weibo.com/p/1002065549047567", uid],
    ["https://weibo.cn/u/5549047567", uid],
    ["weibo.cn/5549047567?vt=4", uid],
    ["http://tw.weibo.com/u/5549047567", uid],
    ["weibo.cn/louvremuseum", domain],
    ["http://tw.weibo.com/louvremuseum", domain],
    ["http://m.tw.weibo.com/LouvreMuseum", domain],
    ["louvremuseum", domain],
    ["LouvreMuseum", domain],
    ["@louvremuseum", domain],
    ["weibo.com/louvremuseum", domain],
    ["https://weibo.com/louvremuseum?is_all=1", domain],
    ["http://www.weibo.com/LouvreMuseum/home", domain],
  ])("is found: %j", (text, address) => {
    expect(pastedAddressOf(text)).toEqual(address);
  });

  it.each([
    "",
    "   ",
    "@",
    "ab",
    "home",
    "Musée du Louvre",
    "louvre museum",
    "weibo.com",
    "www.weibo.com",
    "https://weibo.com/",
    "https://weibo.com/u/",
    "https://m.weibo.cn/louvremuseum",
    "https://m.weibo.cn/detail/4750217209449536",
    "https://weibo.com/5549047567/Ll4nuDEfS",
    "https://weibo.com/u/page/follow/5549047567?relate=fans",
    "https://weibo.com/p/100808abcdef0123456789abcdef01234567/super_index",
    "https://weibo.com/ajax/profile/info?uid=5549047567",
    "https://weibo.cn/",
    "https://weibo.cn/detail/4750217209449536",
    "http://tw.weibo.com/louvremuseum/4750217209449536",
    "https://e.weibo.com/louvremuseum",
    "https://hk.weibo.com/louvremuseum",
    "https://us.weibo.com/louvremuseum",
    "https://t.cn/A6fixture",
    "https://s.weibo.com/user?q=louvre",
    "https://www.louvre.fr",
    "https://www.louvre.fr/u/5549047567",
    "ftp://weibo.com/u/5549047567",
    "javascript:alert(5549047567)",
    "https://weibo.com@example.org/u/5549047567",
    "weibo.com.example.org/u/5549047567",
  ])("is not found in %j", (text) => {
    expect(pastedAddressOf(text)).toBeNull();
  });

  it.each(["www.louvre.fr", "louvre.fr", "m.weibo.cn", "Weibo.com", "WWW.WEIBO.COM"])(
    "is not taken from the bare host of a site: %s",
    (text) => {
      expect(pastedAddressOf(text)).toBeNull();
    },
  );

  it.each([
    ["卢浮宫博物馆", "卢浮宫博物馆"],
    ["@卢浮宫博物馆", "卢浮宫博物馆"],
    ["https://weibo.com/n/louvremuseum", "louvremuseum"],
    ["https://m.weibo.cn/n/%E5%8D%A2%E6%B5%AE%E5%AE%AB", "卢浮宫"],
    ["weibo.com/n/卢浮宫", "卢浮宫"],
  ])("is a nickname in %j", (text, nick) => {
    expect(pastedAddressOf(text)).toEqual({ kind: "nick", nick });
  });

  it.each(["123", "0549047567", "123456789012345678901"])("is not taken from a number that is no uid: %s", (text) => {
    expect(pastedAddressOf(text)).toBeNull();
    expect(pastedAddressOf(`https://weibo.com/${text}`)).toBeNull();
  });

  it("is looked for in any text without failing", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.webUrl()), (text) => {
        expect(() => pastedAddressOf(text)).not.toThrow();
      }),
    );
  });
});
