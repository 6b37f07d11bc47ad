import type { Sheet } from "./plot.ts";

/** Below this width, in CSS px, the names stand in the list above alone. */
const NAMES_FROM = 640;
const LEFT = 76;

/** The room for the drawing on a page of a width, in CSS px. */
export function pageSheet(width: number): Sheet {
  if (width < NAMES_FROM) return { width, height: 300, left: LEFT, right: 104, labelHeight: 34 };
  return { width, height: 420, left: LEFT, right: Math.min(260, Math.round(width * 0.25)), labelHeight: 52 };
}

/** The same for the picture, which draws it twice as large. */
export const PICTURE_SHEET: Sheet = { width: 752, height: 400, left: LEFT, right: 200, labelHeight: 52 };

export function tellsNames({ width }: Sheet): boolean {
  return width >= NAMES_FROM;
}
