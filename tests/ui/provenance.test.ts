import { describe, expect, it } from "vitest";
import type { Card, CardStanding } from "../../src/core/card.ts";
import { exactly, type Precision } from "../../src/core/count.ts";
import { growthBetween, type Period } from "../../src/core/growth.ts";
import type { MuseumId } from "../../src/core/museum.ts";
import type { PeerSet } from "../../src/core/peers.ts";
import type { Publication } from "../../src/core/publication.ts";
import type { Source } from "../../src/core/snapshot.ts";
import { wordsOf } from "../../src/ui/languages.ts";
import {
  growthFormula,
  precisionText,
  publicationsOf,
  setName,
  snapshotLine,
  sourceName,
  standingLines,
  whenText,
} from "../../src/ui/provenance.ts";
import { museum } from "../core/museums.ts";
import { on, rounded, snapshot } from "../core/snapshots.ts";

const en = wordsOf("en", "overlay");
const fr = wordsOf("fr", "overlay");
const zh = wordsOf("zh", "overlay");

const clic: Publication = {
  id: "clic-2017-louvre",
  publisher: "CLIC France",
  title: "Le musée du Louvre reçoit le prix",
  url: null,
  published: on("2017-12-21"),
};
const published = { source: { kind: "publication", id: clic.id } } as const;
const at = Date.parse("2017-12-19T09:14:00+08:00");

describe("a source", () => {
  it.each<[Source, string, string, string]>([
    [{ kind: "weibo" }, "Weibo", "Weibo", "微博"],
    [{ kind: "page" }, "Weibo’s page", "page Weibo", "微博页面"],
    [{ kind: "publication", id: clic.id }, "CLIC France", "CLIC France", "CLIC France"],
    [{ kind: "publication", id: "hearsay" }, "hearsay", "hearsay", "hearsay"],
    [{ kind: "import", file: "2016.csv" }, "imported from 2016.csv", "importé de 2016.csv", "导入自 2016.csv"],
    [{ kind: "hand", note: "letter" }, "entered by hand (letter)", "saisi à la main (letter)", "手动录入（letter）"],
  ])("is named in a few words: %j", (source, ...names) => {
    expect([en, fr, zh].map((words) => sourceName(words, source, [clic]))).toEqual(names);
  });
});

describe("one end of a growth", () => {
  it("says what was counted, when, how exactly and by whom", () => {
    expect(snapshotLine(en, snapshot("2017-12-19", 85_372, { at }), [])).toBe(
      "19 Dec 2017, 09:14 Beijing time: 85,372, exact. Source: Weibo.",
    );
    expect(snapshotLine(fr, snapshot("2017-12-19", 85_372, { at }), [])).toBe(
      "19 déc. 2017, 09:14 (heure de Pékin)\u202f: 85\u202f372, exact. Source\u202f: Weibo.",
    );
    expect(snapshotLine(zh, snapshot("2017-12-19", 85_372, { at }), [])).toBe(
      "2017年12月19日 09:14（北京时间）：85,372（精确）。来源：微博。",
    );
  });

  it("tells of a rounded count what it can stand for", () => {
    expect(precisionText(en, rounded(85_000))).toBe("rounded: 84,500 to 85,499");
    expect(precisionText(fr, rounded(85_000))).toBe("arrondi\u202f: 84\u202f500 à 85\u202f499");
    expect(precisionText(zh, rounded(85_000))).toBe("约数：84,500 至 85,499");
    expect(precisionText(en, rounded(60_000, "about"))).toBe("rounded: 55,000 to 64,999");
  });

  it.each<[Precision, string, string, string]>([
    ["exact", "exact", "exact", "精确"],
    ["more-than", "more than", "plus de", "超过"],
    ["less-than", "less than", "moins de", "不足"],
    ["nearly", "nearly", "près de", "接近"],
    ["at-least", "at least", "au moins", "至少"],
  ])("tells of a count that is %s just that, without a range", (precision, ...said) => {
    expect([en, fr, zh].map((words) => precisionText(words, rounded(300, precision)))).toEqual(said);
  });

  it("gives the day alone when no more is known", () => {
    expect(whenText(en, snapshot("2017-12-19", 85_372, published))).toBe("19 Dec 2017");
  });

  it("has its numbers put into the formula", () => {
    const growth = growthBetween(snapshot("2017-01-01", 65_030), snapshot("2017-12-19", rounded(85_000)));
    expect(growthFormula(en, growth)).toContain("≈\u00a085,000 − 65,030");
  });
});

describe("a peer set", () => {
  it.each<[PeerSet, string, string, string]>([
    [{ kind: "all" }, "All museums", "Tous les musées", "全部博物馆"],
    [{ kind: "non-chinese" }, "Non-Chinese", "Hors Chine", "境外博物馆"],
    [{ kind: "country", country: "FR" }, "France", "France", "法国博物馆"],
  ])("has a name in each language: %j", (set, ...names) => {
    expect([en, fr, zh].map((words) => setName(words, set))).toEqual(names);
  });
});

describe("a standing", () => {
  const none: { readonly [period in Period]: null } = {
    "7d": null,
    "30d": null,
    "90d": null,
    "365d": null,
    year: null,
    all: null,
  };
  const standing: CardStanding = {
    set: { kind: "country", country: "FR" },
    day: on("2017-12-19"),
    standing: { place: { first: 1, last: 1 }, known: 2, members: 4, share: 0.6, shareRange: { low: 0.6, high: 0.6 } },
    changes: none,
    leaders: [
      { museum: { id: "louvre" as MuseumId, names: museum().names }, followers: exactly(85_372) },
      { museum: { id: "armee" as MuseumId, names: {} }, followers: rounded(60_000, "about") },
    ],
  };

  it("names its definition, its coverage, those who lead, and the formula", () => {
    const lines = standingLines(en, standing);
    expect(lines).toHaveLength(4);
    expect(lines[0]).toBe("Museums whose country is: France.");
    expect(lines[1]).toBe("Members known on 19 Dec 2017, or up to 31 days before: 2 of 4.");
    expect(lines[2]).toBe("First: Louvre 85,372, armee ≈\u00a060,000.");
  });

  it("tells the range of the share when a member's figure is rounded", () => {
    const shareRange = { low: 0.4351, high: 0.4587 };
    const lines = standingLines(en, { ...standing, standing: { ...standing.standing, shareRange } });
    expect(lines).toHaveLength(5);
    expect(lines[3]).toBe("Share, with the rounded figures: 43.5% to 45.9%.");
    expect(lines[4]).toBe(standingLines(en, standing)[3]);
  });

  it.each([
    ["English", en],
    ["French", fr],
    ["Chinese", zh],
  ])("leaves no token unfilled in %s, in any set", (_language, words) => {
    const sets: PeerSet[] = [{ kind: "all" }, { kind: "non-chinese" }, standing.set];
    const rounded = { ...standing.standing, shareRange: { low: 0.5, high: 0.7 } };
    const lines = sets.flatMap((set) => standingLines(words, { ...standing, set, standing: rounded }));
    expect(lines.join("\n")).not.toMatch(/[{}]/);
  });

  it("cites the publications among the sources, and no other", () => {
    const card: Pick<Card, "publications"> = { publications: [clic, { ...clic, id: "other" }] };
    const some: Source[] = [{ kind: "publication", id: clic.id }, { kind: "weibo" }];
    expect(publicationsOf(card as Card, some)).toEqual([clic]);
    expect(publicationsOf(card as Card, [])).toEqual([]);
  });
});
