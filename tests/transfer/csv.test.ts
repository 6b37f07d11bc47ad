import fc from "fast-check";
import papaparse from "papaparse";
import { describe, expect, it } from "vitest";
import { formatDay } from "../../src/core/day.ts";
import type { Table } from "../../src/core/table.ts";
import { LANGUAGES, type Language } from "../../src/core/texts.ts";
import { csvFileOf, csvOf, separatorOf } from "../../src/transfer/csv.ts";
import { withoutFormula } from "../../src/transfer/formula.ts";
import { type Value, valuesOf } from "../../src/transfer/value.ts";
import { RANKING, tableOfText, tables } from "./tables.ts";

const languages = fc.constantFrom(...LANGUAGES);

function readBack(csv: string, language: Language): string[][] {
  const { data, errors } = papaparse.parse(csv, { delimiter: separatorOf(language), newline: "\r\n" });
  expect(errors).toEqual([]);
  return data;
}

describe("a table as CSV", () => {
  it("in English has commas, points and ISO days", () => {
    expect(csvOf(RANKING, { language: "en" })).toBe(
      [
        "\ufeffMuseum,Followers,Growth,Day,Page",
        "Louvre,85400,0.3128,2017-12-19,https://weibo.com/louvre",
        "故宫博物院,4100000,-0.0312,2017-01-01,https://weibo.com/gugong",
        "Musée d’Orsay,,,,",
      ].join("\r\n"),
    );
  });

  it("in French has semicolons and decimal commas, as Excel in France expects", () => {
    const lines = csvOf(RANKING, { language: "fr" }).split("\r\n");
    expect(lines[1]).toBe("Louvre;85400;0,3128;2017-12-19;https://weibo.com/louvre");
    expect(lines[2]).toContain(";-0,0312;");
  });

  it("in Chinese is as in English", () => {
    expect(csvOf(RANKING, { language: "zh" })).toBe(csvOf(RANKING, { language: "en" }));
  });

  it.each([
    ["=1+1", "'=1+1"],
    ["+33 1 40 20 50 50", "'+33 1 40 20 50 50"],
    ["-2+3", "'-2+3"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["\r=1", "'\r=1"],
    ["=1\n+2", "'=1\n+2"],
    ["＝1+1", "'＝1+1"],
    ["+1 to +1,999", "'+1 to +1,999"],
    ["+1,5,1", "'+1,5,1"],
    ["+1\n2", "'+1\n2"],
    ["a=1", "a=1"],
    ["'=1", "'=1"],
  ])("keeps the text %j from being calculated: %j", (text, read) => {
    const csv = csvOf({ ...tableOfText(text), columns: [{ title: text, kind: "text" }] }, { language: "en" });
    expect(readBack(csv, "en")).toEqual([[read], [read]]);
  });

  it.each([
    "+49 %",
    "+49\u202f%",
    "+31,28 %",
    "+31.28%",
    "-0.5%",
    "+20 342",
    "+20\u202f342",
    "+20,342",
    "-1.234.567,8",
  ])("leaves the figure %j as it is: its sign makes no formula", (figure) => {
    expect(readBack(csvOf(tableOfText(figure), { language: "en" }), "en")).toEqual([["Text"], [figure]]);
  });

  it("puts no apostrophe before a negative number, in any language", () => {
    const table: Table = { name: "", columns: [{ title: "n", kind: "number" }], rows: [[-1.5]] };
    expect(csvOf(table, { language: "en" })).toBe("\ufeffn\r\n-1.5");
    expect(csvOf(table, { language: "fr" })).toBe("\ufeffn\r\n-1,5");
  });

  it.each([
    [0.3, "0.3000"],
    [-0.00001, "0.0000"],
    [1.23456, "1.2346"],
    [Number.NaN, ""],
    [Number.POSITIVE_INFINITY, ""],
  ])("writes the percent %d as %j", (fraction, text) => {
    const table: Table = { name: "", columns: [{ title: "%", kind: "percent" }], rows: [[fraction]] };
    expect(csvOf(table, { language: "en" })).toBe(`\ufeff%\r\n${text}`);
  });

  it("is read back cell by cell, whatever the cells", () => {
    fc.assert(
      fc.property(tables, languages, (table, language) => {
        const titles = table.columns.map(({ title }) => withoutFormula(title));
        const rows = valuesOf(table).map((row) => row.map((value) => expectedOf(value, language)));
        expect(readBack(csvOf(table, { language }), language)).toEqual([titles, ...rows]);
      }),
    );
  });

  it("never gives a text that begins like a formula", () => {
    fc.assert(
      fc.property(tables, languages, (table, language) => {
        const texts = readBack(csvFileOf([table], { language }), language).flat();
        expect(texts.filter((text) => /^[=@\t\r]|^[+-](?![\d.,e+-]+%?$)/.test(text))).toEqual([]);
      }),
    );
  });
});

describe("several tables in one CSV file", () => {
  const small = (name: string): Table => ({ name, columns: [{ title: "n", kind: "number" }], rows: [[1]] });

  it("stand under their names, an empty line between them, one byte order mark before all", () => {
    const csv = csvFileOf([small("Followers"), small("=Posts, all")], { language: "en" });
    expect(csv).toBe('\ufeffFollowers\r\nn\r\n1\r\n\r\n"\'=Posts, all"\r\nn\r\n1');
  });

  it("may be none", () => {
    expect(csvFileOf([], { language: "en" })).toBe("\ufeff");
  });
});

function expectedOf(value: Value, language: Language): string {
  if (value.kind === "empty") return "";
  if (value.kind === "day") return formatDay(value.day);
  if (value.kind === "text" || value.kind === "link") return withoutFormula(value.text);
  const text = value.kind === "percent" ? value.number.toFixed(4).replace(/^-(0\.0000)$/, "$1") : `${value.number}`;
  return language === "fr" ? text.replace(".", ",") : text;
}
