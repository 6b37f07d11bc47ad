import { describe, expect, it } from "vitest";
import { searchMuseums } from "../../src/core/museum-search.ts";
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
