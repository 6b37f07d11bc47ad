import { describe, expect, it } from "vitest";
import { pinyinOf } from "../../scripts/pinyin-of.ts";
import { MUSEUMS } from "../../src/directory/museums.ts";
import { PINYIN } from "../../src/directory/pinyin.ts";

describe("the pinyin of the directory", () => {
  it("is how its Chinese names are read: npx tsx scripts/pinyin.ts makes it anew", () => {
    expect(Object.fromEntries(PINYIN)).toEqual(pinyinOf(MUSEUMS));
  });

  it("has nothing but syllables", () => {
    for (const read of PINYIN.values()) expect(read).toMatch(/^[a-z]+( [a-z]+)*$/);
  });
});
