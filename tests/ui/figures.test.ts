import { describe, expect, it } from "vitest";
import { growthBetween, type PeriodGrowth } from "../../src/core/growth.ts";
import type { Standing } from "../../src/core/standing.ts";
import { growthText, placeText } from "../../src/ui/figures.tsx";
import { wordsOf } from "../../src/ui/languages.ts";
import { on, rounded, snapshot } from "../core/snapshots.ts";

const [en, fr, zh] = [wordsOf("en", "popup"), wordsOf("fr", "popup"), wordsOf("zh", "popup")];

function standing(first: number, last: number, known: number): Standing {
  return { place: { first, last }, known, members: 14, share: null, shareRange: { low: null, high: null } };
}

describe("a place in words", () => {
  it.each([
    ["alone", standing(1, 1, 1), ["no peer known", "aucun pair connu", "暂无可比数据"]],
    ["first", standing(1, 1, 3), ["1st of 3", "1er sur 3", "第 1 名（共 3 家）"]],
    ["second", standing(2, 2, 3), ["2nd of 3", "2e sur 3", "第 2 名（共 3 家）"]],
    ["joint", standing(2, 3, 14), ["2–3 of 14", "2–3 sur 14", "第 2–3 名（共 14 家）"]],
  ])("is counted among the members that are known: %s", (_which, place, said) => {
    expect([en, fr, zh].map((words) => placeText(words, place))).toEqual(said);
  });
});

describe("a growth in words", () => {
  const known = (from: Parameters<typeof snapshot>[1], to: Parameters<typeof snapshot>[1]): PeriodGrowth => ({
    kind: "known",
    asked: on("2017-01-01"),
    growth: growthBetween(snapshot("2017-01-01", from), snapshot("2017-12-19", to)),
  });

  it("is the rate where there is little room, and in full the net, the rate and since when", () => {
    expect(growthText(en, known(65_030, 85_372))).toEqual({
      short: "+31.3%",
      since: null,
      full: "+20,342 · +31.3% · since 1 Jan 2017",
    });
  });

  it("is the net where there is no rate to tell", () => {
    expect(growthText(en, known(0, 300))).toEqual({
      short: "+300",
      since: null,
      full: "+300 · since 1 Jan 2017",
    });
    expect(growthText(en, known(rounded(85_000), rounded(85_000)))).toEqual({
      short: "within rounding",
      since: null,
      full: "within rounding · since 1 Jan 2017",
    });
  });

  it("says since when, even where there is little room, unless that is the asked period", () => {
    const across: PeriodGrowth = {
      kind: "nearest",
      asked: on("2026-01-01"),
      growth: growthBetween(snapshot("2017-12-19", 85_372), snapshot("2026-11-22", 203_517)),
    };
    const sinces = [en, fr, zh].map((words) => growthText(words, across)?.since);
    expect(sinces).toEqual(["since 19 Dec 2017", "depuis le 19 déc. 2017", "自2017年12月19日"]);
    expect(growthText(en, across)?.full).toBe("+118,145 · +138.4% · since 19 Dec 2017");
  });

  it("is none when growth is unknown", () => {
    expect(growthText(en, { kind: "unknown", asked: null })).toBeNull();
  });
});
