import { describe, expect, it } from "vitest";
import { blankAccount, type MuseumId } from "../../src/core/museum.ts";
import { isWeChatId, namesOnWeChat, tidyWeChatId } from "../../src/core/wechat.ts";

describe("the id of an account on WeChat", () => {
  it.each([
    ["as its owner chose it", "gugongweb", "gugongweb"],
    ["in capitals, with digits, a hyphen and an underscore", "Louvre-Museum_1793", "Louvre-Museum_1793"],
    ["the older original one", "gh_3dfda90e39d6", "gh_3dfda90e39d6"],
    ["of six characters", "louvre", "louvre"],
    ["of twenty", "a".repeat(20), "a".repeat(20)],
    ["pasted with spaces, and a mark nobody sees", " gugong\u00a0web\u200b\n", "gugongweb"],
    ["pasted with WeChat's own word before it", "微信号：gugongweb", "gugongweb"],
    ["typed in wide letters", "ｇｕｇｏｎｇｗｅｂ", "gugongweb"],
  ])("is read %s", (_how, text, id) => {
    expect(tidyWeChatId(text)).toBe(id);
    expect(isWeChatId(tidyWeChatId(text))).toBe(true);
  });

  it.each([
    ["the account's name", "故宫博物院"],
    ["too short", "musee"],
    ["too long", "a".repeat(21)],
    ["a digit first", "1793louvre"],
    ["an underscore first", "_louvre"],
    ["an address", "https://mp.weixin.qq.com/s"],
    ["nothing", ""],
  ])("is none: %s", (_what, text) => {
    expect(isWeChatId(tidyWeChatId(text))).toBe(false);
  });
});

describe("an account on WeChat", () => {
  const louvre = blankAccount("wechat", "louvre" as MuseumId);

  it.each([
    [null, null, []],
    ["卢浮宫博物馆", null, ["卢浮宫博物馆"]],
    [null, "louvremuseum", ["louvremuseum"]],
    ["卢浮宫博物馆", "louvremuseum", ["卢浮宫博物馆", "louvremuseum"]],
  ])("with the name %j and the id %j is known as %j", (screenName, domain, names) => {
    expect(namesOnWeChat({ ...louvre, screenName, domain })).toEqual(names);
  });

  it("is not one on Weibo, which has a name of its own", () => {
    expect(namesOnWeChat({ ...blankAccount("weibo", louvre.museum), screenName: "卢浮宫博物馆" })).toEqual([]);
  });
});
