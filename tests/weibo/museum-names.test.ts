import fc from "fast-check";
import { describe, expect, it } from "vitest";
import china from "../../src/directory/museums/china.json";
import elsewhere from "../../src/directory/museums/elsewhere.json";
import france from "../../src/directory/museums/france.json";
import { looksLikeMuseum } from "../../src/weibo/museum-words.ts";

/** verified_type as Weibo numbers it. */
const ORGANISATION = 7;

const looks = (verifiedType: number, screenName: string, verifiedReason: string, verified = true) =>
  looksLikeMuseum({ verified, verifiedType, screenName, verifiedReason });

describe("a museum's name", () => {
  const named = [...china, ...elsewhere, ...france]
    .flatMap(({ kind, names }) => (kind === "museum" && "zh" in names ? [names.zh ?? ""] : []))
    .filter((name) => /(?:博物[馆院]|美术馆|纪念馆|艺术馆)$/.test(name));

  it("is found among those of the directory, by name alone and by verification alone", () => {
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => !looks(ORGANISATION, name, ""))).toEqual([]);
    expect(named.filter((name) => !looks(ORGANISATION, "小编", `${name}官方微博`))).toEqual([]);
  });

  it("is none any more with a shop, a paper or fans behind it", () => {
    const others = fc.constantFrom(
      "文创",
      "文创旗舰店",
      "粉丝团",
      "后援会",
      "头条",
      "报",
      "杂志",
      "咖啡",
      "酒店",
      "志愿者",
      "Shop",
    );
    fc.assert(
      fc.property(fc.constantFrom(...named), others, fc.integer({ min: 1, max: 7 }), (name, other, type) => {
        expect(looks(type, name + other, `${name}${other}官方微博`)).toBe(false);
        expect(looks(type, name + other, `${name}官方微博`)).toBe(false);
      }),
    );
  });

  it("is no person's", () => {
    const persons = fc.constantFrom(-1, 0, 200, 220);
    fc.assert(
      fc.property(fc.constantFrom(...named), persons, fc.boolean(), (name, type, verified) => {
        expect(looks(type, name, `${name}官方微博`, verified)).toBe(false);
      }),
    );
  });

  it("is looked for in any words without failing", () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(..."石桥博物馆美术官方微博 ()·Museum") }),
    );
    fc.assert(
      fc.property(text, text, fc.integer(), (name, reason, type) => {
        expect(typeof looks(type, name, reason)).toBe("boolean");
      }),
    );
  });
});
