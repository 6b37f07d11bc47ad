import type { Column } from "../core/table.ts";
import type { Value } from "./value.ts";

/** Column widths, in digits of the usual font. */
const NARROWEST = 8;
const WIDEST = 60;
const MARGIN = 3;
/** Chinese, Japanese and Korean letters are a little wider than two digits. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/g;
/** The rest of a very long text is not measured. */
const MEASURED = 4_096;
const WIDE_DIGITS = 2.1;
/** In points: a line of the usual fonts, and the highest row that Excel allows, in whole lines. */
export const LINE_HEIGHT = 16;
const MOST_LINES = 25;

/** The widths of columns, each as wide as the widest it holds, its title included. */
export function widthsOf(columns: readonly Column[], values: readonly (readonly Value[])[]): number[] {
  return columns.map(({ title }, index) => {
    const longest = values.reduce((most, row) => Math.max(most, lengthOf(row[index])), lengthOfText(title));
    return Math.min(WIDEST, Math.max(NARROWEST, Math.ceil(longest) + MARGIN));
  });
}

/**
 * The height of a row whose texts are wrapped in columns so wide, in points; null for one line. LibreOffice does not
 * find it out when it opens a workbook, and shows the first line alone.
 */
export function heightOf(row: readonly Value[], widths: readonly number[]): number | null {
  const lines = Math.max(1, ...row.map((value, index) => linesOf(value, widths[index] ?? WIDEST)));
  return lines === 1 ? null : Math.min(lines, MOST_LINES) * LINE_HEIGHT;
}

function linesOf(value: Value, width: number): number {
  // LibreOffice wraps no link.
  if (value.kind !== "text") return 1;
  const room = width - 1;
  return lengthsOf(value.text).reduce((lines, length) => lines + Math.max(1, Math.ceil(length / room)), 0);
}

/** How wide a value is shown, in digits; a number with the sign it may have. */
function lengthOf(value: Value | undefined): number {
  switch (value?.kind) {
    case undefined:
    case "empty":
      return 0;
    case "day":
      return "2017-12-19".length;
    case "number":
      return shown(value.number).length;
    case "percent":
      return `${shown(Math.trunc(value.number * 100))}.00%`.length;
    case "text":
    case "link":
      return lengthOfText(value.text);
  }
}

function shown(number: number): string {
  return Number.isSafeInteger(number) ? `+${Math.abs(number).toLocaleString("en")}` : String(number);
}

/** The longest line of a text. */
function lengthOfText(text: string): number {
  return Math.max(...lengthsOf(text));
}

function lengthsOf(text: string): number[] {
  const lines = text.slice(0, MEASURED).split(/\r\n|\r|\n/);
  return lines.map((line) => line.length + (line.match(WIDE)?.length ?? 0) * (WIDE_DIGITS - 1));
}
