import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sheetNamesOf } from "../../src/transfer/sheet-name.ts";
import { texts } from "./tables.ts";

describe("the names of sheets", () => {
  it.each([
    [
      ["Louvre", "louvre", "Louvre"],
      ["Louvre", "louvre (2)", "Louvre (3)"],
    ],
    [["2016/2017: [all]?*\\"], ["2016-2017- -all----"]],
    [
      ["", "'' "],
      ["1", "2"],
    ],
    [["'Quoted'"], ["Quoted"]],
    [["History"], ["History (2)"]],
    [
      ["x".repeat(40), "x".repeat(40)],
      ["x".repeat(31), `${"x".repeat(27)} (2)`],
    ],
    [[`${"x".repeat(30)}😀`], ["x".repeat(30)]],
  ])("of %j are %j", (names, sheets) => {
    expect(sheetNamesOf(names)).toEqual(sheets);
  });

  it("are valid and unique, whatever the tables' names", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(texts, fc.constantFrom("a", "A", "history"))), (names) => {
        const sheets = sheetNamesOf(names);
        expect(sheets.filter((name) => !/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/.test(name))).toEqual([]);
        expect(new Set(sheets.map((name) => name.toLowerCase())).size).toBe(names.length);
      }),
    );
  });
});
