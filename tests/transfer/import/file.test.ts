import { describe, expect, it } from "vitest";
import { unpack } from "../../../src/core/series.ts";
import { readFile, toldBy } from "./files.ts";

const BOTH = ["6052479001 2017-12-19 85372", "6052479002 2017-12-19 12000"];

describe("a file with a row for each account and day", () => {
  it.each([
    ["commas", "uid,day,followers\n6052479001,2017-12-19,85372\n6052479002,2017-12-19,12000"],
    ["semicolons", "uid;day;followers\r\n6052479001;19/12/2017;85 372\r\n6052479002;19/12/2017;12 000\r\n"],
    ["tabs", "uid\tday\tfollowers\n6052479001\t2017-12-19\t85,372\n6052479002\t2017-12-19\t12,000"],
    [
      "French headings in another order",
      "Abonnés;Date;Compte\n85.372;19.12.2017;6052479001\n12.000;19.12.2017;6052479002",
    ],
    ["Chinese headings", "日期,账号,粉丝数\n2017年12月19日,6052479001,85372\n2017年12月19日,6052479002,12000"],
    ["museums’ names", "Musée;Date du relevé;Abonnés\nMusée du Phare;19/12/2017;85372\n石桥博物馆;19/12/2017;12000"],
    ["Excel’s days", "uid,date,fans\n6052479001,43088,85372\n6052479002,43088,12000"],
    [
      "quotation marks",
      '"uid","day","followers"\n"6052479001","2017-12-19","85,372"\n"6052479002","2017-12-19","12,000"',
    ],
    [
      "a title above its headings",
      "Our figures,,\n,,\nuid,day,followers\n6052479001,2017-12-19,85372\n6052479002,2017-12-19,12000",
    ],
    ["old Mac line ends", "uid,day,followers\r6052479001,2017-12-19,85372\r6052479002,2017-12-19,12000"],
    [
      "a column nobody knows",
      "uid,mood,day,followers\n6052479001,good,2017-12-19,85372\n6052479002,bad,2017-12-19,12000",
    ],
    [
      "headings from the prototype",
      "__proto__,constructor,uid,day,followers\nx,y,6052479001,2017-12-19,85372\nx,y,6052479002,2017-12-19,12000",
    ],
  ])("and %s is understood", async (_what, text) => {
    const figures = await readFile(text);
    expect(toldBy(figures)).toEqual(BOTH);
    expect(figures.refused).toBe(0);
  });

  it("keeps what it tells besides followers", async () => {
    const { series } = await readFile(
      "uid,day,followers,precision,posts,following,interactions,source,instant\n" +
        "6052479001,2017-12-19,85000,weibo,300,7,1234567,publication:lighthouse-2017,2017-12-19T01:30:00Z",
    );
    expect([...series.values()].flat().flatMap(unpack)).toEqual([
      {
        day: 17_519,
        followers: { value: 85_000, precision: "weibo" },
        posts: 300,
        following: 7,
        interactions: 1_234_567,
        at: Date.parse("2017-12-19T01:30:00Z"),
        source: { kind: "publication", id: "lighthouse-2017" },
      },
    ]);
  });

  it("without headings waits to be told what its columns are", async () => {
    const columns = [
      { heading: "", meaning: "account" as const },
      { heading: "", meaning: "day" as const },
      { heading: "", meaning: "followers" as const },
    ];
    // 43,000 followers look like Excel's day of September 2017.
    const text = "6052479001,2017-12-19,43000\n6052479002,2017-12-19,12000";
    const figures = await readFile(text, () => columns);
    expect(figures.survey.headingRow).toBe(0);
    expect(toldBy(figures)).toEqual(["6052479001 2017-12-19 43000", BOTH[1]]);
  });

  it("says which date can be read in two ways, unless another tells", async () => {
    const rows = (...days: string[]) => ["uid,day,followers", ...days.map((day) => `6052479001,${day},1`)].join("\n");
    expect((await readFile(rows("03/04/2017"))).survey.ambiguousDate).toBe("03/04/2017");
    expect((await readFile(rows("03/04/2017", "19/12/2017"))).survey.ambiguousDate).toBeNull();
    const american = await readFile(rows("03/04/2017", "12/19/2017"));
    expect(american.survey.dateOrder).toBe("month-day");
    expect(toldBy(american)).toEqual(["6052479001 2017-03-04 1", "6052479001 2017-12-19 1"]);
  });

  it("takes the better of two figures of one day, and counts them", async () => {
    const figures = await readFile("uid,day,followers\n6052479001,2017-12-19,8.5万\n6052479001,2017-12-19,85372");
    expect(toldBy(figures)).toEqual(["6052479001 2017-12-19 85372"]);
    expect(figures.repeated).toBe(1);
  });
});

describe("a file with days across", () => {
  it.each([
    ["ISO days", "museum,2017-01-01,2017-12-19\n灯塔博物馆,65030,85372\n石桥博物馆,,12000"],
    ["French days", "Musée;01/01/2017;19/12/2017\nMusée du Phare;65 030;85 372\n石桥博物馆;-;12 000"],
    ["Chinese days", "博物馆\t2017年1月1日\t2017年12月19日\n灯塔博物馆\t65030\t85372\n石桥博物馆\tn/a\t12000"],
  ])("as %s is understood, and what is empty is left out", async (_what, text) => {
    const figures = await readFile(text);
    expect(toldBy(figures)).toEqual(["6052479001 2017-01-01 65030", ...BOTH]);
    expect(figures.refused).toBe(0);
  });

  it("with a cell that is wrong keeps the others of its row", async () => {
    const figures = await readFile("uid,2017-01-01,2017-12-19\n6052479001,many,85372");
    expect(toldBy(figures)).toEqual([BOTH[0]]);
    expect(figures.refusals).toEqual([{ row: 2, column: "2017-01-01", found: "many", reason: "count-unread" }]);
  });
});
