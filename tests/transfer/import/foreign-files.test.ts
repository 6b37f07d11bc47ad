import { gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { backupOf } from "../../../src/transfer/backup.ts";
import { MOST_BYTES } from "../../../src/transfer/import/bounds.ts";
import { fileGrid, type GivenFile } from "../../../src/transfer/import/file-grid.ts";
import { atOnce, readFile } from "./files.ts";

const latin = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));
const zip = (...paths: string[]) => zipSync(Object.fromEntries(paths.map((path) => [path, strToU8("x")])));

async function* nothing() {
  yield* [];
}

const backup = async () =>
  new Uint8Array(await new Response(backupOf({ made: 0, vitrine: "0.1.0" }, nothing())).arrayBuffer());

/** The flags of every part say that it has a password. */
function locked(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte, at) => (at === 6 ? byte | 1 : byte));
}

describe("a file that is taken for a table", () => {
  it.each<[string, string, Uint8Array | (() => Promise<Uint8Array>)]>([
    ["a PDF", "pdf", latin("%PDF-1.7\n%\xe2\xe3\xcf\xd3")],
    ["a PNG", "picture", latin("\x89PNG\r\n\x1a\n\0\0\0\rIHDR")],
    ["a photograph", "picture", latin("\xff\xd8\xff\xe0\0\x10JFIF")],
    ["a web page", "web-page", latin("\n<!DOCTYPE html><html><table><tr><td>uid</td></tr></table>")],
    ["a web page that calls itself XLS", "web-page", latin('<html xmlns:x="urn:excel"><body>')],
    ["an XML of 2003", "web-page", latin('\xef\xbb\xbf<?xml version="1.0"?><Workbook/>')],
    [
      "entities that laugh a billion times",
      "web-page",
      latin('<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "&b;&b;"><!ENTITY b "&c;&c;">]>'),
    ],
    ["JSON", "json", latin('[{"uid": "6052479001"}]')],
    ["JSON that is nested deeply", "json", latin("[".repeat(100_000))],
    ["a workbook of Excel 97", "workbook-old", latin("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")],
    ["a sheet of Excel 4", "workbook-old", latin("\x09\x08\x10\x00")],
    ["a spreadsheet of LibreOffice", "workbook-other", zip("mimetype", "content.xml", "META-INF/manifest.xml")],
    ["a spreadsheet of Numbers", "workbook-other", zip("Index/Document.iwa", "Metadata/Properties.plist")],
    ["a binary workbook", "workbook-other", zip("[Content_Types].xml", "xl/workbook.bin")],
    ["a workbook without its middle", "workbook-broken", zip("[Content_Types].xml", "xl/styles.xml")],
    ["a zip of tables", "packed", zip("figures/2017.csv", "figures/2018.csv")],
    ["an empty zip", "packed", zip()],
    ["a zip with a password", "locked", locked(zip("figures.csv"))],
    ["a RAR", "packed", latin("Rar!\x1a\x07\x00")],
    ["a table in a gzip", "packed", gzipSync("uid,day,followers\n")],
    ["a gzip that is broken from its start", "packed", latin("\x1f\x8b\x08\x00rubbish")],
    ["a backup of ours", "backup", backup],
    ["a backup that was unpacked", "backup", latin('{"format":"vitrine-backup","made":0}')],
  ])("(%s) is told what it is: %s", async (_what, fault, content) => {
    const bytes = content instanceof Uint8Array ? content : await content();
    await expect(readFile(bytes)).rejects.toThrow(`cannot be read: ${fault}.`);
  });
});

describe("a file of 500 MB", () => {
  /** It is as long as it says, and has nothing but its beginning: whoever reads it whole fails. */
  const huge = (beginning: string): GivenFile => ({
    size: 500_000_000,
    arrayBuffer: async () => Promise.reject(new Error("It was read whole")),
    slice: (from, to) => new Blob([beginning.slice(from, to)]),
  });

  it.each([
    ["of text", "uid,day,followers\n", "too-large"],
    ["of one line", "x".repeat(10_000), "too-large"],
    ["that is a workbook", "PK\x03\x04", "workbook-too-large"],
    ["that is a PDF", "%PDF-1.7", "pdf"],
  ])("%s is refused by its beginning and its size", async (_what, beginning, fault) => {
    expect(huge("").size).toBeGreaterThan(MOST_BYTES);
    await expect(fileGrid(huge(beginning), atOnce)).rejects.toThrow(fault);
  });

  it("that the disk does not give says so itself", async () => {
    const gone = new DOMException("The file is gone", "NotReadableError");
    const file = { ...huge(""), slice: () => ({ arrayBuffer: async () => Promise.reject(gone) }) };
    await expect(fileGrid(file, atOnce)).rejects.toBe(gone);
  });
});
