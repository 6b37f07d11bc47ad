import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST_FOLLOWERS } from "../../src/core/series.ts";
import { readTypedNumber } from "../../src/transfer/typed-number.ts";

describe("a number as somebody types it", () => {
  it.each([
    ["0", 0],
    ["85372", 85_372],
    [" 85372 ", 85_372],
    ["85 372", 85_372],
    ["85\u00a0372", 85_372],
    ["85\u202f372", 85_372],
    ["85\u2009372", 85_372],
    ["85,372", 85_372],
    ["85.372", 85_372],
    ["85'372", 85_372],
    ["85’372", 85_372],
    ["1,234,567", 1_234_567],
    ["1.234.567", 1_234_567],
    ["85,372.00", 85_372],
    ["85.372,00", 85_372],
    ["85 372,0", 85_372],
    ["85372.0", 85_372],
    ["１２３", 123],
    ["８５，３７２", 85_372],
    ["85\u2007372", 85_372],
    ["85\u3000372", 85_372],
    ["012", 12],
  ])("%j is %d, to the unit", (text, value) => {
    expect(readTypedNumber(text)).toEqual({ value, rounded: false });
  });

  it.each([
    ["8.5万", 85_000],
    ["8,5万", 85_000],
    ["8.5 万", 85_000],
    ["12萬", 120_000],
    ["1.51亿", 151_000_000],
    ["1,51億", 151_000_000],
    ["１．５万", 15_000],
    ["1.234万", 12_340],
    ["1,234万", 12_340_000],
    ["1,234.5万", 12_345_000],
  ])("%j is %d, rounded", (text, value) => {
    expect(readTypedNumber(text)).toEqual({ value, rounded: true });
  });

  it.each([
    "",
    " ",
    "many",
    "-5",
    "+5",
    "1,5",
    "1.5",
    "85,37",
    "85,3721",
    "8,53,72",
    "1,234.567",
    "1 234,567",
    "85,372.50",
    "85,372.000",
    "85,372,00",
    "0,123",
    "085,372",
    "1,234,567.890",
    "1.234,567.890",
    "85\t372",
    "85\n372",
    "85372²",
    "85①",
    "½",
    "٨٥",
    "\u22125",
    "1.23456万",
    "1,23,456万",
    "-8.5万",
    "1e5",
    "0x10",
    "∞",
    "万",
    "8.5.1万",
    "4294967296",
    "43亿",
    "99999999999999999999",
  ])("%j is none", (text) => {
    expect(readTypedNumber(text)).toBeNull();
  });

  it.each(["en-GB", "fr-FR", "de-DE", "de-CH", "de-AT", "pt-PT", "zh-CN"])(
    "as %s writes it reads back as itself",
    (locale) => {
      const { format } = new Intl.NumberFormat(locale);
      fc.assert(
        fc.property(fc.integer({ min: 0, max: MOST_FOLLOWERS }), (value) => {
          expect(readTypedNumber(format(value))).toEqual({ value, rounded: false });
        }),
      );
    },
  );

  it("is read or refused, whatever the text, and never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789.,' 万亿-+") }), (text) => {
        const number = readTypedNumber(text);
        expect(number === null || (Number.isSafeInteger(number.value) && number.value >= 0)).toBe(true);
      }),
    );
  });
});
