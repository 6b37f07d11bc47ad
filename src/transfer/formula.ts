/**
 * What makes a spreadsheet take a text for a formula: the signs it begins with, the full-width ones that East Asian
 * versions read alike, and the white space they skip first. See OWASP, "CSV Injection".
 */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;
/** A single figure with its sign, "+31.28%", "+20 342": a spreadsheet reads the number, there is nothing to calculate. */
const FIGURE = /^[+-]\d{1,3}(?:[.,'’ \u00a0\u202f]?\d{3})*(?:[.,]\d{1,2})?[ \u00a0\u202f]?%?$/;

/** A text that a spreadsheet shows instead of calculating: an apostrophe goes before one that would be a formula. */
export function withoutFormula(text: string): string {
  return FORMULA_START.test(text) && !FIGURE.test(text) ? `'${text}` : text;
}
