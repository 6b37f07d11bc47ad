import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainLine, textOfMarkup } from "../../src/weibo/plain-text.ts";

describe("the text of a post", () => {
  it.each([
    ["a line", "新展开幕", "新展开幕"],
    ["lines", "新展\n\n开幕", "新展 开幕"],
    ["spaces", "  新展 \t 开幕\u3000\u3000周日 ", "新展 开幕 周日"],
    ["the mark that Weibo ends texts with", "新展开幕 \u200b\u200b\u200b", "新展开幕"],
    ["a mark between spaces", "新展 \u200b 开幕", "新展 开幕"],
    ["marks that turn the text round", "\u202e新展\u2066开幕\u200f", "新展开幕"],
    ["a family, which is joined", "👨‍👩‍👧 来看展", "👨‍👩‍👧 来看展"],
    ["nothing", "\u200b \n", ""],
  ])("is one line of %s", (_what, text, line) => {
    expect(plainLine(text, 200)).toBe(line);
  });

  it("is cut, and no character in two", () => {
    expect(plainLine("桥".repeat(300), 200)).toBe("桥".repeat(200));
    expect(plainLine("🏛".repeat(300), 200)).toBe("🏛".repeat(200));
    expect(plainLine(`${"桥".repeat(199)} 灯`, 200)).toBe("桥".repeat(199));
  });

  it("has no mark that decides the direction of text, whatever was written", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.nat(300), (text, most) => {
        const line = plainLine(text, most);
        expect([...line].length).toBeLessThanOrEqual(most);
        expect(line).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
        expect(plainLine(line, most)).toBe(line);
      }),
    );
  });
});

describe("mark-up of a post", () => {
  it.each([
    ["a line break", "新展<br />开幕<br>", "新展 开幕 "],
    ["a link", '<a href="https://m.weibo.cn/search?q=1&amp;r=2" data-hide="">#一天一件#</a>', "#一天一件#"],
    ["a name", "<a href='/n/石桥博物馆'>@石桥博物馆</a>：好", "@石桥博物馆：好"],
    ["a face", '早<span class="url-icon"><img alt="[鲜花]" src="https://face.example/1.png" /></span>', "早[鲜花]"],
    ["a face in the other quotes", "<img src='x.png' alt='[鲜花]'>", "[鲜花]"],
    ["a picture without words", "<img style='width: 1rem' src='//h5.example/x.png'>", ""],
    ["entities", "A&amp;B &lt;C&gt; &quot;D&quot; &#39;E&#39;&nbsp;F", "A&B <C> \"D\" 'E' F"],
    ["an entity of an entity, which is text", "&amp;lt;b&amp;gt;", "&lt;b&gt;"],
    ["an entity nobody knows", "&桥; &hearts;", "&桥; &hearts;"],
    ["a sign that is no tag", "1 < 2 > 0", "1 < 2 > 0"],
    ["a break in capitals, without its slash", "新展<BR>开幕", "新展 开幕"],
    ["a tag that was never closed, before another", "新展<a <b>开幕</b>", "新展<a 开幕"],
    ["a tag that was cut off", "新展<a hre", "新展<a hre"],
  ])("reads as text: %s", (_what, markup, text) => {
    expect(textOfMarkup(markup)).toBe(text);
  });

  it("reads as itself where there is none", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/[<&]/.test(text));
        expect(textOfMarkup(text)).toBe(text);
      }),
    );
  });
});
