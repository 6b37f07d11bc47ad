import { describe, expect, it } from "vitest";
import { decimalSignTold, readCell, withSign } from "../../../src/transfer/import/counts.ts";

const signOf = (column: readonly string[]) =>
  column.reduce<ReturnType<typeof withSign>>((sign, text) => withSign(sign, decimalSignTold(text)), null);

describe("a count in a file", () => {
  it.each([
    ["85372", 85_372, "exact"],
    ["85 372", 85_372, "exact"],
    ["85\u202f372", 85_372, "exact"],
    ["85\u00a0372", 85_372, "exact"],
    ["85,372", 85_372, "exact"],
    ["85.372", 85_372, "exact"],
    ["1,234,567", 1_234_567, "exact"],
    ["85\u2009372", 85_372, "exact"],
    ["85'372", 85_372, "exact"],
    ["85’372", 85_372, "exact"],
    ["８５，３７２", 85_372, "exact"],
    ["８５３７２", 85_372, "exact"],
    ["85\u3000372", 85_372, "exact"],
    ["85372,00", 85_372, "exact"],
    ["8.5万", 85_000, "about"],
    ["８．５万", 85_000, "about"],
    ["8.5 万", 85_000, "about"],
    ["8,5万", 85_000, "about"],
    ["1.51亿", 151_000_000, "about"],
    ["≈85,000", 85_000, "about"],
    ["≈ 85 000", 85_000, "about"],
    ["约8.5万", 85_000, "about"],
    ["100万+", 1_000_000, "at-least"],
    [">300", 300, "more-than"],
    ["< 900 000", 900_000, "less-than"],
    ["0", 0, "exact"],
  ])("%j is %d, %s", (text, value, precision) => {
    expect(readCell(text, null)).toEqual({ kind: "count", count: { value, precision } });
  });

  it.each([
    ["-5", "negative"],
    ["−85 372", "negative"],
    ["99999999999", "too-large"],
    ["500亿", "too-large"],
    ["many", "unread"],
    ["85.37", "unread"],
    ["", "unread"],
    ["1e9", "unread"],
    ["1e+30", "too-large"],
    ["-5万", "negative"],
    ["－5", "negative"],
    ["12%", "unread"],
    ["１２％", "unread"],
    ["1,23,456", "unread"],
  ])("%j is none: %s", (text, kind) => {
    expect(readCell(text, null)).toEqual({ kind });
  });

  it.each([
    [["85,372", "1,200"], null],
    [["85.372", "1.5"], "."],
    [["85,372.00", "1,200.00"], "."],
    [["85.372,00"], ","],
    [["8,5万"], ","],
    [["8.5万", "8,5万"], "mixed"],
  ])("%j is of a column whose decimal sign is %j", (column, sign) => {
    expect(signOf(column)).toBe(sign);
  });

  it("of a column of decimals is no whole number with groups", () => {
    expect(readCell("85.372", ".")).toEqual({ kind: "unread" });
    expect(readCell("85,372", ".")).toEqual({ kind: "count", count: { value: 85_372, precision: "exact" } });
    expect(readCell("1,234万", ",")).toEqual({ kind: "count", count: { value: 12_340, precision: "about" } });
  });
});
