import { type DecimalSign, decimalSignTold, withSign } from "./counts.ts";
import { type DateOrder, hasShortYear, orderTold } from "./dates.ts";
import type { Grid, GridRow, Pace } from "./grid.ts";
import { findHeadings, type Headings, isBlank } from "./heading-row.ts";
import type { Meaning } from "./headings.ts";

/** A column as it was understood; the reader may say that it means something else. */
export interface Column {
  readonly heading: string;
  readonly meaning: Meaning;
}

/** What a file holds before any of its rows is taken for a figure. */
export interface Survey {
  /** The number of the row with the headings; 0 when there is none. */
  readonly headingRow: number;
  readonly columns: readonly Column[];
  readonly firstRows: readonly GridRow[];
  /** Rows below the headings that are not empty. */
  readonly rows: number;
  readonly dateOrder: DateOrder;
  /** A date such as 03/04/2017 that can be read in either order, and nothing in its column tells which; null: none. */
  readonly ambiguousDate: string | null;
  /** A heading that would be a day, had its year four digits; null: none. */
  readonly shortYear: string | null;
  /** The decimal sign of each column. */
  readonly signs: readonly DecimalSign[];
}

const ROWS_SHOWN = 5;

/** Plain digits and ISO days: they tell nothing of how a column is written, and are most of what there is. */
const SAYS_NOTHING = /^(?:\d*|\d{4}-\d\d-\d\d)$/;

/** Goes once through a file: which row has the headings, what the columns mean, and how their dates and numbers are written. */
export async function surveyGrid(grid: Grid, pace: Pace): Promise<Survey> {
  const heading = findHeadings(grid);
  const findings = new Findings(heading);
  for (const { rows, done } of grid.slices()) {
    for (const row of rows) if (row.number > heading.row && !isBlank(row)) findings.add(row);
    await pace(done);
  }
  return findings.survey();
}

class Findings {
  private rows = 0;
  private readonly firstRows: GridRow[] = [];
  private readonly signs: DecimalSign[] = [];
  private readonly orders = { "day-month": 0, "month-day": 0 };
  private either: string | null = null;
  private readonly columns: Column[] = [];
  /** What each column told last: an account's name comes a thousand times in a row, and tells nothing new. */
  private readonly before: string[] = [];

  constructor(private readonly given: Headings) {
    const { meanings } = given;
    this.columns = given.headings.map((heading, index) => ({ heading, meaning: meanings[index] ?? "ignored" }));
    for (const heading of given.headings) this.addDate(heading);
  }

  add(row: GridRow): void {
    this.rows += 1;
    if (this.firstRows.length < ROWS_SHOWN) this.firstRows.push(row);
    while (this.columns.length < row.cells.length) this.columns.push({ heading: "", meaning: "ignored" });
    row.cells.forEach((cell, index) => {
      if (SAYS_NOTHING.test(cell) || cell === this.before[index]) return;
      this.before[index] = cell;
      this.signs[index] = withSign(this.signs[index] ?? null, decimalSignTold(cell));
      this.addDate(cell);
    });
  }

  survey(): Survey {
    const { "day-month": dayFirst, "month-day": monthFirst } = this.orders;
    return {
      headingRow: this.given.row,
      columns: this.columns,
      firstRows: this.firstRows,
      rows: this.rows,
      // 12/19/2017 can only be the American way, and then 03/04/2017 in the same file is too.
      dateOrder: monthFirst > 0 && dayFirst === 0 ? "month-day" : "day-month",
      ambiguousDate: dayFirst > 0 === monthFirst > 0 ? this.either : null,
      shortYear: this.given.headings.find(hasShortYear) ?? null,
      signs: this.columns.map((_, index) => this.signs[index] ?? null),
    };
  }

  private addDate(cell: string): void {
    const told = orderTold(cell);
    if (told === "either") this.either ??= cell.trim();
    else if (told !== null) this.orders[told] += 1;
  }
}
