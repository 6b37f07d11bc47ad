import type { CompareMode } from "../core/compare.ts";
import type { Sheet } from "./plot.ts";

/** Below this width, in CSS px, the names stand in the list above alone. */
const NAMES_FROM = 640;
/** Room for "12,000,000" or "140" beside the drawing. */
const LEFT: { readonly [mode in CompareMode]: number } = { followers: 80, index: 48 };
/** Two lines of a name, and its figure. */
const NAME_HEIGHT = 48;

/** The room for the drawing on a page of a width, in CSS px. */
export function pageSheet(width: number, mode: CompareMode): Sheet {
  const left = LEFT[mode];
  if (width < NAMES_FROM) return { width, height: 300, left, right: 104, labelHeight: 34 };
  return { width, height: 420, left, right: Math.min(260, Math.round(width * 0.25)), labelHeight: NAME_HEIGHT };
}

/** The same for the picture, which draws it twice as large. */
export function pictureSheet(mode: CompareMode): Sheet {
  return { width: 752, height: 400, left: LEFT[mode], right: 200, labelHeight: NAME_HEIGHT };
}

export function tellsNames({ width }: Sheet): boolean {
  return width >= NAMES_FROM;
}
