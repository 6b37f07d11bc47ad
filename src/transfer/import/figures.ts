import type { Imported, Newcomer } from "../../core/imported.ts";
import type { AccountKey } from "../../core/museum.ts";
import type { PackedYear } from "../../core/series.ts";
import { SeriesDraft } from "../../core/series-draft.ts";
import type { Snapshot } from "../../core/snapshot.ts";
import type { Grid, GridRow, Pace } from "./grid.ts";
import { Refusal, type Refused, refusedOf } from "./refusal.ts";
import { type Account, accountOf, type RowContext, snapshotAcross, snapshotOf } from "./row.ts";
import { isBlank } from "./survey.ts";

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

class Gathering {
  private readonly byAccount = new Map<AccountKey, SeriesDraft>();
  private readonly newcomers = new Map<AccountKey, Newcomer>();
  private readonly refusals: Refused[] = [];
  private refused = 0;

  constructor(private readonly context: RowContext) {}

  add(row: GridRow): void {
    this.orRefused(row, () => {
      const account = accountOf(row, this.context);
      if (this.context.layout.dated.length === 0) this.keep(account, snapshotOf(row, this.context));
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

  /** A cell that cannot be read leaves the other days of its row alone. */
  private addAcross(account: Account, row: GridRow): void {
    for (const { column, day } of this.context.layout.dated) {
      this.orRefused(row, () => {
        const snapshot = snapshotAcross(row.cells, column, day, this.context);
        if (snapshot) this.keep(account, snapshot);
      });
    }
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

  private orRefused(row: GridRow, read: () => void): void {
    try {
      read();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.refused += 1;
      if (this.refusals.length >= REFUSALS_SHOWN) return;
      this.refusals.push(refusedOf(error, row.number, this.context.layout.headingOf));
    }
  }
}
