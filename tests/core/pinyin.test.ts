import { describe, expect, it } from "vitest";
import { initialsOf } from "../../src/core/pinyin.ts";

describe("the initials of a Chinese text", () => {
  it.each([
    ["故宫博物院", "g g b w y"],
    ["卢浮宫", "l f g"],
    ["敦煌研究院", "d h y j y"],
    ["秦始皇帝陵", "q s h d l"],
    ["陕西历史", "s x l s"],
    ["天津", "t j"],
    ["开封", "k f"],
    ["欧洲", "o z"],
    ["安徽", "a h"],
    ["日本", "r b"],
    ["宁波", "n b"],
    ["鄂尔多斯", "e e d s"],
    ["M+博物馆", "b w g"],
    ["Louvre", ""],
    ["", ""],
  ])("of %s are %s", (text, initials) => {
    expect(initialsOf(text)).toBe(initials);
  });

  /** One character of each initial that stands at the beginning of it, and one at its end. */
  it.each([
    ["a", "阿奥"],
    ["b", "八簿"],
    ["c", "擦错"],
    ["d", "搭舵"],
    ["e", "俄二"],
    ["f", "发富"],
    ["g", "嘎过"],
    ["h", "哈货"],
    ["j", "机菌"],
    ["k", "卡阔"],
    ["l", "拉落"],
    ["m", "妈木"],
    ["n", "拿诺"],
    ["o", "哦偶"],
    ["p", "趴瀑"],
    ["q", "七群"],
    ["r", "然弱"],
    ["s", "撒所"],
    ["t", "他拓"],
    ["w", "挖悟"],
    ["x", "西训"],
    ["y", "压运"],
    ["z", "杂做"],
  ])("are %s for each of %s", (initial, characters) => {
    expect(initialsOf(characters)).toBe([...characters].map(() => initial).join(" "));
  });
});
