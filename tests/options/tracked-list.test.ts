import { describe, expect, it } from "vitest";
import { blankAccount, type MuseumId, provisionalKey, type Uid, unnamedMuseum } from "../../src/core/museum.ts";
import { firstOf, rowsFound, type TrackedRow } from "../../src/options/accounts/tracked-list.ts";

const museum = (n: number) => `museum-${n}` as MuseumId;

function row(n: number): TrackedRow {
  return {
    account: {
      key: provisionalKey("weibo", museum(n)),
      platform: "weibo",
      museum: museum(n),
      uid: String(6_000_000_000 + n) as Uid,
      domain: null,
      screenName: n === 7 ? "灯塔博物馆" : null,
      trackedAt: 1,
      origin: "reader",
    },
    museum: { ...unnamedMuseum(museum(n)), names: n === 5 ? { fr: "Musée d'Orsay", zh: "奥赛博物馆" } : {} },
    latest: null,
    wechat: n === 3 ? { ...blankAccount("wechat", museum(n)), domain: "lamp-museum" } : null,
  };
}

const rows = (count: number) => Array.from({ length: count }, (_, n) => row(n));

describe("the tracked accounts that the options show at first", () => {
  it.each([
    ["all of a few", 3, null, 3, 2],
    ["the first hundred of many", 2_000, null, 100, 99],
    ["besides these the one that the page was opened to correct", 2_000, museum(1_500), 101, 1_500],
    ["that one once, where it is among the first", 2_000, museum(5), 100, 99],
  ])("are %s", (_which, count, asked, length, last) => {
    const shown = firstOf(rows(count), asked);
    expect(shown).toHaveLength(length);
    expect(shown.at(-1)?.museum.id).toBe(museum(last));
  });
});

describe("a text finds among the tracked accounts", () => {
  it.each([
    ["all, where it is blank", "  ", 9],
    ["a museum by its name, without accents", "musee orsay", 1],
    ["a museum by its name in another language", "奥赛", 1],
    ["an account by its nickname", "@灯塔", 1],
    ["an account by its uid", "6000000003", 1],
    ["a museum by its account on WeChat", "lamp-mus", 1],
    ["nobody, where nobody is called so", "rijksmuseum", 0],
  ])("%s", (_what, text, count) => {
    expect(rowsFound(rows(9), text)).toHaveLength(count);
  });
});
