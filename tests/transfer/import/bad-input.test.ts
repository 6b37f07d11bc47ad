import { describe, expect, it } from "vitest";
import { MOST_BYTES } from "../../../src/transfer/import/bounds.ts";
import { fileGrid } from "../../../src/transfer/import/file-grid.ts";
import { atOnce, readFile } from "./files.ts";

describe("a row that cannot be kept", () => {
  it.each([
    ["6052479001,2009-08-13,5", "day-before-weibo", "day", "2009-08-13"],
    ["6052479001,01/01/1900,5", "day-before-weibo", "day", "01/01/1900"],
    ["6052479001,2100-01-01,5", "day-future", "day", "2100-01-01"],
    ["6052479001,2017-02-30,5", "day-unread", "day", "2017-02-30"],
    ["6052479001,,5", "day-missing", "day", ""],
    ["6052479001,2017-12-19,-5", "count-negative", "followers", "-5"],
    ["6052479001,2017-12-19,99999999999999999999", "count-too-large", "followers", "99999999999999999999"],
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

  it("is named by its own number, below empty rows too", async () => {
    const { refusals } = await readFile("uid,day,followers\n\n\n6052479001,2017-12-19,many");
    expect(refusals.map(({ row }) => row)).toEqual([4]);
  });
});

describe("a file that cannot be read", () => {
  it.each([
    ["empty", "", "empty"],
    ["blank", " \n \n", "empty"],
    ["a quotation mark that stays open", `uid,day,followers\n6052479001,"2017-12-19,5\n`, "open-quote in row 2"],
    ["10,000 columns", `uid${",x".repeat(10_000)}\n`, "too-many-columns in row 1"],
    ["an old workbook", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), "workbook-old"],
    ["a broken zip file", Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9, 9, 9, 9, 9]), "workbook-broken"],
  ])("(%s) says so", async (_what, content, fault) => {
    await expect(readFile(content)).rejects.toThrow(fault);
  });

  it("of 500 MB is not even opened", async () => {
    const huge = { size: 500_000_000, arrayBuffer: async () => Promise.reject(new Error("It was opened")) };
    expect(huge.size).toBeGreaterThan(MOST_BYTES);
    await expect(fileGrid(huge, atOnce)).rejects.toThrow("too-large");
  });
});
