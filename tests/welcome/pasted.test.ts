import { describe, expect, it } from "vitest";
import { readPasted } from "../../src/welcome/pasted.ts";

const uid = (digits: string) => ({ kind: "uid", uid: digits });

describe("what is pasted", () => {
  it.each([
    ["one address", "https://weibo.com/u/5549047567?refer_flag=1", [uid("5549047567")]],
    ["lines", "5549047567\r\n6052479002\n", [uid("5549047567"), uid("6052479002")]],
    [
      "Chinese commas",
      "5549047567，6052479002、@故宫博物院",
      [uid("5549047567"), uid("6052479002"), { kind: "nick", nick: "故宫博物院" }],
    ],
    ["an account twice", "5549047567 m.weibo.cn/u/5549047567", [uid("5549047567")]],
    ["a post", "https://weibo.com/u/page/follow/5549047567", [null]],
    ["nothing", " \n", []],
  ])("as %s", (_, text, addresses) => {
    expect(readPasted(text).map(({ address }) => address)).toEqual(addresses);
  });

  it("keeps the text of what names no account", () => {
    expect(readPasted("5549047567 https://example.org/x").at(-1)).toEqual({
      text: "https://example.org/x",
      address: null,
    });
  });
});
