import { describe, expect, it } from "vitest";
import { addDays } from "../../src/core/day.ts";
import { growthBetween } from "../../src/core/growth.ts";
import type { Language } from "../../src/core/texts.ts";
import { Plate } from "../../src/picture/plate.tsx";
import type { PlateData } from "../../src/picture/plate-data.ts";
import { wordsOf } from "../../src/ui/languages.ts";
import { on, rounded, snapshot } from "../core/snapshots.ts";
import { firstOf, LOUVRE, roundedAt, UNKNOWN } from "./plates.ts";
import { classesOf, linesOf } from "./reading.ts";

const plateIn = (language: Language, plate: PlateData) => Plate({ words: wordsOf(language, "report"), plate });
/** Any space as a plain one. */
const read = (plate: PlateData, language: Language = "en") =>
  linesOf(plateIn(language, plate)).map((line) => line.replace(/\s/g, " "));

describe("the picture of a card", () => {
  it("is read from the name to the sources", () => {
    expect(read({ ...LOUVRE, standings: LOUVRE.standings.slice(0, 1) })).toEqual([
      "Louvre Museum",
      "@卢浮宫博物馆 · France",
      "85,372",
      "Followers on Weibo",
      "19 Dec 2017 · exact",
      "+20,342▲ +31.3%",
      "Net growth",
      "1 Jan 2017 → 19 Dec 2017",
      "85,372",
      "65,030",
      "1 Jan 2017",
      "19 Dec 2017",
      "Dotted: no figure is known in between.",
      "Place among museums",
      "Share of known followers",
      "Non-Chinese 15 museums",
      "1st of 3 known",
      "≈ 44.7%",
      "Sina Weibo award 2017",
      "Most influential official Weibo account of a museum or cultural institution",
      "Sources: CLIC France",
      "Vitrine",
    ]);
  });

  it.each<[Language, string[]]>([
    ["fr", ["85 372", "Abonnés sur Weibo", "+20 342▲ +31,3 %", "1er sur 3 connus", "Sources : CLIC France"]],
    ["zh", ["85,372", "微博粉丝（8.5万）", "净增", "已知成员中第 1 名（共 3 家）", "来源：CLIC France"]],
  ])("speaks %s", (language, lines) => {
    expect(read(LOUVRE, language)).toEqual(expect.arrayContaining(lines));
    expect(plateIn(language, LOUVRE).props).toHaveProperty("lang", { fr: "fr-FR", zh: "zh-CN", en: "en-GB" }[language]);
  });

  it.each<Language>(["en", "fr", "zh"])("of a museum nothing is known of has no number at all, in %s", (language) => {
    const lines = read(UNKNOWN, language);
    expect(lines.join("")).not.toMatch(/\d/);
    expect(lines).toHaveLength(7);
  });

  it("says what is not known", () => {
    expect(read(UNKNOWN)).toEqual([
      "Guanfu Museum",
      "not known",
      "Followers on Weibo",
      "Growth is unknown: it needs the figures of two days.",
      "Place among museums: not known.",
      "No award is known for this period.",
      "Vitrine",
    ]);
  });
});

describe("a rounded count", () => {
  it("shows what it can stand for, in the followers and in the growth", () => {
    expect(read(roundedAt())).toEqual(
      expect.arrayContaining([
        "≈ 85,000",
        "19 Dec 2017",
        "rounded: 84,500 to 85,499",
        "+19,470 to +20,469▲ +29.9% to +31.5%",
        "Hollow dots: rounded figures.",
      ]),
    );
  });

  it("of growth within rounding tells no rise and no rate", () => {
    const [from, to] = [snapshot("2017-12-01", rounded(85_000)), snapshot("2017-12-19", rounded(85_000))];
    expect(read({ ...LOUVRE, growth: growthBetween(from, to) })).toContain("within rounding");
  });

  it("is spoken of also where the points are too many for dots", () => {
    const points = Array.from({ length: 60 }, (_, i) =>
      snapshot(addDays(on("2017-01-01"), i), i === 30 ? rounded(90_000) : i),
    );
    const plate = plateIn("en", { ...LOUVRE, points });
    expect(linesOf(plate)).toContain("Includes rounded figures.");
    expect(classesOf(plate).filter((name) => name === "dot")).toHaveLength(2);
  });
});

describe("the chart", () => {
  it("has a thread across a gap and a line where days are known", () => {
    const points = ["2017-12-01", "2017-12-02", "2017-12-18", "2017-12-19"].map((day, i) => snapshot(day, 100 + i));
    expect(classesOf(plateIn("en", { ...LOUVRE, points })).filter((name) => /line|thread|dot/.test(name))).toEqual([
      "thread",
      "line",
      "line",
      ...Array(4).fill("dot"),
    ]);
  });

  it("of one day is a sentence", () => {
    const plate = { ...LOUVRE, points: LOUVRE.points.slice(0, 1) };
    expect(read(plate)).toContain("Fewer than two days are known in this period.");
    expect(classesOf(plateIn("en", plate))).not.toContain("trend");
  });
});

describe("a place", () => {
  it("with no other member known is none, and has no share", () => {
    const [first, ...others] = LOUVRE.standings;
    const alone = { name: "Alone", standing: firstOf(1, 7, 1) };
    const lines = read({ ...LOUVRE, standings: first ? [first, alone, ...others] : [] });
    expect(lines.slice(lines.indexOf("Alone 7 museums")).slice(1, 3)).toEqual(["no peer known", "unknown"]);
    expect(lines.join()).not.toContain("100");
  });

  it("that is unknown in every set is a sentence", () => {
    const standings = LOUVRE.standings.map(({ name }) => ({ name, standing: firstOf(1, 7, 1) }));
    const lines = read({ ...LOUVRE, standings });
    expect(lines).toContain("Place not known: no other museum’s followers are known near this date.");
    expect(lines.join()).not.toContain("France 7 museums");
  });

  it("can be a joint one", () => {
    const standing = { ...firstOf(14, 40, 0.2), place: { first: 2, last: 3 } };
    expect(read({ ...LOUVRE, standings: [{ name: "All", standing }] })).toContain("2–3 of 14 known");
  });
});

describe("an award", () => {
  it("whose category the sources do not state says so", () => {
    expect(read({ ...LOUVRE, awards: [{ title: "Golden V", detail: null }] })).toContain("Category not stated");
  });
});
