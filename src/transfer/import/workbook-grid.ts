import { UnreadableFile } from "./bounds.ts";
import type { Grid, Pace } from "./grid.ts";
import { type SheetTexts, sheetSlices } from "./sheet-cells.ts";
import { unpackParts } from "./unpack.ts";
import { attributeOf, elementsIn, elementsOf, stringIn } from "./xml.ts";

const WORKBOOK = "xl/workbook.xml";
const RELATIONS = "xl/_rels/workbook.xml.rels";
const STRINGS = "xl/sharedStrings.xml";
const STYLES = "xl/styles.xml";
const STRINGS_AT_ONCE = 5_000;
/** Excel's own formats of dates, by their numbers; those from 27 on are East Asian. */
const DATE_FORMATS: readonly (readonly [number, number])[] = [
  [14, 17],
  [22, 22],
  [27, 36],
  [50, 58],
];

/**
 * The first sheet of an XLSX file as rows. Throws `UnreadableFile`.
 *
 * Read by hand, with fflate, which Vitrine has: SheetJS left the registry (its last version there has known holes), and
 * read-excel-file brings a second unzipper and a maker of workers from blobs, which the pages' policy forbids.
 */
export async function workbookGrid(bytes: Uint8Array, pace: Pace): Promise<Grid & { readonly sheet: string }> {
  const isWanted = (path: string) => [WORKBOOK, RELATIONS, STRINGS, STYLES].includes(path) || isSheet(path);
  const parts = await unpackParts(bytes, WORKBOOK, isWanted, pace);
  const xmlOf = (path: string) => decodeXml(parts.get(path));
  const workbook = xmlOf(WORKBOOK);
  const { sheet, path } = firstSheet(workbook, xmlOf(RELATIONS));
  if (!parts.has(path)) throw new UnreadableFile("workbook-broken");
  const texts: SheetTexts = {
    strings: await stringsIn(xmlOf(STRINGS), pace),
    isDate: dateStyles(xmlOf(STYLES)),
    shift: countsFrom1904(workbook) ? 1_462 : 0,
  };
  const xml = xmlOf(path);
  return { sheet, slices: () => sheetSlices(xml, texts) };
}

/** There may be as many as cells. */
async function stringsIn(xml: string, pace: Pace): Promise<string[]> {
  const strings: string[] = [];
  for (const { content, end } of elementsIn(xml, "si")) {
    if (strings.push(stringIn(content)) % STRINGS_AT_ONCE === 0) await pace(end / xml.length);
  }
  return strings;
}

function countsFrom1904(workbook: string): boolean {
  const [properties] = elementsOf(workbook, "workbookPr");
  return properties !== undefined && ["1", "true"].includes(attributeOf(properties.tag, "date1904") ?? "");
}

function isSheet(path: string): boolean {
  return /^xl\/worksheets\/[^/]+\.xml$/.test(path);
}

/** No document type is read: there is none in a workbook, and its entities could grow without end. */
function decodeXml(bytes: Uint8Array | undefined): string {
  const xml = new TextDecoder().decode(bytes ?? new Uint8Array());
  if (/<!DOCTYPE|<!ENTITY/i.test(xml.slice(0, 10_000))) throw new UnreadableFile("workbook-broken");
  return xml;
}

/** The first sheet that is not hidden, and where it is in the file. */
function firstSheet(workbook: string, relations: string): { sheet: string; path: string } {
  const targets = new Map(
    elementsOf(relations, "Relationship").map(({ tag }) => [attributeOf(tag, "Id"), attributeOf(tag, "Target") ?? ""]),
  );
  const sheets = elementsOf(workbook, "sheet").map(({ tag }) => tag);
  const first = sheets.find((tag) => (attributeOf(tag, "state") ?? "visible") === "visible") ?? sheets[0];
  const target = first === undefined ? undefined : targets.get(attributeOf(first, "(?:\\w+:)?id"));
  if (first === undefined || target === undefined) throw new UnreadableFile("workbook-broken");
  const path = target.startsWith("/") ? target.slice(1) : `xl/${target.replace(/^\.\//, "")}`;
  return { sheet: attributeOf(first, "name") ?? "", path };
}

/** Which of the workbook's styles show a number as a date. */
function dateStyles(styles: string): boolean[] {
  const own = new Map(
    elementsOf(styles, "numFmt").map(({ tag }) => [
      Number(attributeOf(tag, "numFmtId")),
      isDateFormat(attributeOf(tag, "formatCode") ?? ""),
    ]),
  );
  const [formats] = elementsOf(styles, "cellXfs");
  return elementsOf(formats?.content ?? "", "xf").map(({ tag }) => {
    const id = Number(attributeOf(tag, "numFmtId"));
    return own.get(id) ?? DATE_FORMATS.some(([first, last]) => id >= first && id <= last);
  });
}

/** A format with a day or a year in it, outside quotation marks and brackets: "yyyy/m/d", "d mmm yyyy", "yyyy"年"m"月"". */
function isDateFormat(code: string): boolean {
  return /[dy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ""));
}
