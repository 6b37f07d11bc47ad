import { describe, expect, it } from "vitest";
import type { Museum, MuseumId } from "../../src/core/museum.ts";
import { draftOf, isWebAddress, readDetails } from "../../src/options/accounts/museum-draft.ts";

const museum: Museum = {
  id: "weibo-7012345001" as MuseumId,
  kind: "museum",
  names: { zh: "灯影博物馆" },
  country: "FR",
  city: null,
  website: "https://lamp.example/",
  wikidata: null,
  ambiguity: null,
  origin: "reader",
};

describe("what the reader says of a museum", () => {
  it("is as it was until something is typed", () => {
    const { names, country, city, website } = museum;
    expect(readDetails(draftOf(museum))).toEqual({ names, country, city, website });
  });

  it("leaves out what was left blank, and spaces at the ends", () => {
    const draft = { names: { en: " Lamp  Museum ", fr: " ", zh: "" }, country: null, city: " Lyon ", website: "" };
    expect(readDetails(draft)).toEqual({ names: { en: "Lamp Museum" }, country: null, city: "Lyon", website: null });
  });

  it.each([
    ["", true],
    ["https://lamp.example/", true],
    ["http://lamp.example", true],
    ["lamp.example", false],
    ["javascript:alert(1)", false],
    ["https://", false],
    ["https:// lamp", false],
  ])("has a website only where %j is one: %s", (text, expected) => {
    expect(isWebAddress(text)).toBe(expected);
  });
});
