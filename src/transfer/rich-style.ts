/**
 * Text processors keep only the styles that stand on the element itself, and inherit none: each names its font. What
 * LibreOffice does not read as a style (a cell's place, a table's width) is an attribute besides; Word reads either.
 * LibreOffice 7.4 also takes the 0 of "margin:6pt 0" for 6pt, so each side has its own.
 */
export const FONT = "font-family:Calibri,Arial,sans-serif";
export const APART = "margin-top:6pt;margin-bottom:6pt";
export const TOGETHER = "margin-top:2pt;margin-bottom:2pt";
