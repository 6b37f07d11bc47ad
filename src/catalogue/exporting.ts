import { type Day, formatDay } from "../core/day.ts";
import { type Account, type Museum, titleOf } from "../core/museum.ts";
import type { Snapshot } from "../core/snapshot.ts";
import { sourceText } from "../core/source-text.ts";
import type { Cell, ColumnKind } from "../core/table.ts";
import type { Language } from "../core/texts.ts";
import { seriesOf } from "../store/series.ts";
import type { Store } from "../store/store.ts";
import { markOf } from "../ui/format.ts";

/** Whose figures are exported, and from which to which day, both included; null: no bound. */
export interface Selection {
  readonly accounts: "tracked" | "all" | { readonly label: string };
  readonly from: Day | null;
  readonly to: Day | null;
}

export interface Exported {
  readonly account: Account;
  readonly museum: Museum;
}

/** A column by the name that programs know it by. */
export interface ExportColumn {
  readonly name: string;
  readonly kind: ColumnKind;
}

/** A table that is written while it is read: of a whole sector nothing has to be held at once. */
export interface ExportTable {
  readonly columns: readonly ExportColumn[];
  /** The rows of one account at a time. */
  readonly rows: AsyncIterable<readonly (readonly Cell[])[]>;
}

const WHO = [
  { name: "account", kind: "text" },
  { name: "uid", kind: "text" },
  { name: "museum", kind: "text" },
] as const;

export const SERIES_COLUMNS = [
  ...WHO,
  { name: "day", kind: "day" },
  { name: "followers", kind: "number" },
  { name: "precision", kind: "text" },
  { name: "posts", kind: "number" },
  { name: "following", kind: "number" },
  { name: "interactions", kind: "number" },
  { name: "source", kind: "text" },
  { name: "instant", kind: "text" },
] as const satisfies readonly ExportColumn[];

/** The accounts of a selection, in order of their keys. */
export async function selectedAccounts(db: Store, { accounts: chosen }: Selection): Promise<Exported[]> {
  const [accounts, museums] = await Promise.all([db.getAll("accounts"), db.getAll("museums")]);
  const byId = new Map(museums.map((museum) => [museum.id, museum]));
  const members = typeof chosen === "string" ? [] : ((await db.get("labels", chosen.label))?.museums ?? []);
  const isChosen = ({ trackedAt, museum }: Account) => {
    if (chosen === "all") return true;
    return chosen === "tracked" ? trackedAt !== null : members.includes(museum);
  };
  return accounts.filter(isChosen).flatMap((account) => {
    const museum = byId.get(account.museum);
    return museum ? [{ account, museum }] : [];
  });
}

/** A row for each account and day. */
export function seriesTable(
  db: Store,
  accounts: readonly Exported[],
  selection: Selection,
  language: Language,
): ExportTable {
  return { columns: SERIES_COLUMNS, rows: seriesRows(db, accounts, selection, language) };
}

/** A row for each account, its followers on every day that is known of any. One that is not exact has its mark, "≈85000". */
export async function matrixTable(
  db: Store,
  accounts: readonly Exported[],
  selection: Selection,
  language: Language,
): Promise<ExportTable> {
  const days = new Set<Day>();
  for (const one of accounts) for (const { day } of await within(db, one, selection)) days.add(day);
  const sorted = [...days].sort((a, b) => a - b);
  return {
    columns: [...WHO, ...sorted.map((day) => ({ name: formatDay(day), kind: "number" as const }))],
    rows: matrixRows(db, accounts, selection, language, sorted),
  };
}

/** The first columns of every export: the account's key, its uid, and what its museum is called. */
export function whoCells({ account, museum }: Exported, language: Language): Cell[] {
  return [account.key, account.uid, titleOf(museum, account, language)];
}

/** "2017-12-19T01:30Z", to the minute, as it is known. */
export function instantText(at: number | null): string | null {
  return at === null ? null : `${new Date(at).toISOString().slice(0, 16)}Z`;
}

async function* seriesRows(
  db: Store,
  accounts: readonly Exported[],
  selection: Selection,
  language: Language,
): AsyncGenerator<Cell[][]> {
  for (const one of accounts) {
    const who = whoCells(one, language);
    yield (await within(db, one, selection)).map((snapshot) => [...who, ...figureCells(snapshot)]);
  }
}

async function* matrixRows(
  db: Store,
  accounts: readonly Exported[],
  selection: Selection,
  language: Language,
  days: readonly Day[],
): AsyncGenerator<Cell[][]> {
  for (const one of accounts) {
    const known = new Map((await within(db, one, selection)).map(({ day, followers }) => [day, followers]));
    if (known.size === 0) continue;
    const cells = days.map((day): Cell => {
      const count = known.get(day);
      if (!count) return null;
      return count.precision === "exact" ? count.value : `${markOf(count)}${count.value}`;
    });
    yield [[...whoCells(one, language), ...cells]];
  }
}

function figureCells({ day, followers, posts, following, interactions, source, at }: Snapshot): Cell[] {
  const { value, precision } = followers;
  return [day, value, precision, posts, following, interactions, sourceText(source), instantText(at)];
}

async function within(db: Store, { account }: Exported, { from, to }: Selection): Promise<Snapshot[]> {
  const series = await seriesOf(db, account.key);
  return series.filter(({ day }) => (from === null || day >= from) && (to === null || day <= to));
}
