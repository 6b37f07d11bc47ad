import { strFromU8, unzipSync } from "fflate";
import type { Table } from "../../src/core/table.ts";
import { STYLES, type StyleName } from "../../src/transfer/sheet-style.ts";
import { xlsxOf } from "../../src/transfer/xlsx.ts";
import { RANKING } from "./tables.ts";

/** The parts of the workbook of some tables, by their paths. */
export function partsOf(...given: Table[]): Record<string, string> {
  const parts = Object.entries(unzipSync(xlsxOf(given)));
  return Object.fromEntries(parts.map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** The XML of the first table's sheet. */
export function sheet(...given: Table[]): string {
  return partsOf(...given)["xl/worksheets/sheet1.xml"] ?? "";
}

/** The XML of a cell, such as "B2"; empty when the cell is. */
export function cell(place: string, ...given: Table[]): string {
  return new RegExp(`<c r="${place}".*?</c>`, "s").exec(sheet(...given))?.[0] ?? "";
}

/** The XML of a style, as a workbook holds it. */
export function styleOf(name: StyleName): string {
  const styles = /<cellXfs.*?<\/cellXfs>/.exec(partsOf(RANKING)["xl/styles.xml"] ?? "")?.[0] ?? "";
  return styles.match(/<xf .*?<\/xf>/g)?.[STYLES[name]] ?? "";
}
