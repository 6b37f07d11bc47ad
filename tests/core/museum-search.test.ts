import { describe, expect, it } from "vitest";
import { finderOf, searchMuseums } from "../../src/core/museum-search.ts";
import { MUSEUMS } from "../../src/directory/museums.ts";

const find = (text: string, most = 8) => searchMuseums(MUSEUMS, text, most).map(({ id }) => id);

describe("looking for a museum", () => {
  it.each([
    ["in English", "louvre mus", "louvre"],
    ["in French, without its accents", "musee du louvre", "louvre"],
    ["in Chinese", "卢浮", "louvre"],
    ["in another order of words", "museum palace", "palace-museum"],
    ["by its short name", "moma", "moma"],
    ["with an apostrophe of either kind", "musée d'orsay", "orsay"],
    ["in capitals", "ORSAY", "orsay"],
  ])("finds it %s", (_how, text, id) => {
    expect(find(text)[0]).toBe(id);
  });

  it("gives those that begin so before those that hold it", () => {
    const museum = (id: string, en: string) => ({
      id: id as (typeof MUSEUMS)[number]["id"],
      names: { en },
      city: null,
    });
    const museums = [museum("a", "Museum of Silk"), museum("b", "Silk Museum")];
    expect(searchMuseums(museums, "silk", 2).map(({ id }) => id)).toEqual(["b", "a"]);
    expect(searchMuseums(museums, "silk", 1).map(({ id }) => id)).toEqual(["b"]);
  });

  it("of nothing at all gives the first there are", () => {
    expect(find("  ", 3)).toEqual(MUSEUMS.slice(0, 3).map(({ id }) => id));
  });

  it("that nobody is called so gives none", () => {
    expect(find("louvre xyzzy")).toEqual([]);
  });
});

describe("finding", () => {
  const palace = {
    texts: ["The Palace Museum", "Musée du Palais", "故宫博物院", "gugongweb"],
    pinyin: ["gu gong bo wu yuan"],
  };
  const lantern = { texts: ["灯笼博物馆", "6052479001"], pinyin: ["d l b w g"] };

  it.each([
    ["by a part of a name", "palace", palace],
    ["without accents or case", "MUSEE palais", palace],
    ["in full width", "ｐａｌａｃｅ", palace],
    ["in Chinese", "宫博", palace],
    ["by its pinyin", "gugong", palace],
    ["by its pinyin, a syllable at a time", "gu gong", palace],
    ["by its pinyin from a later syllable", "bowu", palace],
    ["by its initials", "ggb", palace],
    ["by initials in capitals", "GG", palace],
    ["by the initials of a name that is read by nobody", "dlbwg", lantern],
    ["by a uid", "60524", lantern],
    ["by nothing at all", "  ", lantern],
  ])("succeeds %s", (_how, text, sought) => {
    expect(finderOf(text)(sought)).toBe(true);
  });

  it.each([
    ["a pinyin from the middle of a syllable", "ongbo", palace],
    ["a pinyin that goes on otherwise", "gugang", palace],
    ["words of which one is missing", "palace louvre", palace],
    ["a full pinyin where the initials alone are known", "denglong", lantern],
  ])("fails by %s", (_what, text, sought) => {
    expect(finderOf(text)(sought)).toBe(false);
  });
});
