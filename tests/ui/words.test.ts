import { describe, expect, it } from "vitest";
import { LANGUAGES, type Language } from "../../src/core/texts.ts";
import { localeOf } from "../../src/ui/formatters.ts";
import { wordsOf } from "../../src/ui/languages.ts";
import { languageOf, say, sayOrdinal, sayPlural, type Words } from "../../src/ui/words.ts";

const en = wordsOf("en", "overlay");
const fr = wordsOf("fr", "overlay");
const zh = wordsOf("zh", "overlay");

describe("a message", () => {
  it("has its tokens filled in", () => {
    expect(say(en, "between_days", { from: "1 Jan 2017", to: "19 Dec 2017" })).toBe("1 Jan 2017 → 19 Dec 2017");
    expect(say(fr, "standing_coverage", { day: "19 déc. 2017", tolerance: 31, known: 3, members: 14 })).toBe(
      "Membres connus au 19 déc. 2017, ou au plus 31 jours avant\u202f: 3 sur 14.",
    );
  });

  it("fills in a zero and an empty text like anything else", () => {
    const words: Words = { language: "en", texts: { leader: "{name} {followers}" } };
    expect(say(words, "leader", { name: "", followers: 0 })).toBe(" 0");
  });

  it("fills in a token as often as it stands there", () => {
    const words: Words = { language: "en", texts: { quoted: "{title}, {title}" } };
    expect(say(words, "quoted", { title: "x" })).toBe("x, x");
  });

  it("keeps a token without an argument visible", () => {
    expect(say(en, "since")).toBe("since {day}");
    expect(say(en, "since", { date: "today" })).toBe("since {day}");
  });

  it("does not read tokens in what a person wrote, nor patterns of replacement", () => {
    expect(say(en, "quoted", { title: "{n} $& $1" })).toBe("“{n} $& $1”");
  });

  it("that is missing shows its name, so that it is found", () => {
    expect(say({ language: "en", texts: {} }, "followers")).toBe("followers");
  });
});

describe("a message with a number", () => {
  it.each<[Words, number, string]>([
    [en, 0, "0 days"],
    [en, 1, "1 day"],
    [en, 2, "2 days"],
    [en, 1_352, "1,352 days"],
    [fr, 0, "0 jour"],
    [fr, 1, "1 jour"],
    [fr, 2, "2 jours"],
    [fr, 1_352, "1\u202f352 jours"],
    [fr, 1_000_000, "1\u202f000\u202f000 jours"],
    [zh, 0, "0天"],
    [zh, 1, "1天"],
    [zh, 1_352, "1,352天"],
  ])("has the plural form of its language", (words, n, said) => {
    expect(sayPlural(words, "days", n)).toBe(said);
  });
});

describe("a place", () => {
  it.each([
    [1, "1st of 30"],
    [2, "2nd of 30"],
    [3, "3rd of 30"],
    [4, "4th of 30"],
    [11, "11th of 30"],
    [12, "12th of 30"],
    [13, "13th of 30"],
    [21, "21st of 30"],
    [22, "22nd of 30"],
    [23, "23rd of 30"],
    [30, "30th of 30"],
    [101, "101st of 30"],
    [111, "111th of 30"],
  ])("in English: %i is %s", (n, said) => {
    expect(sayOrdinal(en, "place", n, { total: "30" })).toBe(said);
  });

  it.each([
    [1, "1er sur 30"],
    [2, "2e sur 30"],
    [11, "11e sur 30"],
    [21, "21e sur 30"],
  ])("in French: %i is %s", (n, said) => {
    expect(sayOrdinal(fr, "place", n, { total: "30" })).toBe(said);
  });

  it.each([
    [1, "第 1 名（共 30 家）"],
    [2, "第 2 名（共 30 家）"],
    [21, "第 21 名（共 30 家）"],
  ])("in Chinese: %i is %s", (n, said) => {
    expect(sayOrdinal(zh, "place", n, { total: "30" })).toBe(said);
  });
});

describe("the language", () => {
  it.each<["auto" | Language, string, Language]>([
    ["auto", "fr", "fr"],
    ["auto", "fr-CA", "fr"],
    ["auto", "FR-fr", "fr"],
    ["auto", "zh-CN", "zh"],
    ["auto", "zh-Hant-TW", "zh"],
    ["auto", "en-US", "en"],
    ["auto", "de-DE", "en"],
    ["auto", "frr", "en"],
    ["auto", "", "en"],
    ["fr", "zh-CN", "fr"],
    ["en", "fr-FR", "en"],
    ["zh", "fr-FR", "zh"],
  ])("is the reader's choice, else the browser's where it is one of ours, else English: %s, %j → %s", (...row) => {
    const [chosen, browser, spoken] = row;
    expect(languageOf(chosen, browser)).toBe(spoken);
  });

  it.each(LANGUAGES)("%s has a tag that Intl knows", (language) => {
    expect(Intl.NumberFormat.supportedLocalesOf(localeOf(language))).toEqual([localeOf(language)]);
  });
});

describe("the words of a surface", () => {
  it.each(LANGUAGES)("are its own and those common to all, in %s", (language) => {
    const keys = Object.keys(wordsOf(language, "popup").texts);
    expect(keys).toContain("popup_title");
    expect(keys).toContain("followers");
    expect(keys.filter((key) => /^(overlay|options)_/.test(key))).toEqual([]);
  });

  it("are plain data, so that they can be sent to a page", () => {
    expect(JSON.parse(JSON.stringify(fr))).toEqual(fr);
  });
});
