import { describe, expect, it } from "vitest";
import {
  addressOf,
  called,
  isUid,
  type MuseumId,
  nameOf,
  provisionalKey,
  titleOf,
  weiboKey,
} from "../../src/core/museum.ts";
import { textIn } from "../../src/core/texts.ts";
import { account, LOUVRE_KEY, LOUVRE_UID, museum } from "./museums.ts";

describe("a uid", () => {
  it.each(["5549047567", "1234", "12345678901234567890", "1000"])("is a string of digits: %s", (text) => {
    expect(isUid(text)).toBe(true);
  });

  it.each([
    "",
    "123",
    "0549047567",
    "123456789012345678901",
    "554904756a",
    " 5549047567",
    "5549047567\n",
    "-5549047567",
    "5549047.567",
    "５５４９０４７５６７",
    "5e9",
  ])("is not %j", (text) => {
    expect(isUid(text)).toBe(false);
  });

  it("names an account for ever; until it is known, the museum does", () => {
    expect(weiboKey(LOUVRE_UID)).toBe(LOUVRE_KEY);
    expect(provisionalKey("weibo", "orsay" as MuseumId)).toBe("weibo:~orsay");
  });
});

describe("an account's page", () => {
  it("is at its uid, even when its domain is known", () => {
    expect(addressOf(account())).toEqual({ kind: "uid", uid: LOUVRE_UID });
  });

  it("is at its domain while the uid is not known", () => {
    expect(addressOf(account({ uid: null }))).toEqual({ kind: "domain", domain: "louvremuseum" });
  });

  it("is that of its nickname while only this is known", () => {
    expect(addressOf(account({ uid: null, domain: null, screenName: "卢浮宫" }))).toEqual({
      kind: "nick",
      nick: "卢浮宫",
    });
  });

  it("is nowhere while nothing is known", () => {
    expect(addressOf(account({ uid: null, domain: null, screenName: null }))).toBeNull();
  });
});

describe("a name", () => {
  it.each([
    ["in the reader's language", { en: "Louvre", fr: "Musée du Louvre" }, "fr", "Musée du Louvre"],
    ["in English where the reader's is missing", { en: "Louvre", zh: "卢浮宫" }, "fr", "Louvre"],
    ["in French where English is missing too", { fr: "Musée du Louvre" }, "zh", "Musée du Louvre"],
    ["in Chinese where there is no other", { zh: "卢浮宫" }, "en", "卢浮宫"],
    ["none at all", {}, "en", null],
  ] as const)("is told %s", (_which, texts, language, expected) => {
    expect(textIn(texts, language)).toBe(expected);
  });

  it("of a museum that has none is its id", () => {
    expect(nameOf(museum({ names: {} }), "en")).toBe("louvre");
    expect(nameOf(museum(), "zh")).toBe("卢浮宫");
  });

  it("of an account is its museum's, else its own, else its uid, else its domain, else the museum's id", () => {
    const nameless = museum({ names: {} });
    expect(titleOf(museum(), account(), "en")).toBe("Louvre");
    expect(titleOf(nameless, account(), "en")).toBe("卢浮宫博物馆");
    expect(titleOf(nameless, account({ screenName: null }), "en")).toBe(LOUVRE_UID);
    expect(titleOf(nameless, account({ screenName: null, uid: null }), "en")).toBe("louvremuseum");
    expect(titleOf(nameless, account({ screenName: null, uid: null, domain: null }), "en")).toBe("louvre");
  });

  it("that nobody gave a museum is its account's, wherever it is named", () => {
    expect(nameOf(called(museum({ names: {} }), account()), "fr")).toBe("卢浮宫博物馆");
    expect(called(museum(), account())).toEqual(museum());
  });
});
