/**
 * What makes a spreadsheet take a text for a formula: the signs it begins with, the full-width ones that East Asian
 * versions read alike, and the white space they skip first. See OWASP, "CSV Injection".
 */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;

/** A text that a spreadsheet shows instead of calculating: an apostrophe goes before one that would be a formula. */
export function withoutFormula(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}
