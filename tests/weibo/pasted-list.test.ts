import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { piecesOf, wordsIn } from "../../src/weibo/pasted-list.ts";

const textsIn = (pasted: string) => piecesOf(pasted).map(({ text }) => text);

describe("a pasted list", () => {
  it.each([
    ["one uid", "5549047567", ["5549047567"]],
    ["lines", "5549047567\r\n\r\n  louvremuseum \n@卢浮宫博物馆", ["5549047567", "louvremuseum", "@卢浮宫博物馆"]],
    ["commas", "louvremuseum,orsaymuseum，5549047567", ["louvremuseum", "orsaymuseum", "5549047567"]],
    ["semicolons", "louvremuseum; orsaymuseum", ["louvremuseum", "orsaymuseum"]],
    ["spaces between words of addresses", "@大英博物馆 5549047567", ["@大英博物馆", "5549047567"]],
    ["a word and a uid", "louvremuseum 5549047567", ["louvremuseum", "5549047567"]],
    [
      "all kinds on one line",
      "weibo.com/u/5549047567, louvremuseum, @卢浮宫，https://louvre.example",
      ["weibo.com/u/5549047567", "louvremuseum", "@卢浮宫", "https://louvre.example"],
    ],
    ["a museum's name", "Musée du Louvre", ["Musée du Louvre"]],
    ["two museums' names", "Musée du Louvre、British Museum", ["Musée du Louvre", "British Museum"]],
    ["a sentence with an address", "see https://weibo.com/u/5549047567.", ["https://weibo.com/u/5549047567"]],
    [
      "a sentence with two, in Chinese",
      "请看https://weibo.com/louvremuseum？还有 m.weibo.cn/u/5549047567。",
      ["https://weibo.com/louvremuseum", "m.weibo.cn/u/5549047567"],
    ],
    ["a row of a spreadsheet", "Louvre Museum\t5549047567\t203,517\tFrance", ["5549047567"]],
    [
      "a row with the address of a website",
      "https://louvre.example\tweibo.com/louvremuseum",
      ["weibo.com/louvremuseum"],
    ],
    ["a quoted cell", '"5549047567"', ["5549047567"]],
    ["an address elsewhere", "https://www.louvre.example/fr", ["https://www.louvre.example/fr"]],
    ["nothing", " \n\t\n ", []],
  ])("of %s is taken apart", (_what, pasted, texts) => {
    expect(textsIn(pasted)).toEqual(texts);
  });

  it("says in which line each piece stands", () => {
    expect(piecesOf("a museum\n\n5549047567, 5549047568")).toEqual([
      { line: 1, text: "a museum" },
      { line: 3, text: "5549047567" },
      { line: 3, text: "5549047568" },
    ]);
  });

  it.each([
    ["louvremuseum orsaymuseum  6_museum", ["louvremuseum", "orsaymuseum", "6_museum"]],
    ["Musée du Louvre", ["Musée du Louvre"]],
    ["louvremuseum", ["louvremuseum"]],
  ])("whose piece %j is nobody's name is taken for its words where these can be addresses", (text, words) => {
    expect(wordsIn({ line: 1, text })).toEqual(words.map((word) => ({ line: 1, text: word })));
  });

  it("gives back the uids of any list, whatever stands between them", () => {
    const uid = fc.integer({ min: 1_000_000_000, max: 9_999_999_999 }).map(String);
    const between = fc.constantFrom("\n", "\r\n", ",", "; ", "\t", "  ", "，", " | ");
    fc.assert(
      fc.property(fc.uniqueArray(uid), between, (uids, separator) => {
        expect(textsIn(uids.join(separator))).toEqual(uids);
      }),
    );
  });

  it("never gives a piece that is blank, of any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(textsIn(text).filter((piece) => piece.trim() === "")).toEqual([]);
      }),
    );
  });
});
