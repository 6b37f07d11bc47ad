import { describe, expect, it } from "vitest";
import { blankAccount, type Museum, type MuseumId } from "../../src/core/museum.ts";
import { draftOf, faultsIn, readEdit } from "../../src/options/accounts/museum-draft.ts";

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

const typed = { ...draftOf(museum, null), website: "" };

describe("what the reader says of a museum", () => {
  it("is as it was until something is typed", () => {
    const { names, country, city, website } = museum;
    const onWeChat = { ...blankAccount("wechat", museum.id), domain: "lamp-museum" };
    expect(readEdit(draftOf(museum, onWeChat), museum)).toEqual({
      details: { names, country, city, website },
      wechat: "lamp-museum",
    });
  });

  it("leaves out what was left blank, and spaces at the ends", () => {
    const names = { en: " Lamp  Museum ", fr: " ", zh: "" };
    const draft = { names, country: null, city: " Lyon ", website: "", wechat: "  " };
    expect(readEdit(draft, museum)).toEqual({
      details: { names: { en: "Lamp Museum" }, country: null, city: "Lyon", website: null },
      wechat: null,
    });
  });

  it("is its account on WeChat alone where the directory says the rest", () => {
    const draft = { ...typed, wechat: " gugongweb " };
    expect(readEdit(draft, { ...museum, origin: "directory" })).toEqual({ details: null, wechat: "gugongweb" });
  });

  it.each([
    ["", true],
    ["https://lamp.example/", true],
    ["http://lamp.example", true],
    ["lamp.example", false],
    ["javascript:alert(1)", false],
    ["https://", false],
    ["https:// lamp", false],
  ])("has a website only where %j is one: %s", (website, isOne) => {
    expect(faultsIn({ ...typed, website }).website).toBe(isOne ? null : "options_fault_no_address");
  });

  it.each([
    ["", true],
    [" gugongweb ", true],
    ["故宫博物院", false],
  ])("has an account on WeChat only where %j is an id, or nothing: %s", (wechat, isOne) => {
    expect(faultsIn({ ...typed, wechat }).wechat).toBe(isOne ? null : "options_fault_no_wechat");
  });
});
