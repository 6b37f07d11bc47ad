import { describe, expect, it } from "vitest";
import {
  type Count,
  containsZero,
  difference,
  exactly,
  isExact,
  isSingle,
  type Precision,
  rangeOf,
  widthOf,
} from "../../src/core/count.ts";

describe("a count", () => {
  it.each<[string, Precision, number, number, number | null]>([
    ["85,372 itself", "exact", 85_372, 85_372, 85_372],
    ["0 itself", "exact", 0, 0, 0],
    ["8.5万", "weibo", 85_000, 84_500, 85_499],
    ["2万", "weibo", 20_000, 19_500, 20_499],
    ["24.7万", "weibo", 247_000, 246_500, 247_499],
    ["312.7万", "weibo", 3_127_000, 3_126_500, 3_127_499],
    ["9999.9万", "weibo", 99_999_000, 99_998_500, 99_999_499],
    ["1亿", "weibo", 100_000_000, 99_500_000, 100_499_999],
    ["1.51亿", "weibo", 151_000_000, 150_500_000, 151_499_999],
    ["plain digits below 1万", "weibo", 9_731, 9_731, 9_731],
    ["100万+", "at-least", 1_000_000, 1_000_000, null],
    ["more than 300", "more-than", 300, 301, null],
    ["less than 1,000", "less-than", 1_000, 0, 999],
    ["less than 0", "less-than", 0, 0, 0],
    ["nearly 900,000", "nearly", 900_000, 850_000, 899_999],
    ["nearly 5", "nearly", 5, 4, 4],
    ["nearly 0", "nearly", 0, 0, 0],
    ["about 60,000", "about", 60_000, 55_000, 64_999],
    ["about 45,800", "about", 45_800, 45_750, 45_849],
    ["about 45,801", "about", 45_801, 45_801, 45_801],
    ["about 10", "about", 10, 5, 14],
    ["about 0", "about", 0, 0, 0],
  ])("told as %s can lie where its precision says", (_told, precision, value, low, high) => {
    expect(rangeOf({ value, precision })).toEqual({ low, high });
  });

  it("is exact only when it says so", () => {
    expect(isExact(exactly(9_731))).toBe(true);
    expect(isExact({ value: 9_731, precision: "weibo" })).toBe(false);
  });

  it.each<[Count, number]>([
    [exactly(85_372), 1],
    [{ value: 85_000, precision: "weibo" }, 1_000],
    [{ value: 151_000_000, precision: "weibo" }, 1_000_000],
    [{ value: 900_000, precision: "nearly" }, 50_000],
    [{ value: 1_000_000, precision: "at-least" }, Number.POSITIVE_INFINITY],
  ])("%j can stand for as many whole numbers as its range holds: %d", (count, width) => {
    expect(widthOf(count)).toBe(width);
  });
});

describe("the difference of two counts", () => {
  const weibo = (value: number): Count => ({ value, precision: "weibo" });
  const atLeast = (value: number): Count => ({ value, precision: "at-least" });

  it.each<[string, Count, Count, number | null, number | null]>([
    ["exact ones is a single number", exactly(85_372), exactly(65_030), 20_342, 20_342],
    ["8.6万 and 8.5万 is 1 to 1,999", weibo(86_000), weibo(85_000), 1, 1_999],
    ["8.5万 and 8.5万 is about zero", weibo(85_000), weibo(85_000), -999, 999],
    ["8.5万 and an exact one has the width of the rounded", weibo(85_000), exactly(65_030), 19_470, 20_469],
    ["an open end is open above", atLeast(1_000_000), exactly(990_000), 10_000, null],
    ["an open start is open below", exactly(1_200_000), atLeast(1_000_000), null, 200_000],
    ["two open ones is open on both sides", atLeast(1_000_000), atLeast(1_000_000), null, null],
  ])("%s", (_what, end, start, low, high) => {
    expect(difference(end, start)).toEqual({ low, high });
  });

  it.each([
    [0, 0, true],
    [-999, 999, true],
    [0, 5, true],
    [-5, 0, true],
    [1, 1_999, false],
    [-10, -1, false],
    [null, 5, true],
    [null, -5, false],
    [-5, null, true],
    [5, null, false],
    [null, null, true],
  ])("from %s to %s tells neither a rise nor a fall: %s", (low, high, expected) => {
    expect(containsZero({ low, high })).toBe(expected);
  });

  it.each([
    [5, 5, true],
    [0, 0, true],
    [5, 6, false],
    [5, null, false],
    [null, 5, false],
    [null, null, false],
  ])("from %s to %s is a single number: %s", (low, high, expected) => {
    expect(isSingle({ low, high })).toBe(expected);
  });
});
