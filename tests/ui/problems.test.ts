import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/core/texts.ts";
import { NewerStore, StoreBlocked } from "../../src/store/store.ts";
import { wordsOf } from "../../src/ui/languages.ts";
import { problemText } from "../../src/ui/problems.ts";

const en = wordsOf("en", "popup");

describe("a problem", () => {
  it.each([
    ["no room", new DOMException("", "QuotaExceededError"), "no room left"],
    ["a broken disk", new DOMException("Internal error", "UnknownError"), "could not read or write its disk"],
    ["a later version's data", new NewerStore(), "Update Vitrine"],
    ["another page that holds the data", new StoreBlocked(Promise.resolve()), "Close the other pages of Vitrine"],
    ["what nobody foresaw", new RangeError("Invalid array length"), "Invalid array length"],
    ["a name from the prototype", Object.assign(new Error("odd"), { name: "constructor" }), "odd"],
    ["no error at all", "a text", "a text"],
  ])("that is %s says what to do about it, or what it was", (_what, error, said) => {
    expect(problemText(en, error)).toContain(said);
  });

  it.each(LANGUAGES)("is told in %s, and never by the browser's own name for it", (language) => {
    const words = wordsOf(language, "options");
    for (const name of ["QuotaExceededError", "UnknownError", "NewerStore", "StoreBlocked"]) {
      const text = problemText(words, Object.assign(new Error("raw"), { name }));
      expect(text).not.toMatch(/raw|problem_/);
    }
  });
});
