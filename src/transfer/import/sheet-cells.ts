import { type Day, formatDay } from "../../core/day.ts";
import { UnreadableFile } from "./bounds.ts";
import { refuseWide } from "./csv-grid.ts";
import type { GridRow, Slice } from "./grid.ts";
import { attributeOf, elementsIn, elementsOf, stringIn, unescapeXml } from "./xml.ts";

/** What cells of a sheet mean that do not say it themselves. */
export interface SheetTexts {
  readonly strings: readonly string[];
  /** Whether the n-th style shows a number as a date. */
  readonly isDate: readonly boolean[];
  /** The days that this workbook counts from: 0, or 1,462 for those that begin in 1904. */
  readonly shift: number;
}

const ROWS_AT_ONCE = 2_000;
/** Excel counts days from 1900-01-00; 1970-01-01 is this one. */
const EXCEL_EPOCH = 25_569;
const MOST_EXCEL_DAY = 2_958_465;

/** The rows of a sheet's XML, some at a time. Empty rows that the file leaves out are left out here too. */
export function* sheetSlices(xml: string, texts: SheetTexts): Generator<Slice> {
  let rows: GridRow[] = [];
  let number = 0;
  for (const { tag, content, end } of elementsIn(xml, "row")) {
    number = numberOf(attributeOf(tag, "r"), number);
    rows.push({ number, cells: cellsOf(content, number, texts) });
    if (rows.length < ROWS_AT_ONCE) continue;
    refuseWide(rows);
    yield { rows, done: end / xml.length };
    rows = [];
  }
  refuseWide(rows);
  yield { rows, done: 1 };
}

/** The number that a row tells, where it is one below the row before: a row with a wrong one would be lost. */
function numberOf(told: string | null, before: number): number {
  const number = Number(told);
  return Number.isSafeInteger(number) && number > before ? number : before + 1;
}

function cellsOf(xml: string, row: number, texts: SheetTexts): string[] {
  const cells: string[] = [];
  for (const { tag, content } of elementsIn(xml, "c")) {
    const place = attributeOf(tag, "r");
    const column = place === null ? cells.length : columnOf(place);
    // The last column of a sheet is XFD; a file that names a later one would have us make empty cells without end.
    if (column === null || column > 16_383) throw new UnreadableFile("too-many-columns", row);
    while (cells.length < column) cells.push("");
    cells[column] = textOf(tag, content, texts);
  }
  return cells;
}

function textOf(tag: string, content: string, { strings, isDate, shift }: SheetTexts): string {
  const value = unescapeXml(elementsOf(content, "v")[0]?.content ?? "").trim();
  switch (attributeOf(tag, "t")) {
    case "s":
      return strings[Number(value)] ?? "";
    case "inlineStr":
      return stringIn(content);
    case "str":
    case "d":
    case "e":
      return value;
    case "b":
      return value === "1" ? "TRUE" : "FALSE";
    default:
      return value === "" ? "" : numberText(Number(value), isDate[Number(attributeOf(tag, "s") ?? 0)] === true, shift);
  }
}

/** A number in full, "1.5E5" too; a day where the sheet shows one. */
function numberText(number: number, isDay: boolean, shift: number): string {
  const serial = Math.floor(number + shift);
  const isPossible = serial > 0 && serial <= MOST_EXCEL_DAY;
  return isDay && isPossible ? formatDay((serial - EXCEL_EPOCH) as Day) : String(number);
}

/** "B2" is column 1; null for what is no place. */
function columnOf(place: string): number | null {
  const letters = /^([A-Z]{1,3})\d*$/.exec(place)?.[1];
  if (letters === undefined) return null;
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
