import { describe, expect, it } from "vitest";
import { namingOf } from "../../../src/catalogue/naming.ts";
import { unpack } from "../../../src/core/series.ts";
import { emptyStore } from "../../store/open.ts";
import { readFile } from "./files.ts";

describe("a row that cannot be kept", () => {
  it.each([
    ["6052479001,2009-08-13,5", "day-before-weibo", "day", "2009-08-13"],
    ["6052479001,01/01/1900,5", "day-before-weibo", "day", "01/01/1900"],
    ["6052479001,2100-01-01,5", "day-future", "day", "2100-01-01"],
    ["6052479001,2017-02-30,5", "day-unread", "day", "2017-02-30"],
    ["6052479001,,5", "day-missing", "day", ""],
    ["6052479001,2017-12-19,-5", "count-negative", "followers", "-5"],
    ["6052479001,2017-12-19,99999999999999999999", "count-too-large", "followers", "99999999999999999999"],
    ["6052479001,2017-12-19,−85 372", "count-negative", "followers", "−85 372"],
    ["6052479001,2017-12-19,1e30", "count-too-large", "followers", "1e30"],
    ["6052479001,2017-12-19,1.5E+30", "count-too-large", "followers", "1.5E+30"],
    ["6052479001,2017-12-19,Infinity", "count-too-large", "followers", "Infinity"],
    ["6052479001,2017-12-19,NaN", "count-unread", "followers", "NaN"],
    ["6052479001,2017-12-19,13800138000", "count-too-large", "followers", "13800138000"],
    ["6052479001,2017-12-19,+33 1 40 20 50 50", "count-unread", "followers", "+33 1 40 20 50 50"],
    ["6052479001,2017-12-19,12%", "count-unread", "followers", "12%"],
    ["6052479001,2017-12-19,#DIV/0!", "count-unread", "followers", "#DIV/0!"],
    ["6052479001,2017-12-19,=SUM(A1:A2)", "count-unread", "followers", "=SUM(A1:A2)"],
    ["6052479001,19/12/17,5", "day-short-year", "day", "19/12/17"],
    ["6052479001,17年12月19日,5", "day-short-year", "day", "17年12月19日"],
    ["Total,2017-12-19,5", "account-unknown", "uid", "Total"],
    ["constructor,2017-12-19,5", "account-unknown", "uid", "constructor"],
    ["6052479001,2017-12-19,many", "count-unread", "followers", "many"],
    ["6052479001,2017-12-19,12.5", "count-unread", "followers", "12.5"],
    ["6052479001,2017-12-19,", "count-missing", "followers", ""],
    ["6052479001,2017-12-19", "count-missing", "followers", ""],
    [",2017-12-19,5", "account-missing", "uid", ""],
    ["nobody,2017-12-19,5", "account-unknown", "uid", "nobody"],
    ["__proto__,2017-12-19,5", "account-unknown", "uid", "__proto__"],
    ["6052479001,2017-12-19,5,surely", "precision-unread", "precision", "surely"],
    ["6052479001,2017-12-19,5,exact,8.5万", "count-not-exact", "posts", "8.5万"],
    ["6052479001,2017-12-19,5,exact,1,noon", "instant-unread", "instant", "noon"],
    ["6052479001,2017-12-19,5,exact,1,2017-12-20T12:00:00Z", "instant-other-day", "instant", "2017-12-20T12:00:00Z"],
  ])("%j is refused: %s", async (row, reason, column, found) => {
    const figures = await readFile(`uid,day,followers,precision,posts,instant\n6052479002,2017-12-19,7\n${row}`);
    expect(figures.refusals).toEqual([{ row: 3, column, found, reason }]);
    expect([...figures.series.keys()]).toEqual(["weibo:6052479002"]);
  });

  it("because it is the headings once more is told as such", async () => {
    const { refusals } = await readFile("uid,day,followers\n6052479001,2017-12-19,5\nuid,day,followers\n");
    expect(refusals).toEqual([{ row: 3, column: null, found: "", reason: "headings-again" }]);
  });

  it("is told by the number of its column where there are no headings", async () => {
    const meanings = ["account", "day", "followers"] as const;
    const columns = () => meanings.map((meaning) => ({ heading: "", meaning }));
    const { refusals } = await readFile("6052479001,2017-12-19,many", columns);
    expect(refusals).toEqual([{ row: 1, column: "3", found: "many", reason: "count-unread" }]);
  });

  it("is shown in full up to sixty characters", async () => {
    const { refusals } = await readFile(`uid,day,followers\n6052479001,2017-12-19,${"很".repeat(5_000)}`);
    expect(refusals[0]?.found).toBe("很".repeat(60));
  });

  it("is named by its own number, below empty rows too", async () => {
    const { refusals } = await readFile("uid,day,followers\n\n\n6052479001,2017-12-19,many");
    expect(refusals.map(({ row }) => row)).toEqual([4]);
  });
});

describe("a file that cannot be read", () => {
  it.each([
    ["empty", "", "empty"],
    ["blank", " \n \n", "empty"],
    ["one line of two million characters", "x".repeat(2_000_000), "row-too-long in row 1"],
    ["such a line below others", `uid,day,followers\n${"x".repeat(2_000_000)}`, "row-too-long in row 2"],
    ["a quotation mark that swallows millions", `uid,day\n"${"x,y\n".repeat(500_000)}`, "open-quote in row 2"],
    ["a zero in the middle", "uid,day,followers\n6052479001,2017-12-19,\u00005", "control-sign in row 2"],
    ["a quotation mark that stays open", `uid,day,followers\n6052479001,"2017-12-19,5\n`, "open-quote in row 2"],
    ["10,000 columns", `uid${",x".repeat(10_000)}\n`, "too-many-columns in row 1"],
    ["an old workbook", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), "workbook-old"],
    ["a broken zip file", Uint8Array.from([0x50, 0x4b, 3, 4, 8, 8, 8, 8, 8, 8]), "workbook-broken"],
  ])("(%s) says so", async (_what, content, fault) => {
    await expect(readFile(content)).rejects.toThrow(fault);
  });
});

describe("a cell of hundreds of thousands of characters", () => {
  const many = 200_000;

  it.each([
    ["spaces", `x${" ".repeat(many)}y`],
    ["brackets", "(".repeat(many)],
    ["digits", "1".repeat(many)],
    ["groups", "1,".repeat(many / 2)],
    ["minus signs", "-".repeat(many)],
    ["points", "1.".repeat(many / 2)],
    ["units", "万".repeat(many)],
    ["slashes", "/".repeat(many)],
  ])("(%s) is refused wherever it stands, without being pondered", async (_what, cell) => {
    const quoted = `"${cell}"`;
    const row = ["6052479001", "2017-12-19", "5", "exact", "1", ""];
    const rows = row.map((_, at) => row.map((own, index) => (index === at ? quoted : own)).join(","));
    const text = `Title,,,,,\n${quoted},,,,,\nuid,day,followers,precision,posts,instant\n${rows.join("\n")}`;
    const { refused, refusals } = await readFile(text, undefined, await namingOf(await emptyStore()));
    expect([refused, Math.max(...refusals.map(({ found }) => found.length))]).toEqual([rows.length, 60]);
  });

  it("keeps no more of a source than a backup takes", async () => {
    const { series } = await readFile(`uid,day,followers,source\n6052479001,2017-12-19,5,hand:${"x".repeat(many)}`);
    const [snapshot] = [...series.values()].flat().flatMap(unpack);
    expect(snapshot?.source).toEqual({ kind: "hand", note: "x".repeat(995) });
  });
});

describe("a file that is odd but harmless", () => {
  it.each([
    ["has headings alone", "uid,day,followers\n", 0],
    ["has a hundred thousand empty rows below", `uid,day,followers\n6052479001,2017-12-19,5${"\n".repeat(100_000)}`, 1],
    ["has a column twice", "uid,day,followers,followers\n6052479001,2017-12-19,5,6", 1],
    ["has rows of all lengths", "uid,day,followers\n6052479001,2017-12-19,5,,,,\n\n", 1],
  ])("because it %s is read", async (_what, text, figures) => {
    const { series, refused } = await readFile(text);
    expect([[...series.values()].flat().flatMap(unpack).length, refused]).toEqual([figures, 0]);
  });
});
