import type { Day } from "../../core/day.ts";
import type { Imported, Newcomer } from "../../core/imported.ts";
import type { AccountKey } from "../../core/museum.ts";
import type { PackedYear } from "../../core/series.ts";
import { SeriesDraft } from "../../core/series-draft.ts";
import type { Snapshot } from "../../core/snapshot.ts";
import type { Grid, GridRow, Pace } from "./grid.ts";
import { isBlank } from "./heading-row.ts";
import type { Layout } from "./layout.ts";
import { Refusal, type Refused, refusedOf } from "./refusal.ts";
import {
  type Account,
  accountAcross,
  accountOf,
  dayAcross,
  dayDown,
  type RowContext,
  snapshotAcross,
  snapshotOf,
} from "./row.ts";

/** What was read of a file's rows, and what was not. */
export interface Figures extends Imported {
  readonly refused: number;
  /** The first refusals, each with its row and its reason. */
  readonly refusals: readonly Refused[];
  /** Figures of an account and day that the file has already: the better one is taken. */
  readonly repeated: number;
}

/** Refusals that are shown: a file that is wrong throughout is not listed to its end. */
const REFUSALS_SHOWN = 200;

/** Reads all rows of a file; keeps nothing. Throws what `pace` throws. */
export async function figuresIn(grid: Grid, context: RowContext, pace: Pace): Promise<Figures> {
  const gathering = new Gathering(context);
  for (const { rows, done } of grid.slices()) {
    for (const row of rows) {
      if (row.number > context.layout.headingRow && !isBlank(row)) gathering.add(row);
    }
    await pace(done);
  }
  return gathering.figures(pace);
}

/** A column, and what its heading says of all its cells. */
interface Across<Value> {
  readonly column: number;
  readonly value: Value;
}

class Gathering {
  private readonly byAccount = new Map<AccountKey, SeriesDraft>();
  private readonly newcomers = new Map<AccountKey, Newcomer>();
  private readonly refusals: Refused[] = [];
  private refused = 0;

  /** What stands across: days with the refusal of one that cannot be, or accounts. A bad heading is told once. */
  private readonly days: readonly Across<Day>[];
  private readonly accounts: readonly Across<Account>[];

  constructor(private readonly context: RowContext) {
    const { dated, named } = context.layout;
    this.days = this.across(dated, ({ column, day }) => ({ column, value: dayAcross(column, day, context) }));
    this.accounts = this.across(named, (column) => ({ column, value: accountAcross(column, context) }));
  }

  add(row: GridRow): void {
    const { layout } = this.context;
    this.orRefused(row.number, () => {
      if (isHeadingAgain(row, layout)) throw new Refusal("headings-again", null, "");
      if (layout.named.length > 0) return this.addDown(dayDown(row, this.context), row);
      const account = accountOf(row, this.context);
      if (layout.dated.length === 0) this.keep(account, snapshotOf(row, this.context));
      else this.addAcross(account, row);
    });
  }

  async figures(pace: Pace): Promise<Figures> {
    const series = new Map<AccountKey, PackedYear[]>();
    let repeated = 0;
    for (const [key, draft] of this.byAccount) {
      const years = draft.years(key);
      series.set(key, years);
      repeated += draft.size - years.reduce((days, { followers }) => days + followers.length, 0);
      await pace(1);
    }
    const { refused, refusals } = this;
    return { series, newcomers: [...this.newcomers.values()], refused, refusals, repeated };
  }

  private across<From, To>(all: readonly From[], read: (one: From) => Across<To>): Across<To>[] {
    const { headingRow } = this.context.layout;
    return all.flatMap((one) => {
      const found: Across<To>[] = [];
      this.orRefused(headingRow, () => void found.push(read(one)));
      return found;
    });
  }

  /** A cell that cannot be read leaves the others of its row alone. */
  private addAcross(account: Account, row: GridRow): void {
    for (const { column, value: day } of this.days) this.addCell(account, day, column, row);
  }

  private addDown(day: Day, row: GridRow): void {
    for (const { column, value: account } of this.accounts) this.addCell(account, day, column, row);
  }

  private addCell(account: Account, day: Day, column: number, row: GridRow): void {
    this.orRefused(row.number, () => {
      const snapshot = snapshotAcross(row.cells, column, day, this.context);
      if (snapshot) this.keep(account, snapshot);
    });
  }

  private keep(account: Account, snapshot: Snapshot): void {
    const { key } = account;
    if (account.kind === "new" && !this.newcomers.has(key)) {
      this.newcomers.set(key, { key, address: account.address, name: account.museum });
    }
    const draft = this.byAccount.get(key) ?? new SeriesDraft();
    draft.add(snapshot);
    this.byAccount.set(key, draft);
  }

  private orRefused(row: number, read: () => void): void {
    try {
      read();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.refused += 1;
      if (this.refusals.length >= REFUSALS_SHOWN) return;
      this.refusals.push(refusedOf(error, row, this.context.layout.headingOf));
    }
  }
}

/** Files that were put one below the other have their headings again in the middle. */
function isHeadingAgain({ cells }: GridRow, { headingRow, headings }: Layout): boolean {
  return headingRow > 0 && cells.length === headings.length && headings.every((heading, at) => heading === cells[at]);
}
