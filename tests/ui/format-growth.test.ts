import { describe, expect, it } from "vitest";
import { type Growth, growthBetween } from "../../src/core/growth.ts";
import { arrowOf, formatNet, formatNumber, formatRange, formatRate, formatShare } from "../../src/ui/format.ts";
import { wordsOf } from "../../src/ui/languages.ts";
import { rounded, snapshot } from "../core/snapshots.ts";

const en = wordsOf("en", "overlay");
const fr = wordsOf("fr", "overlay");
const zh = wordsOf("zh", "overlay");

/** Releases of Intl differ in which no-break space stands before a French "%"; a plain one would break the line. */
const narrow = (text: string | null) => text?.replaceAll("\u00a0%", "\u202f%");

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
    expect(formatNet(zh, standstill)).toBe("变化在四舍五入误差范围内");
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
    expect(formatNet(en, growth(rounded(1_000_000, "at-least"), 900_000))).toBe("at most \u2212100,000");
  });

  it("that was a loss has a true minus sign", () => {
    const loss = growth(85_372, 65_030);
    expect([formatNet(en, loss), formatRate(en, loss)]).toEqual(["\u221220,342", "\u221223.8%"]);
  });

  it.each([
    ["a gain", 1_000_000, 1_000_499, "under 0.1%"],
    ["a loss", 1_000_000, 999_501, "under 0.1%"],
    ["a gain that is printed", 1_000_000, 1_000_500, "+0.1%"],
    ["a loss that is printed", 1_000_000, 999_500, "\u22120.1%"],
  ])("that is too small for one decimal is not a zero: %s", (_what, from, to, rate) => {
    expect(formatRate(en, growth(from, to))).toBe(rate);
  });

  it("that is too small for one decimal is told in each language", () => {
    const tiny = growth(1_000_000, 1_000_001);
    expect([en, zh].map((words) => formatRate(words, tiny))).toEqual(["under 0.1%", "不足 0.1%"]);
    expect(narrow(formatRate(fr, tiny))).toBe("moins de 0,1\u202f%");
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
