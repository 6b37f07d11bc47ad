import { describe, expect, it } from "vitest";
import { unpack } from "../../../src/core/series.ts";
import { readFile, toldBy } from "./files.ts";

const BOTH = [
  "6052479001 2017-01-01 65030",
  "6052479001 2017-12-19 85372",
  "6052479002 2017-01-01 11000",
  "6052479002 2017-12-19 12000",
];

describe("a file with accounts across and days down", () => {
  it.each([
    ["uids", "Date,6052479001,6052479002\n2017-01-01,65030,11000\n2017-12-19,85372,12000"],
    ["museums’ names", "日期,灯塔博物馆,石桥博物馆\n2017年1月1日,65030,11000\n2017年12月19日,85372,12000"],
    [
      "French days and numbers",
      "Jour;Musée du Phare;石桥博物馆\n01/01/2017;65\u202f030;11\u202f000\n19/12/2017;85\u202f372;12\u202f000",
    ],
    ["no word above the days", ",灯塔博物馆,石桥博物馆\n2017-01-01,65030,11000\n2017-12-19,85372,12000"],
    ["an unknown word above them", "Relevé du,灯塔博物馆,石桥博物馆\n2017-01-01,65030,11000\n2017-12-19,85372,12000"],
    ["Excel’s days", "Date,灯塔博物馆,石桥博物馆\n42736,65030,11000\n43088,85372,12000"],
    [
      "a title and a note above",
      "Weibo followers of our museums,,\nSource: the communications office,,\n\nDate,灯塔博物馆,石桥博物馆\n2017-01-01,65030,11000\n2017-12-19,85372,12000",
    ],
    ["remarks beside", "Date,灯塔博物馆,石桥博物馆,Remarks\n2017-01-01,65030,11000,\n2017-12-19,85372,12000,snow"],
    [
      "an account that came later",
      "Date,灯塔博物馆,石桥博物馆,6052479003\n2017-01-01,65030,11000,\n2017-12-19,85372,12000,-",
    ],
    ["its days from the last", "Date,石桥博物馆,灯塔博物馆\n2017-12-19,12000,85372\n2017-01-01,11000,65030"],
  ])("and %s is understood", async (_what, text) => {
    const figures = await readFile(text);
    expect(toldBy(figures).sort()).toEqual(BOTH);
    expect(figures.refused).toBe(0);
  });

  it("leaves out what is empty, and tells what cannot be read cell by cell", async () => {
    const figures = await readFile("Date,灯塔博物馆,石桥博物馆\n2017-01-01,65030,-\n2017-12-19,many,12000");
    expect(toldBy(figures)).toEqual(["6052479001 2017-01-01 65030", "6052479002 2017-12-19 12000"]);
    expect(figures.refusals).toEqual([{ row: 3, column: "灯塔博物馆", found: "many", reason: "count-unread" }]);
  });

  it("tells a heading that is nobody's once, and sums below once each", async () => {
    const figures = await readFile(
      "Title\nDate,灯塔博物馆,Total\n2017-01-01,65030,70000\n2017-12-19,85372,90000\nTotal,150402,160000\nMoyenne,75201,80000\n",
    );
    expect(toldBy(figures)).toEqual(BOTH.slice(0, 2));
    expect(figures.refusals).toEqual([
      { row: 2, column: "Total", found: "Total", reason: "account-unknown" },
      { row: 5, column: "Date", found: "Total", reason: "day-unread" },
      { row: 6, column: "Date", found: "Moyenne", reason: "day-unread" },
    ]);
  });

  it("is understood where thousands of accounts stand across, below a title", async () => {
    const uids = Array.from({ length: 4_000 }, (_, i) => String(6_052_479_001 + i));
    const row = (day: string, count: number) => [day, ...uids.map((_, i) => count + i)].join(",");
    const text = [
      "Our sector",
      ["Date", ...uids].join(","),
      row("2017-01-01", 500_000_000),
      row("2017-12-19", 600_000_000),
    ];
    const { series, refused } = await readFile(text.join("\n"));
    expect([series.size, [...series.values()].flat().flatMap(unpack).length, refused]).toEqual([4_000, 8_000, 0]);
  });

  it("takes the order of its dates from the reader", async () => {
    const text = "Date,灯塔博物馆\n03/04/2017,5";
    expect(toldBy(await readFile(text))).toEqual(["6052479001 2017-04-03 5"]);
    const american = await readFile(text, ({ columns }) => columns, undefined, "month-day");
    expect(toldBy(american)).toEqual(["6052479001 2017-03-04 5"]);
  });

  it("can be what the reader makes of it", async () => {
    const text = "Releases,Date,灯塔博物馆,Place\nspring,2017-01-01,65030,Brest\n";
    expect((await readFile(text)).series.size).toBe(0);
    const meanings = ["ignored", "day", "named", "ignored"] as const;
    const assigned = await readFile(text, ({ columns }) =>
      columns.map(({ heading }, index) => ({ heading, meaning: meanings[index] ?? "ignored" })),
    );
    expect(toldBy(assigned)).toEqual(["6052479001 2017-01-01 65030"]);
  });
});

describe("headings that nobody knows", () => {
  it("are seen as headings by the figures below them, so that they can be told what they are", async () => {
    const { survey } = await readFile("Chaîne;Jour du mois;Total abonnés\n6052479001;01/06/2019;101234");
    expect(survey.headingRow).toBe(1);
    expect(survey.columns.map(({ meaning }) => meaning)).toEqual(["ignored", "ignored", "ignored"]);
  });

  it("are not taken from a row of figures", async () => {
    const { survey } = await readFile("6052479001,2017-12-18,43000\n6052479001,2017-12-19,43001");
    expect(survey.headingRow).toBe(0);
  });
});

describe("days across", () => {
  it("that cannot be are told once each, and the others read", async () => {
    const figures = await readFile("uid,01/01/1900,19/12/2017,12/25/2017,01/01/2100\n6052479001,1,85372,2,3\n");
    expect(toldBy(figures)).toEqual(["6052479001 2017-12-19 85372"]);
    expect(figures.refusals).toEqual([
      { row: 1, column: "01/01/1900", found: "01/01/1900", reason: "day-before-weibo" },
      { row: 1, column: "12/25/2017", found: "12/25/2017", reason: "day-unread" },
      { row: 1, column: "01/01/2100", found: "01/01/2100", reason: "day-future" },
    ]);
  });

  it("whose years have two digits are named", async () => {
    const { survey, series } = await readFile("uid,19/12/17,20/12/17\n6052479001,1,2\n");
    expect([survey.headingRow, survey.shortYear, series.size]).toEqual([1, "19/12/17", 0]);
  });
});
