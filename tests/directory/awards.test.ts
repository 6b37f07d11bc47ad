import { describe, expect, it } from "vitest";
import { formatDay } from "../../src/core/day.ts";
import type { MuseumId } from "../../src/core/museum.ts";
import type { Award } from "../../src/core/publication.ts";
import { LANGUAGES, type Texts } from "../../src/core/texts.ts";
import { AWARDS, awardsOf } from "../../src/directory/awards.ts";
import { CLAIMS } from "../../src/directory/claims.ts";

function award(id: string): Award | undefined {
  return AWARDS.find((one) => one.id === id);
}

function textsOf({ title, organiser, category, grounds, doubt }: Award): Texts[] {
  return [title, organiser, category, grounds, doubt].filter((texts) => texts !== null);
}

describe("the awards", () => {
  it("have ids that are unique", () => {
    expect(new Set(AWARDS.map(({ id }) => id)).size).toBe(AWARDS.length);
  });

  it("come newest first", () => {
    const years = AWARDS.map(({ year }) => year);
    expect(years).toEqual([...years].sort((a, b) => b - a));
    expect(awardsOf("dunhuang" as MuseumId).map(({ year }) => year)).toEqual([2020, 2019, 2018]);
  });

  it("put the dated ones of a year before those without a day", () => {
    expect(awardsOf("tianjin" as MuseumId)[0]?.id).toBe("2021-new-media-list-tianjin");
  });

  it("give the Louvre its one of 2017, with its day, its category and its grounds", () => {
    const awards = awardsOf("louvre" as MuseumId);
    expect(awards.map(({ id }) => id)).toEqual(["2017-sina-weibo-louvre"]);
    expect(awards[0]?.day && formatDay(awards[0].day)).toBe("2017-12-20");
    expect(awards[0]).toMatchObject({
      year: 2017,
      doubt: null,
      category: {
        en: "Most influential official Weibo account of a museum or cultural institution",
        fr: "Compte Weibo officiel le plus influent d’un musée ou d’une institution culturelle",
      },
    });
  });

  it.each(LANGUAGES)("say in %s that the grounds contradict the article's own table", (language) => {
    const grounds = award("2017-sina-weibo-louvre")?.grounds?.[language];
    for (const figure of ["49", "31", "28", "48", "88"]) expect(grounds).toContain(figure);
  });

  it("leave the category of the other seven of that day open", () => {
    const others = AWARDS.filter(({ year, recipient }) => year === 2017 && recipient !== "louvre");
    expect(others).toHaveLength(7);
    expect(others.filter(({ category }) => category !== null)).toEqual([]);
  });

  it("do not guess which museum “of the province of Xian” is meant", () => {
    expect(award("2017-sina-weibo-xian")).toMatchObject({ recipient: null, printed: "musée de la province de Xian" });
    expect(award("2017-sina-weibo-xian")?.doubt?.en).toContain("Shaanxi History Museum");
    expect(awardsOf("shaanxi-history" as MuseumId)).toEqual([]);
  });

  it("do not give an editor's award to the museum", () => {
    expect(award("2021-gold-editor-tianjin")).toMatchObject({ recipient: null });
    expect(award("2021-gold-editor-tianjin")?.printed).toContain("郭庆丽");
    expect(award("2021-gold-editor-tianjin")?.doubt?.en).toContain("Tianjin Museum");
  });

  it.each([
    ["2017-sina-weibo-shanxi-heritage", "Shanxi or Shaanxi"],
    ["2019-new-media-list-tianjin", "a year that was inferred"],
    ["2020-new-media-list-tianjin", "a year that was inferred"],
    ["2020-new-media-list-dunhuang", "a day that was not stated"],
    ["2021-positive-energy-tianjin", "two that contradict each other"],
    ["2021-positive-energy-xiushanmen", "a copied page as only source"],
    ["2020-most-promising-xiushanmen", "a copied page as only source"],
    ["2021-government-weibo-case-tianjin", "an organiser that was implied"],
    ["2025-culture-night-erlitou", "a name that two sources print differently"],
  ])("mark %s as doubtful: %s", (id) => {
    expect(award(id)?.doubt).not.toBeNull();
    expect(award(id)?.doubt).toBeDefined();
  });

  it("name a recipient or say why not", () => {
    expect(AWARDS.filter(({ recipient, doubt }) => recipient === null && doubt === null)).toEqual([]);
  });
});

describe("French texts", () => {
  const french = [...AWARDS.flatMap(textsOf), ...CLAIMS.flatMap(({ note }) => note ?? [])].flatMap(
    ({ fr }) => fr ?? [],
  );

  it("have a narrow no-break space before high punctuation and inside quotation marks", () => {
    expect(french.filter((text) => /[^\u202F][:;!?%»]|«[^\u202F]/u.test(text))).toEqual([]);
  });

  it("have typographic apostrophes and no figures that can break", () => {
    expect(french.filter((text) => /'|\d \d{3}/u.test(text))).toEqual([]);
  });
});
