import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Precision, rangeOf } from "../../src/core/count.ts";
import { readCount, readPlays } from "../../src/weibo/numbers.ts";

describe("a counter of Weibo", () => {
  it.each<[unknown, number, Precision]>([
    [246_776, 246_776, "exact"],
    [0, 0, "exact"],
    [157_980_405, 157_980_405, "exact"],
    ["0", 0, "exact"],
    ["298", 298, "exact"],
    ["9999", 9_999, "exact"],
    [" 298 ", 298, "exact"],
    ["336,022", 336_022, "exact"],
    ["1,243,408", 1_243_408, "exact"],
    ["2万", 20_000, "weibo"],
    ["8.5万", 85_000, "weibo"],
    ["11万", 110_000, "weibo"],
    ["24.7万", 247_000, "weibo"],
    ["36.2万", 362_000, "weibo"],
    ["43.4万", 434_000, "weibo"],
    ["87万", 870_000, "weibo"],
    ["105.9万", 1_059_000, "weibo"],
    ["124.3万", 1_243_000, "weibo"],
    ["312.7万", 3_127_000, "weibo"],
    ["693.2万", 6_932_000, "weibo"],
    ["2671.2万", 26_712_000, "weibo"],
    ["9999.9万", 99_999_000, "weibo"],
    ["1亿", 100_000_000, "weibo"],
    ["1.51亿", 151_000_000, "weibo"],
    ["1.1亿", 110_000_000, "weibo"],
    ["377.82亿", 37_782_000_000, "weibo"],
    ["693.2萬", 6_932_000, "weibo"],
    ["1.51億", 151_000_000, "weibo"],
    ["100万+", 1_000_000, "at-least"],
  ])("told as %j is %i, %s", (told, value, precision) => {
    expect(readCount(told)).toEqual({ value, precision });
  });

  it.each([
    [""],
    [" "],
    ["转发"],
    ["评论"],
    ["赞"],
    ["万"],
    [".5万"],
    ["8.万"],
    ["8.5.1万"],
    ["1.234万"],
    ["8,5万"],
    ["8.5 万"],
    ["8.5万人"],
    ["8.5万亿"],
    ["-8.5万"],
    ["+8.5万"],
    ["≈8.5万"],
    ["1.5"],
    ["12,34"],
    ["1234,567"],
    ["1,2345"],
    [",123"],
    ["1.243.408"],
    ["1 243 408"],
    ["85.4K"],
    ["1.2M"],
    ["1e5"],
    ["0x10"],
    ["２９８"],
    ["99999999999999999999"],
    ["903万次观看"],
    ["44万次播放"],
    ["100万++"],
    ["NaN"],
    ["null"],
    [-1],
    [1.5],
    [1e21],
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    [null],
    [undefined],
    [true],
    [{}],
    [[]],
    [["298"]],
  ])("is not told by %j", (told) => {
    expect(readCount(told)).toBeNull();
  });

  it("is read from anything without failing, and is then a whole number from zero up", () => {
    const strings = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(..."0123456789.,万亿萬億+ ") }),
      fc.stringMatching(/^\d{1,25}(\.\d{1,3})?[万亿]?\+?$/),
    );
    fc.assert(
      fc.property(fc.oneof(strings, fc.anything()), (told) => {
        const count = readCount(told);
        if (count) expect(Number.isSafeInteger(count.value) && count.value >= 0).toBe(true);
      }),
    );
  });

  it("written in full, with or without commas, is exact", () => {
    fc.assert(
      fc.property(fc.nat(), (n) => {
        expect(readCount(String(n))).toEqual({ value: n, precision: "exact" });
        expect(readCount(n.toLocaleString("en-US"))).toEqual({ value: n, precision: "exact" });
      }),
    );
  });

  it("written in 万 or 亿 holds the number that was rounded to it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 2_000_000_000 }), (n) => {
        const [unit, name, digits] = n < 100_000_000 ? [10_000, "万", 10] : [100_000_000, "亿", 100];
        const count = readCount(`${Math.round((n / unit) * digits) / digits}${name}`);
        const { low, high } = rangeOf(count ?? { value: -1, precision: "exact" });
        expect(low).toBeLessThanOrEqual(n);
        expect(high).toBeGreaterThanOrEqual(n);
      }),
    );
  });
});

describe("a count of plays", () => {
  it.each<[unknown, number, Precision]>([
    [4_430, 4_430, "exact"],
    [0, 0, "exact"],
    ["4430次观看", 4_430, "exact"],
    ["44万次播放", 440_000, "weibo"],
    ["903万次观看", 9_030_000, "weibo"],
    ["3610万次播放", 36_100_000, "weibo"],
    ["1.2亿次观看", 120_000_000, "weibo"],
    ["100万+次观看", 1_000_000, "at-least"],
    ["44万", 440_000, "weibo"],
    [" 8次播放 ", 8, "exact"],
  ])("told as %j is %i, %s", (told, value, precision) => {
    expect(readPlays(told)).toEqual({ value, precision });
  });

  it.each([
    "次观看",
    "观看",
    "44万次",
    "44万次点赞",
    "约44万次播放",
    "44万次播放次播放",
    "",
    null,
    undefined,
    -1,
    4.5,
    {},
  ])("is not told by %j", (told) => {
    expect(readPlays(told)).toBeNull();
  });
});
