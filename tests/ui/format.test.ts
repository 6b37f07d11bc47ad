import { describe, expect, it } from "vitest";
import { isExact, type Precision } from "../../src/core/count.ts";
import type { Language } from "../../src/core/texts.ts";
import {
  chineseForm,
  formatCount,
  formatCountry,
  formatDay,
  formatMonth,
  formatNumber,
  formatPercent,
  formatShort,
  formatSigned,
  formatTime,
  markOf,
} from "../../src/ui/format.ts";
import { on, PRECISIONS, rounded } from "../core/snapshots.ts";

/** Releases of Intl differ in which no-break space stands before a French "%"; a plain one would break the line. */
const narrow = (text: string) => text.replaceAll("\u00a0%", "\u202f%");

describe("a number", () => {
  it.each<[Language, string, string, string]>([
    ["en", "85,372", "+20,342", "\u221220,342"],
    ["fr", "85\u202f372", "+20\u202f342", "\u221220\u202f342"],
    ["zh", "85,372", "+20,342", "\u221220,342"],
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
    expect(narrow(formatPercent(language, -0.31281, true))).toBe(`\u2212${plain}`);
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
      expect(isExact(count)).toBe(markOf(count) === "");
    }
  });
});

describe("a day", () => {
  it.each([
    ["2017-01-01", "1er janv. 2017"],
    ["2017-08-01", "1er août 2017"],
    ["2017-01-11", "11 janv. 2017"],
    ["2017-01-21", "21 janv. 2017"],
    ["2017-01-31", "31 janv. 2017"],
  ])("that begins a month is counted in French: %s is %s", (day, said) => {
    expect(formatDay("fr", on(day))).toBe(said);
  });

  it("that begins a month is like any other in English and Chinese", () => {
    expect(formatDay("en", on("2017-01-01"))).toBe("1 Jan 2017");
    expect(formatDay("zh", on("2017-01-01"))).toBe("2017年1月1日");
  });

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
