import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Day } from "../../../src/core/day.ts";
import { unpackParts } from "../../../src/transfer/import/unpack.ts";
import { xlsxOf } from "../../../src/transfer/xlsx.ts";
import { atOnce, readFile, toldBy } from "./files.ts";

const BOTH = ["6052479001 2017-12-19 85372", "6052479002 2017-12-19 12000"];

/** A small workbook as other programs write it: shared strings, a hidden sheet before the shown one. */
function workbook(sheet: string, change: { readonly [path: string]: string } = {}): Uint8Array {
  const parts = {
    "xl/workbook.xml":
      '<workbook><workbookPr/><sheets><sheet name="Notes" sheetId="1" state="hidden" r:id="rId1"/>' +
      '<sheet name="Figures &amp; all" sheetId="2" r:id="rId2"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/>' +
      '<Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
    "xl/sharedStrings.xml":
      "<sst><si><t>uid</t></si><si><r><t>da</t></r><r><t>y</t></r></si><si><t>粉丝</t><rPh><t>fensi</t></rPh></si></sst>",
    "xl/styles.xml":
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    "xl/worksheets/sheet1.xml": "<worksheet/>",
    "xl/worksheets/sheet2.xml": `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    ...change,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
}

const HEADINGS =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>';

describe("a workbook", () => {
  it("of our own is read back", async () => {
    const table = {
      name: "Followers",
      columns: [
        { title: "uid", kind: "text" as const },
        { title: "day", kind: "day" as const },
        { title: "followers", kind: "number" as const },
      ],
      rows: [
        ["6052479001", 17_519 as Day, 85_372],
        ["6052479002", 17_519 as Day, 12_000],
      ],
    };
    expect(toldBy(await readFile(xlsxOf([table])))).toEqual(BOTH);
  });

  it("of another program is read: shared and inline strings, dates by their style, numbers in any notation", async () => {
    const rows =
      '<row r="3"><c r="A3"><v>6052479001</v></c><c r="B3" s="1"><v>43088</v></c><c r="C3"><v>8.5372E4</v></c></row>' +
      '<row r="5"><c r="A5" t="inlineStr"><is><t>6052479002</t></is></c><c r="B5" s="2"><v>43088.5</v></c>' +
      '<c r="C5" t="str"><f>B1</f><v>12,000</v></c></row>';
    const figures = await readFile(workbook(HEADINGS + rows));
    expect(toldBy(figures)).toEqual(BOTH);
  });

  it("that counts its days from 1904 is read", async () => {
    const row =
      '<row r="2"><c r="A2"><v>6052479001</v></c><c r="B2" s="1"><v>41626</v></c><c r="C2"><v>5</v></c></row>';
    const since1904 = '<workbook><workbookPr date1904="1"/><sheets><sheet name="a" r:id="rId2"/></sheets></workbook>';
    const figures = await readFile(workbook(HEADINGS + row, { "xl/workbook.xml": since1904 }));
    expect(toldBy(figures)).toEqual(["6052479001 2017-12-19 5"]);
  });

  it("names the row of what it cannot read as the sheet numbers it", async () => {
    const row =
      '<row r="9"><c r="A9"><v>6052479001</v></c><c r="B9" s="1"><v>43088</v></c><c r="C9"><v>1.5</v></c></row>';
    const { refusals } = await readFile(workbook(HEADINGS + row));
    expect(refusals).toEqual([{ row: 9, column: "粉丝", found: "1.5", reason: "count-unread" }]);
  });

  it.each([
    ["no sheet", { "xl/workbook.xml": "<workbook/>" }, "workbook-broken"],
    ["a sheet that is not there", { "xl/_rels/workbook.xml.rels": "" }, "workbook-broken"],
    [
      "entities that grow",
      {
        "xl/sharedStrings.xml": '<!DOCTYPE a [<!ENTITY b "&c;&c;"><!ENTITY c "laugh">]><sst><si><t>&b;</t></si></sst>',
      },
      "workbook-broken",
    ],
    [
      "a cell beyond the last column",
      { "xl/worksheets/sheet2.xml": '<row r="1"><c r="ZZZ1"><v>1</v></c></row>' },
      "too-many-columns in row 1",
    ],
  ])("with %s is refused", async (_what, change, fault) => {
    await expect(readFile(workbook("", change))).rejects.toThrow(fault);
  });

  it("whose elements are never closed is refused at once, however many they are", async () => {
    const open = { "xl/sharedStrings.xml": "<si>".repeat(500_000) };
    await expect(readFile(workbook("", open))).rejects.toThrow("workbook-broken");
    const nameless = { "xl/sharedStrings.xml": "<si ".repeat(500_000) };
    expect((await readFile(workbook("", nameless))).series.size).toBe(0);
  });

  it("that is cut is refused", async () => {
    const whole = workbook(HEADINGS.repeat(200));
    await expect(readFile(whole.subarray(0, 300))).rejects.toThrow("workbook-broken");
  });
});

describe("a zip file that grows beyond all measure", () => {
  it("is given up as soon as it does, whatever sizes it tells", async () => {
    const bomb = zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(5_000_000) });
    expect(bomb.length).toBeLessThan(10_000);
    await expect(unpackParts(bomb, "xl/worksheets/sheet1.xml", () => true, atOnce, 1_000_000)).rejects.toThrow(
      "workbook-too-large",
    );
  });
});
