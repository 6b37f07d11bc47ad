export type Delimiter = "," | ";" | "\t";

/** The order decides where two fit alike: a decimal comma stands in a file of semicolons, hardly ever the other way. */
const DELIMITERS: readonly Delimiter[] = ["\t", ";", ","];
const LINES_LOOKED_AT = 20;
const LONGEST_START = 100_000;

/**
 * What separates the cells of a text: the sign that stands in most of the first lines equally often. Signs within
 * quotation marks do not count.
 */
export function delimiterOf(text: string): Delimiter {
  const lines = text
    .slice(0, LONGEST_START)
    .replace(/"(?:[^"]|"")*"/g, "")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .slice(0, LINES_LOOKED_AT);
  const fits = DELIMITERS.map((delimiter) => ({ delimiter, fit: fitOf(lines, delimiter) }));
  return fits.reduce((best, one) => (one.fit > best.fit ? one : best)).delimiter;
}

/** How many lines have the sign as often as most do, the first among equals counting for its columns. */
function fitOf(lines: readonly string[], delimiter: Delimiter): number {
  const counts = lines.map((line) => line.split(delimiter).length - 1);
  const timesSeen = new Map<number, number>();
  for (const count of counts) if (count > 0) timesSeen.set(count, (timesSeen.get(count) ?? 0) + 1);
  return Math.max(0, ...timesSeen.values());
}
