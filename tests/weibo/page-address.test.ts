import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AccountAddress } from "../../src/core/museum.ts";
import { accountAddressOf } from "../../src/weibo/address.ts";

const page = (address: string) => accountAddressOf(new URL(address));
const nick = (name: string): AccountAddress => ({ kind: "nick", nick: name });
const link = (name: string) => `https://weibo.com/n/${encodeURIComponent(name)}`;

describe("a page named after a nickname", () => {
  it.each([
    ["https://weibo.com/n/%E5%8D%A2%E6%B5%AE%E5%AE%AB", "卢浮宫"],
    ["https://weibo.com/n/卢浮宫", "卢浮宫"],
    ["https://www.weibo.com/n/%E5%8D%A2%E6%B5%AE%E5%AE%AB/", "卢浮宫"],
    ["https://weibo.com/n/%E5%8D%A2%E6%B5%AE%E5%AE%AB?from=feed&loc=at#top", "卢浮宫"],
    ["https://m.weibo.cn/n/%E5%8D%A2%E6%B5%AE%E5%AE%AB", "卢浮宫"],
    ["https://weibo.com/n/LouvreMuseum", "LouvreMuseum"],
    ["https://weibo.com/n/Mus%C3%A9e_d-Orsay", "Musée_d-Orsay"],
    ["https://weibo.com/n/%E7%9F%B3%E6%A1%A5%C2%B7%E5%8D%9A%E7%89%A9%E9%A6%86", "石桥·博物馆"],
    ["https://weibo.com/n/5549047567", "5549047567"],
  ])("%s is that of %s", (address, name) => {
    expect(page(address)).toEqual(nick(name));
  });

  it.each([
    ["nobody", "https://weibo.com/n/"],
    ["nobody, without the slash", "https://weibo.com/n"],
    ["a page below it", "https://weibo.com/n/louvre/home"],
    ["a name with a space", "https://weibo.com/n/louvre%20museum"],
    ["a name with a slash in it", "https://weibo.com/n/louvre%2Fhome"],
    ["a name that turns the text round", "https://weibo.com/n/%E2%80%AElouvre"],
    ["a name with a line break", "https://weibo.com/n/louvre%0A"],
    ["a name longer than any", `https://weibo.com/n/${"a".repeat(41)}`],
    ["bytes that are no UTF-8", "https://weibo.com/n/%C2%AC%B8%A1%B9%AC"],
    ["a name with a tag in it", "https://weibo.com/n/%3Cb%3Elouvre"],
    ["half an escape", "https://weibo.com/n/%E5%8D"],
    ["the same on another site", "https://s.weibo.com/n/louvre"],
    ["the same on the old mobile site", "https://weibo.cn/n/louvre"],
  ])("is not %s: %s", (_what, address) => {
    expect(page(address)).toBeNull();
  });

  it("is found again from any nickname, however it is written", () => {
    const names = fc.string({ unit: fc.constantFrom(..."卢浮宫博物馆éàLouvre0123_-·"), minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(names, (name) => {
        expect(page(link(name))).toEqual(nick(name));
      }),
    );
  });
});

describe("the page of an account, by whatever name", () => {
  it("is looked for in any path without failing", () => {
    const origins = fc.constantFrom("https://weibo.com", "https://www.weibo.com", "https://m.weibo.cn", "null");
    const paths = fc.oneof(fc.webPath(), fc.string(), fc.stringMatching(/^\/[unp]\/[%\w]{0,30}$/));
    fc.assert(
      fc.property(origins, paths, (origin, pathname) => {
        const address = accountAddressOf({ origin, pathname });
        if (address?.kind === "nick") expect(address.nick).toMatch(/^[^\s/?#@]{1,80}$/u);
        if (address?.kind === "uid") expect(address.uid).toMatch(/^[1-9]\d{3,19}$/);
      }),
    );
  });
});
