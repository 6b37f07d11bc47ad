import { describe, expect, it } from "vitest";
import type { Precision } from "../../src/core/count.ts";
import { type Growth, growthBetween } from "../../src/core/growth.ts";
import type { Language } from "../../src/core/texts.ts";
import {
  arrowOf,
  chineseForm,
  formatCount,
  formatCountry,
  formatDay,
  formatMonth,
  formatNet,
  formatNumber,
  formatPercent,
  formatRange,
  formatRate,
  formatShare,
  formatShort,
  formatSigned,
  formatTime,
  isRounded,
  markOf,
} from "../../src/ui/format.ts";
import { wordsOf } from "../../src/ui/languages.ts";
import { on, PRECISIONS, rounded, snapshot } from "../core/snapshots.ts";

const en = wordsOf("en", "overlay");
const fr = wordsOf("fr", "overlay");
const zh = wordsOf("zh", "overlay");

/** Releases of Intl differ in which no-break space stands before a French "%"; a plain one would break the line. */
const narrow = (text: string | null) => text?.replaceAll("\u00a0%", "\u202f%");

describe("a number", () => {
  it.each<[Language, string, string, string]>([
    ["en", "85,372", "+20,342", "-20,342"],
    ["fr", "85\u202f372", "+20\u202f342", "-20\u202f342"],
    ["zh", "85,372", "+20,342", "-20,342"],
  ])("is written as readers of %s write it", (language, plain, gain, loss) => {
    expect(formatNumber(language, 85_372)).toBe(plain);
    expect(formatSigned(language, 20_342)).toBe(gain);
    expect(formatSigned(language, -20_342)).toBe(loss);
    expect(formatSigned(language, 0)).toBe("0");
  });

  it.each<[Language, string, string]>([
    ["en", "31.3%", "+31.3%"],
    ["fr", "31,3\u202f%", "+31,3\u202f%"],
    ["zh", "31.3%", "+31.3%"],
  ])("as a percentage has one decimal in %s", (language, plain, signed) => {
    expect(narrow(formatPercent(language, 0.31281))).toBe(plain);
    expect(narrow(formatPercent(language, 0.31281, true))).toBe(signed);
  });

  it.each<[Language, RegExp]>([
    ["en", /^85\.4k$/i],
    ["fr", /^85,4\s?k$/],
    ["zh", /^8\.5万$/],
  ])("at the side of a chart is short in %s", (language, expected) => {
    expect(formatShort(language, 85_372)).toMatch(expected);
  });

  it.each([
    [85_372, "8.5万"],
    [10_000, "1万"],
    [246_776, "24.7万"],
    [26_712_000, "2671.2万"],
    [150_832_872, "1.51亿"],
  ])("is also said the Chinese way in Chinese: %i is %s", (value, said) => {
    expect(chineseForm("zh", { value, precision: "exact" })).toBe(said);
  });

  it("is not said the Chinese way below 1万, nor in another language", () => {
    expect(chineseForm("zh", { value: 9_999, precision: "exact" })).toBeNull();
    expect(chineseForm("en", { value: 85_372, precision: "exact" })).toBeNull();
    expect(chineseForm("fr", { value: 85_372, precision: "exact" })).toBeNull();
  });
});

describe("a count", () => {
  it.each<[Precision, string, string]>([
    ["exact", "", "60,000"],
    ["weibo", "≈", "≈\u00a060,000"],
    ["about", "≈", "≈\u00a060,000"],
    ["nearly", "<", "<\u00a060,000"],
    ["more-than", ">", ">\u00a060,000"],
    ["less-than", "<", "<\u00a060,000"],
    ["at-least", "≥", "≥\u00a060,000"],
  ])("that is %s has the mark %j before it", (precision, mark, text) => {
    expect(markOf(rounded(60_000, precision))).toBe(mark);
    expect(formatCount("en", rounded(60_000, precision))).toBe(text);
  });

  it("has a mark exactly when it is not exact", () => {
    for (const precision of PRECISIONS) {
      const count = rounded(60_000, precision);
      expect(isRounded(count)).toBe(markOf(count) !== "");
    }
  });
});

describe("a day", () => {
  it.each<[Language, string, string, string]>([
    ["en", "19 Dec 2017", "Dec 2017", "France"],
    ["fr", "19 déc. 2017", "déc. 2017", "France"],
    ["zh", "2017年12月19日", "2017年12月", "法国"],
  ])("a month and a country are named in %s", (language, day, month, country) => {
    expect(formatDay(language, on("2017-12-19"))).toBe(day);
    expect(formatMonth(language, on("2017-12-19"))).toBe(month);
    expect(formatCountry(language, "FR")).toBe(country);
  });

  it.each<Language>(["en", "fr", "zh"])(
    "begins at 00:00 on Beijing's clocks in %s, wherever the reader is",
    (language) => {
      expect(formatTime(language, Date.parse("2017-12-18T16:00:00Z"))).toBe("00:00");
      expect(formatTime(language, Date.parse("2017-12-19T01:14:59Z"))).toBe("09:14");
      expect(formatTime(language, Date.parse("2017-12-19T15:59:00Z"))).toBe("23:59");
    },
  );
});

describe("a growth", () => {
  const growth = (from: Parameters<typeof snapshot>[1], to: Parameters<typeof snapshot>[1]): Growth =>
    growthBetween(snapshot("2017-01-01", from), snapshot("2017-12-19", to));
  const louvre = growth(65_030, 85_372);
  const roundedRise = growth(rounded(85_000), rounded(86_000));
  const standstill = growth(rounded(85_000), rounded(85_000));

  it("between exact counts is one number and one percentage", () => {
    expect([formatNet(en, louvre), formatRate(en, louvre)]).toEqual(["+20,342", "+31.3%"]);
    expect([formatNet(fr, louvre), narrow(formatRate(fr, louvre))]).toEqual(["+20\u202f342", "+31,3\u202f%"]);
    expect([formatNet(zh, louvre), formatRate(zh, louvre)]).toEqual(["+20,342", "+31.3%"]);
  });

  it("between rounded counts is a range", () => {
    expect(formatNet(en, roundedRise)).toBe("+1 to +1,999");
    expect(formatNet(fr, roundedRise)).toBe("+1 à +1\u202f999");
    expect(formatNet(zh, roundedRise)).toBe("+1 至 +1,999");
    expect(formatRate(en, roundedRise)).toMatch(/^\+?0\.0% to \+2\.4%$/);
  });

  it("that may be none is within rounding, and has no percentage", () => {
    expect([formatNet(en, standstill), formatRate(en, standstill)]).toEqual(["within rounding", null]);
    expect(formatNet(fr, standstill)).toBe("dans la marge d’arrondi");
    expect(formatNet(zh, standstill)).toBe("变化在取整误差内");
  });

  it("between two open counts may be none too, and is within rounding", () => {
    const open = growth(rounded(1_000_000, "at-least"), rounded(1_000_000, "at-least"));
    expect([formatNet(en, open), formatRate(en, open)]).toEqual(["within rounding", null]);
  });

  it("of none at all between exact counts is a plain zero", () => {
    const none = growth(85_372, 85_372);
    expect([formatNet(en, none), formatRate(en, none)]).toEqual(["0", "0.0%"]);
  });

  it("to an open count is at least so much", () => {
    expect(formatNet(en, growth(900_000, rounded(1_000_000, "at-least")))).toBe("at least +100,000");
    expect(formatNet(fr, growth(900_000, rounded(1_000_000, "at-least")))).toBe("au moins +100\u202f000");
  });

  it("from an open count that surely fell is at most so much", () => {
    expect(formatNet(en, growth(rounded(1_000_000, "at-least"), 900_000))).toBe("at most -100,000");
  });

  it("from nothing has no percentage", () => {
    expect([formatNet(en, growth(0, 300)), formatRate(en, growth(0, 300))]).toEqual(["+300", null]);
  });

  it.each([
    [20_342, "▲"],
    [-5, "▼"],
    [0, "="],
  ])("of %i has the arrow %s, and no colour", (net, arrow) => {
    expect(arrowOf(net)).toBe(arrow);
  });
});

describe("a range", () => {
  const format = (value: number) => formatNumber("en", value);

  it.each([
    [84_500, 85_499, "84,500 to 85,499"],
    [300, 300, "300"],
    [301, null, "at least 301"],
    [null, 300, "at most 300"],
    [null, null, "unknown"],
  ])("from %s to %s is said in words: %s", (low, high, said) => {
    expect(formatRange(en, { low, high }, format)).toBe(said);
  });
});

describe("a share", () => {
  it("of exact counts is a percentage; otherwise it has a mark", () => {
    expect(formatShare(en, 0.4459, { low: 0.4459, high: 0.4459 })).toBe("44.6%");
    expect(formatShare(en, 0.4459, { low: 0.44, high: 0.45 })).toBe("≈\u00a044.6%");
    expect(narrow(formatShare(fr, 0.4459, { low: 0.44, high: 0.45 }))).toBe("≈\u00a044,6\u202f%");
  });
});
