import { isEmptyCell, readCell } from "./counts.ts";
import { DATE_ORDERS, hasShortYear, readDate, readHeadingDate } from "./dates.ts";
import type { Grid, GridRow } from "./grid.ts";
import { type Meaning, meaningOf } from "./headings.ts";

/** The row of a file with the headings, and what they say that their columns hold. */
export interface Headings {
  /** 0 when there is none. */
  readonly row: number;
  readonly headings: readonly string[];
  readonly meanings: readonly Meaning[];
}

/** Headings stand near the top: below a title, perhaps. */
const TOP_ROWS = 12;

/** The first of the top rows that is understood as headings, by its own words or by the figures below it. */
export function findHeadings(grid: Grid): Headings {
  const top = topRows(grid).filter((row) => !isBlank(row));
  const index = top.findIndex(({ cells }, at) => areHeadings(cells) || isAboveFigures(cells, top[at + 1]?.cells ?? []));
  const row = top[index];
  if (!row) return { row: 0, headings: [], meanings: [] };
  const below = top.slice(index + 1).map(({ cells }) => cells);
  return { row: row.number, headings: row.cells, meanings: meaningsIn(row.cells, below) };
}

/** A slice may hold a single row, where there are thousands of columns. */
function topRows(grid: Grid): GridRow[] {
  const top: GridRow[] = [];
  for (const { rows } of grid.slices()) {
    top.push(...rows.slice(0, TOP_ROWS - top.length));
    if (top.length >= TOP_ROWS) break;
  }
  return top;
}

export function isBlank({ cells }: GridRow): boolean {
  return cells.every((cell) => cell.trim() === "");
}

/** Two known names, or a known name beside days across, or days across alone. */
function areHeadings(cells: readonly string[]): boolean {
  const known = cells.filter((cell) => meaningOf(cell) !== null).length;
  return known >= 2 || daysAcross(cells) + known >= 2;
}

/** How many days stand across; a day and an instant of it, in a row without headings, are one. */
function daysAcross(cells: readonly string[]): number {
  return new Set(cells.map(headingDay).filter((day) => day !== null)).size + cells.filter(hasShortYear).length;
}

function headingDay(cell: string) {
  return readHeadingDate(cell, "day-month") ?? readHeadingDate(cell, "month-day");
}

/** A row of words with a day and a count below it, each below a word: how headings stand that nobody knows. */
function isAboveFigures(cells: readonly string[], below: readonly string[]): boolean {
  const isWordless = cells.some((cell) => isDay(cell)) || !below.some(isDay);
  return !isWordless && below.some((cell, index) => isCount(cell) && isHeading(cells[index]));
}

/** A first column of days, and nobody's name beside it: then the other headings name accounts. */
function meaningsIn(headings: readonly string[], below: readonly (readonly string[])[]): Meaning[] {
  const known = headings.map(meaningOf);
  const [firstRow = []] = below;
  const first = firstRow.findIndex((cell) => cell.trim() !== "");
  const namesNobody = !known.some((meaning) => meaning !== null && meaning !== "day");
  const hasDaysDown = namesNobody && isDay(firstRow[first] ?? "") && daysAcross(headings) === 0;
  return onceEach(
    headings.map((heading, index): Meaning => {
      if (hasDaysDown && index === first) return "day";
      if (hasDaysDown && isHeading(heading) && areFigures(below.map((cells) => cells[index] ?? ""))) return "named";
      return known[index] ?? (headingDay(heading) === null ? "ignored" : "dated");
    }),
  );
}

const MANY: ReadonlySet<Meaning> = new Set<Meaning>(["account", "museum", "dated", "named", "ignored"]);

/** Of two columns of one meaning only some both count: of the others the first does. */
function onceEach(meanings: readonly Meaning[]): Meaning[] {
  return meanings.map((meaning, index) =>
    MANY.has(meaning) || meanings.indexOf(meaning) === index ? meaning : "ignored",
  );
}

function isHeading(cell = ""): boolean {
  return cell.trim() !== "";
}

function isDay(cell: string): boolean {
  return DATE_ORDERS.some((order) => readDate(cell, order) !== null);
}

function isCount(cell: string): boolean {
  return readCell(cell, null).kind === "count";
}

/** A column of remarks has none; one of an account that came later may still be empty. */
function areFigures(cells: readonly string[]): boolean {
  return cells.some(isCount) || cells.every(isEmptyCell);
}
