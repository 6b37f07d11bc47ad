import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Table } from "../../src/core/table.ts";
import { STYLES } from "../../src/transfer/sheet-style.ts";
import { xlsxOf } from "../../src/transfer/xlsx.ts";
import { on } from "../core/snapshots.ts";
import { RANKING, tableOfText, tables } from "./tables.ts";
import { cell, partsOf, sheet, styleOf } from "./workbook.ts";

describe("tables as a workbook", () => {
  it("has real numbers, shown in groups of three: the built-in format 3", () => {
    expect(cell("B2", RANKING)).toBe(`<c r="B2" s="${STYLES.count}"><v>85400</v></c>`);
    expect(styleOf("count")).toContain('numFmtId="3"');
  });

  it.each([
    ["number", 20_342, "gain", "+#,##0;-#,##0;0"],
    ["percent", 0.3128, "rate", "+0.00%;-0.00%;0.00%"],
  ] as const)("shows the sign of a signed %s", (kind, number, style, format) => {
    const table: Table = { name: "", columns: [{ title: "n", kind, signed: true }], rows: [[number]] };
    expect(cell("A2", table)).toBe(`<c r="A2" s="${STYLES[style]}"><v>${number}</v></c>`);
    expect(partsOf(table)["xl/styles.xml"]).toContain(`formatCode="${format}"`);
  });

  it.each([0.5, 1e21])("shows %d as it is: groups of three would round it, or be endless", (number) => {
    const table: Table = { name: "", columns: [{ title: "n", kind: "number" }], rows: [[number]] };
    expect(cell("A2", table)).toBe(`<c r="A2" s="${STYLES.number}"><v>${number}</v></c>`);
  });

  it("has real days, counted as a spreadsheet counts them and shown as 2017-12-19", () => {
    expect(cell("D2", RANKING)).toBe(`<c r="D2" s="${STYLES.day}"><v>43088</v></c>`);
    expect(styleOf("day")).toContain('numFmtId="164"');
    expect(partsOf(RANKING)["xl/styles.xml"]).toContain('<numFmt numFmtId="164" formatCode="yyyy-mm-dd"/>');
  });

  it("has real percents, of two decimals: the built-in format 10", () => {
    expect(cell("C3", RANKING)).toBe(`<c r="C3" s="${STYLES.percent}"><v>-0.0312</v></c>`);
    expect(styleOf("percent")).toContain('numFmtId="10"');
  });

  it("leaves what is not known empty", () => {
    expect(["B4", "C4", "D4", "E4"].map((place) => cell(place, RANKING))).toEqual(["", "", "", ""]);
  });

  it("has links that can be followed, of the web alone", () => {
    const rows = [["https://weibo.com/a?b=1&c=2"], ["javascript:alert(1)"], ["no address"]];
    const parts = partsOf({ name: "Links", columns: [{ title: "Page", kind: "link" }], rows });
    expect(parts["xl/worksheets/sheet1.xml"]).toContain('<hyperlinks><hyperlink ref="A2" r:id="rId1"/></hyperlinks>');
    const relations = parts["xl/worksheets/_rels/sheet1.xml.rels"];
    expect(relations).toContain('Target="https://weibo.com/a?b=1&amp;c=2" TargetMode="External"');
    expect(relations).not.toContain("javascript");
    expect(parts["xl/worksheets/sheet1.xml"]).toContain("javascript:alert(1)");
  });

  it("keeps a text that looks like a formula a text, and calculates nothing", () => {
    expect(cell("A2", tableOfText("=1+1"))).toContain('t="inlineStr"><is><t xml:space="preserve">=1+1</t>');
    expect(sheet(tableOfText("=1+1"))).not.toContain("<f>");
  });

  it.each([
    ["a < b & c", "a &lt; b &amp; c"],
    ["a\u0000b\u001f", "a\ufffdb\ufffd"],
    ["half \ud83d", "half \ufffd"],
    ["_x0041_", "_x005F_x0041_"],
    ["a\r\nb\rc", "a\nb\nc"],
  ])("writes %j so that XML and Excel can read it", (text, written) => {
    expect(cell("A2", tableOfText(text))).toContain(`>${written}</t>`);
  });

  it("cuts a text that Excel would refuse", () => {
    expect(cell("A2", tableOfText("x".repeat(40_000))).match(/x+<\/t>/)?.[0].length).toBe(32_767 + "</t>".length);
  });

  it("writes a day before March 1900 in letters, for Excel's days are off by one there", () => {
    const table: Table = { name: "", columns: [{ title: "d", kind: "day" }], rows: [[on("1793-08-10")]] };
    expect(cell("A2", table)).toContain(">1793-08-10</t>");
  });

  it("names the columns beyond Z", () => {
    const columns = Array.from({ length: 703 }, (_, index) => ({ title: `${index}`, kind: "number" }) as const);
    const wide: Table = { name: "Wide", columns, rows: [] };
    expect(["Z1", "AA1", "ZZ1", "AAA1"].map((place) => />(\d+)</.exec(cell(place, wide))?.[1])).toEqual([
      "25",
      "26",
      "701",
      "702",
    ]);
  });

  it("has a sheet for each table, under its name", () => {
    const parts = partsOf(RANKING, tableOfText("a"));
    expect(parts["xl/workbook.xml"]).toMatch(/<sheet name="Art museums" sheetId="1".*<sheet name="Texts" sheetId="2"/);
    expect(Object.keys(parts).filter((path) => path.startsWith("xl/worksheets/sheet"))).toHaveLength(2);
  });

  it("gives the same bytes for the same tables", () => {
    expect(xlsxOf([RANKING])).toEqual(xlsxOf([RANKING]));
  });

  it("cannot be made of nothing", () => {
    expect(() => xlsxOf([])).toThrow("at least one");
  });

  it("is well-formed and has every part it speaks of, whatever the tables", () => {
    fc.assert(
      fc.property(fc.array(tables, { minLength: 1, maxLength: 3 }), (given) => {
        const parts = partsOf(...given);
        for (const xml of Object.values(parts)) expectWellFormed(xml);
        const named = [...(parts["[Content_Types].xml"] ?? "").matchAll(/PartName="\/([^"]+)"/g)];
        expect(named.map(([, path]) => path).filter((path = "") => !(path in parts))).toEqual([]);
      }),
    );
  });
});

/** Every tag is closed in its turn, and nothing else is written with XML's own signs. */
function expectWellFormed(xml: string): void {
  const open: string[] = [];
  const rest = xml.replace(
    /<\?xml [^?]*\?>|<(\/?)([\w:]+)((?: [\w:]+="[^"<]*")*)(\/?)>/g,
    (_, end, tag, _rest, alone) => {
      if (end) expect(open.pop()).toBe(tag);
      else if (tag && !alone) open.push(tag);
      return "";
    },
  );
  expect(open).toEqual([]);
  expect(rest.replace(/&(amp|lt|gt|quot|#39);/g, "")).not.toMatch(/[<&\p{Cs}\ufffe\uffff]|[^\t\n\P{Cc}]/u);
}
