import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Day } from "../../../src/core/day.ts";
import { UnreadableFile } from "../../../src/transfer/import/bounds.ts";
import { stringIn } from "../../../src/transfer/import/xml.ts";
import { xlsxOf } from "../../../src/transfer/xlsx.ts";
import { readFile, toldBy } from "./files.ts";

const TITLES = ["uid", "day", "followers"];
const ONE = "6052479001 2017-12-19 85372";
const GOOD = xlsxOf([
  {
    name: "Followers",
    columns: [
      { title: "uid", kind: "text" },
      { title: "day", kind: "day" },
      { title: "followers", kind: "number" },
    ],
    rows: [["6052479001", 17_519 as Day, 85_372]],
  },
]);

const PARTS = {
  "xl/workbook.xml": '<workbook><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>',
  "xl/_rels/workbook.xml.rels":
    '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
};

function workbook(sheet: string, more: { readonly [path: string]: string } = {}): Uint8Array {
  const parts = { ...PARTS, "xl/worksheets/sheet1.xml": `<worksheet>${sheet}</worksheet>`, ...more };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
}

const text = (cell: string) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`;
const HEADINGS = `<row>${TITLES.map(text).join("")}</row>`;
const ROW = `${text("6052479001")}${text("2017-12-19")}<c><v>85372</v></c></row>`;

/** The records of a zip that hold a number of this signature and offset, with another in its place. */
function lying(bytes: Uint8Array, signature: number, offset: number, value: number): Uint8Array {
  const bent = new Uint8Array(bytes);
  const view = new DataView(bent.buffer);
  for (let at = 0; at + offset + 4 <= bent.length; at++) {
    if (view.getUint32(at, true) === signature) view.setUint32(at + offset, value, true);
  }
  return bent;
}

describe("a workbook that was bent", () => {
  it("is refused, or tells what it told before", async () => {
    expect(toldBy(await readFile(GOOD))).toEqual([ONE]);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: GOOD.length - 1 }), fc.nat({ max: 7 }), async (at, bit) => {
        const bent = GOOD.map((byte, index) => (index === at ? byte ^ (1 << bit) : byte));
        const outcome = await readFile(bent).catch((error: unknown) => error);
        if (!(outcome instanceof UnreadableFile)) {
          // What is not read of a workbook may say anything: the figures are those that stood in it, or none.
          expect([[ONE], []]).toContainEqual(toldBy(outcome as Awaited<ReturnType<typeof readFile>>));
        }
      }),
      { numRuns: 120 },
    );
  });

  it("because it was cut is refused, wherever", async () => {
    for (let length = 4; length < GOOD.length; length += 7) {
      await expect(readFile(GOOD.subarray(0, length)), `${length} bytes`).rejects.toBeInstanceOf(UnreadableFile);
    }
  });

  it.each([
    ["unpacked size in its heads", 0x04034b50, 22, 1],
    ["packed size in its heads", 0x04034b50, 18, 0x7fffffff],
    ["packed size of none", 0x04034b50, 18, 0],
    ["check sum in its directory", 0x02014b50, 16, 1],
    ["place of its directory", 0x06054b50, 16, 0x7fffffff],
  ])("with a lie about the %s is refused, or read for what it is", async (_what, signature, offset, value) => {
    const outcome = await readFile(lying(GOOD, signature, offset, value)).catch((error: unknown) => error);
    if (!(outcome instanceof UnreadableFile)) expect(toldBy(outcome as never)).toEqual([ONE]);
  });
});

describe("a workbook with too much in it", () => {
  it("of parts is given up", async () => {
    const parts = Object.fromEntries(Array.from({ length: 6_000 }, (_, i) => [`xl/media/${i}`, new Uint8Array(0)]));
    await expect(readFile(zipSync(parts, { level: 0 }))).rejects.toThrow("workbook-too-large");
  });

  it("of tens of thousands of empty rows is read for the one that is not", async () => {
    const empty = Array.from({ length: 30_000 }, (_, i) => `<row r="${i + 3}"/>`).join("");
    const figures = await readFile(workbook(`${HEADINGS}<row r="2">${ROW}${empty}`));
    expect([toldBy(figures), figures.refused, figures.survey.rows]).toEqual([[ONE], 0, 1]);
  });

  it("of columns is refused", async () => {
    await expect(readFile(workbook(`<row r="7">${"<c/>".repeat(10_000)}</row>`))).rejects.toThrow("columns in row 7");
  });

  it("of readings above a string is read in one go", () => {
    expect(stringIn(`<t>灯</t>${"<rPh><t>a</t></rPh>".repeat(50_000)}<t>塔</t>`)).toBe("灯塔");
  });
});

describe("a workbook with odd cells", () => {
  it.each([
    ["a row that says that it is none", `<row r="x">${ROW}`],
    ["a row that says that it is above the headings", `<row r="-5">${ROW}`],
    ["a row that says that it is the one before", `<row r="1">${ROW}`],
  ])("%s is read where it stands", async (_what, row) => {
    expect(toldBy(await readFile(workbook(HEADINGS + row)))).toEqual([ONE]);
  });

  it.each([
    ["1E30", "count-too-large", "1e+30"],
    ["-5", "count-negative", "-5"],
    ["12.5", "count-unread", "12.5"],
    ["x", "count-unread", "NaN"],
  ])("the number %s is refused: %s", async (value, reason, found) => {
    const row = `<row>${ROW.replace("85372", value)}`;
    const { refusals } = await readFile(workbook(HEADINGS + row));
    expect(refusals).toEqual([{ row: 2, column: "followers", found, reason }]);
  });

  it("an error of Excel's is told as it stands", async () => {
    const row = `<row>${ROW.replace("<c><v>85372</v>", '<c t="e"><v>#DIV/0!</v>')}`;
    expect((await readFile(workbook(HEADINGS + row))).refusals).toMatchObject([{ found: "#DIV/0!" }]);
  });
});
