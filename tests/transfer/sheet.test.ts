import { describe, expect, it } from "vitest";
import type { Table } from "../../src/core/table.ts";
import { STYLES, type StyleName } from "../../src/transfer/sheet-style.ts";
import { RANKING, tableOfText } from "./tables.ts";
import { cell, partsOf, sheet, styleOf } from "./workbook.ts";

describe("a sheet", () => {
  it("has bold titles that stay in view, and on every page that is printed", () => {
    expect(cell("A1", RANKING)).toContain(`s="${STYLES.title}" t="inlineStr"`);
    expect(styleOf("title")).toContain('fontId="1"');
    expect(partsOf(RANKING)["xl/workbook.xml"]).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">&#39;Art museums&#39;!$1:$1</definedName>`,
    );
    expect(partsOf({ ...RANKING, name: "Musée de l'Armée" })["xl/workbook.xml"]).toContain(
      ">&#39;Musée de l&#39;&#39;Armée&#39;!$1:$1<",
    );
    expect(partsOf(RANKING)["xl/styles.xml"]).toMatch(/<fonts[^>]*><font>.*?<\/font><font><b\/>/);
    expect(sheet(RANKING)).toContain('<pane ySplit="1"');
  });

  it("has the titles of numbers above their digits, and days to the left, also those in letters", () => {
    const titles = ["A1", "B1", "C1", "D1"].map((place) => / s="(\d+)"/.exec(cell(place, RANKING))?.[1]);
    expect(titles.map(Number)).toEqual([STYLES.title, STYLES.titleRight, STYLES.titleRight, STYLES.title]);
    expect(styleOf("titleRight")).toContain('horizontal="right"');
    expect(styleOf("count")).toContain('horizontal="right"');
    expect(styleOf("day")).toContain('horizontal="left" indent="1"');
  });

  it("shows all lines of a text, and begins every cell of a row at its top", () => {
    expect(cell("A2", tableOfText("one\ntwo"))).toContain(`s="${STYLES.text}"`);
    expect(styleOf("text")).toContain('wrapText="1"');
    const others = (Object.keys(STYLES) as StyleName[]).filter((style) => style !== "none");
    expect(others.filter((style) => !styleOf(style).includes('vertical="top"'))).toEqual([]);
  });

  it("leaves the cells around the table alone: style 0 is that of all empty ones", () => {
    expect(STYLES.none).toBe(0);
    expect(styleOf("none")).not.toContain("alignment");
  });

  it("makes a row as high as the lines of its longest text, for LibreOffice does not by itself", () => {
    const height = (text: string) => /<row r="2"(?: ht="([\d.]+)")?>/.exec(sheet(tableOfText(text)))?.[1];
    expect(["", "one", "one\ntwo", "字".repeat(60), `${"x".repeat(100)}\n\nend`].map(height)).toEqual([
      undefined,
      undefined,
      "32",
      "48",
      "64",
    ]);
    expect(height("x".repeat(30_000))).toBe("400");
  });

  it("is printed as wide as the paper, and no column on a sheet of its own", () => {
    const xml = sheet(RANKING);
    expect(xml).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
    expect(xml).toContain('<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>');
  });

  it("makes columns as wide as what they hold, Chinese letters twice as wide, within bounds", () => {
    const width = (text: string) => /width="(\d+)"/.exec(sheet(tableOfText(text)))?.[1];
    expect(["", "twelve chars", "故宫博物院", "x".repeat(500)].map(width)).toEqual(["8", "15", "14", "60"]);
    const numbers: Table = { name: "", columns: [{ title: "n", kind: "number" }], rows: [[4_294_967_295]] };
    expect(sheet(numbers)).toContain(`width="${"+4,294,967,295".length + 3}"`);
  });
});
