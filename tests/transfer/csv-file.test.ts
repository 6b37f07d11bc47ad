import fc from "fast-check";
import papaparse from "papaparse";
import { describe, expect, it } from "vitest";
import type { Cell, Column } from "../../src/core/table.ts";
import { csvFile, type Flavour } from "../../src/transfer/csv-file.ts";
import { on } from "../store/snapshots.ts";

const COLUMNS: readonly Column[] = [
  { title: "museum", kind: "text" },
  { title: "day", kind: "day" },
  { title: "followers", kind: "number" },
  { title: "share", kind: "percent" },
];

async function* given(...batches: (readonly Cell[])[][]) {
  yield* batches;
}

/** With its byte order mark, which `text()` would take away. */
async function written(rows: AsyncIterable<readonly (readonly Cell[])[]>, flavour: Flavour): Promise<string> {
  const file = await csvFile(COLUMNS, rows, flavour, async () => undefined);
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await file.arrayBuffer());
}

const DAY = on("2017-12-19");

describe("a table written row by row", () => {
  it("for programs is plain: no mark, commas, ISO days, texts as they are, nothing for what is not known", async () => {
    const rows = given([["=1+1", DAY, 85_372, 0.312_812]], [], [['Musée "du, Phare"', DAY, null, null]]);
    expect(await written(rows, { kind: "program" })).toBe(
      'museum,day,followers,share\n=1+1,2017-12-19,85372,0.312812\n"Musée ""du, Phare""",2017-12-19,,\n',
    );
  });

  it("for spreadsheets has its mark, the reader’s separators, and no formula", async () => {
    const rows = () => given([["=1+1", DAY, 85_372, 0.312_812]]);
    expect(await written(rows(), { kind: "spreadsheet", language: "en" })).toBe(
      "\ufeffmuseum,day,followers,share\r\n'=1+1,2017-12-19,85372,0.3128\r\n",
    );
    expect(await written(rows(), { kind: "spreadsheet", language: "fr" })).toBe(
      "\ufeffmuseum;day;followers;share\r\n'=1+1;2017-12-19;85372;0,3128\r\n",
    );
  });

  it("has a line of titles when there are no rows", async () => {
    expect(await written(given(), { kind: "program" })).toBe("museum,day,followers,share\n");
  });

  it("is read back text by text, whatever the texts", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), async (texts) => {
        const csv = await written(given(texts.map((text) => [text, DAY, 1, null])), { kind: "program" });
        const { data } = papaparse.parse(csv, { delimiter: ",", newline: "\n" });
        expect(data.slice(1, -1).map(([text]) => text)).toEqual(texts);
      }),
    );
  });

  it("is given up when the reader cancels", async () => {
    const cancelled = csvFile(COLUMNS, given([["a", DAY, 1, null]]), { kind: "program" }, async () => {
      throw new DOMException("Cancelled", "AbortError");
    });
    await expect(cancelled).rejects.toThrow("Cancelled");
  });
});
