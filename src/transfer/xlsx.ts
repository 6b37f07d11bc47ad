import { strToU8, zipSync } from "fflate";
import type { Table } from "../core/table.ts";
import { type Sheet, sheetOf } from "./sheet.ts";
import { sheetNamesOf } from "./sheet-name.ts";
import { stylesXml } from "./sheet-style.ts";
import {
  contentTypesXml,
  linkRelationsXml,
  packageRelationsXml,
  workbookRelationsXml,
  workbookXml,
} from "./workbook.ts";

/** The media type of a workbook. */
export const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * A workbook with a sheet for each table: real numbers, days and percents, links that can be followed, bold titles,
 * columns as wide as what they hold. The same tables give the same bytes. Throws when there is no table, for a
 * workbook has at least one sheet.
 *
 * Packed in one go and not in workers: fflate makes those from blobs, which an extension's page may not run.
 */
export function xlsxOf(tables: readonly Table[]): Uint8Array<ArrayBuffer> {
  if (tables.length === 0) throw new RangeError("A workbook needs a table: give at least one.");
  const sheets = tables.map(sheetOf);
  const parts = {
    "[Content_Types].xml": contentTypesXml(sheets.length),
    "_rels/.rels": packageRelationsXml(),
    "xl/workbook.xml": workbookXml(sheetNamesOf(tables.map(({ name }) => name))),
    "xl/_rels/workbook.xml.rels": workbookRelationsXml(sheets.length),
    "xl/styles.xml": stylesXml(),
    ...Object.fromEntries(sheets.flatMap(partsOf)),
  };
  return packed(parts);
}

function partsOf({ xml, links }: Sheet, index: number): (readonly [path: string, xml: string])[] {
  const name = `sheet${index + 1}.xml`;
  const sheet = [`xl/worksheets/${name}`, xml] as const;
  return links.length === 0 ? [sheet] : [sheet, [`xl/worksheets/_rels/${name}.rels`, linkRelationsXml(links)]];
}

/** A zip file's clock is local and begins in 1980: its first moment stands for no moment at all. */
function packed(parts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const files = Object.entries(parts).map(([path, xml]) => [path, strToU8(DECLARATION + xml)] as const);
  return new Uint8Array(zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1) }));
}
