import type { Count, Precision } from "../../core/count.ts";
import { type Day, dayOf, firstDayOf } from "../../core/day.ts";
import type { Named, Naming } from "../../core/imported.ts";
import type { Snapshot, Source } from "../../core/snapshot.ts";
import { isEmptyCell, type ReadCell, readCell } from "./counts.ts";
import { hasShortYear, readInstant } from "./dates.ts";
import type { GridRow } from "./grid.ts";
import type { Layout } from "./layout.ts";
import { Refusal } from "./refusal.ts";

/** Weibo began on 14 August 2009. */
const WEIBO_BEGAN = (firstDayOf(2009) + 225) as Day;
const MINUTE_MS = 60_000;
/** Characters that are kept of a museum's name: a backup with longer ones could not be restored. */
const LONGEST_NAME = 200;

/** What is needed to read a row besides what stands in it. */
export interface RowContext {
  readonly layout: Layout;
  readonly naming: Naming;
  readonly today: Day;
  /** What every figure comes from, unless a column says better. */
  readonly source: Source;
}

export type Account = Extract<Named, { kind: "known" | "new" }> & { readonly museum: string | null };

/** Whose figures a row has: by the first of its words that names an account. Throws `Refusal`. */
export function accountOf({ cells }: GridRow, { layout, naming }: RowContext): Account {
  const words = [
    ...layout.accounts.map((column) => ({ column, as: "account" as const, text: textAt(cells, column) })),
    ...layout.museums.map((column) => ({ column, as: "museum" as const, text: textAt(cells, column) })),
  ].filter(({ text }) => text !== "");
  const museum = words.find(({ as }) => as === "museum")?.text.slice(0, LONGEST_NAME) ?? null;
  for (const { as, text } of words) {
    const named = naming(text, as);
    if (named.kind === "known" || named.kind === "new") return { ...named, museum };
  }
  const [first] = words;
  if (!first) throw new Refusal("account-missing", layout.accounts[0] ?? layout.museums[0] ?? null, "");
  const isShared = naming(first.text, first.as).kind === "several";
  throw new Refusal(isShared ? "account-several" : "account-unknown", first.column, first.text);
}

/** Whose figures stand below a heading. Throws `Refusal`. */
export function accountAcross(column: number, { layout, naming }: RowContext): Account {
  const heading = layout.headingOf(column);
  const named = naming(heading, "account");
  if (named.kind === "known" || named.kind === "new") return { ...named, museum: null };
  throw new Refusal(named.kind === "several" ? "account-several" : "account-unknown", column, heading);
}

/** The day of a row that has one. Throws `Refusal`. */
export function dayDown({ cells }: GridRow, { layout, today }: RowContext): Day {
  const column = layout.columnOf("day");
  return dayIn(column === null ? "" : (cells[column] ?? ""), column, layout, today);
}

/** The snapshot of a row that has its own day. Throws `Refusal`. */
export function snapshotOf(row: GridRow, context: RowContext): Snapshot {
  const { cells } = row;
  const { layout, source } = context;
  const cell = (meaning: Parameters<Layout["columnOf"]>[0]) => {
    const column = layout.columnOf(meaning);
    return { column, text: column === null ? "" : (cells[column] ?? "") };
  };
  const day = dayDown(row, context);
  const followers = cell("followers");
  if (isEmptyCell(followers.text)) throw new Refusal("count-missing", followers.column, followers.text);
  const count = countIn(followers.text, followers.column, layout);
  const exact = (meaning: "posts" | "following" | "interactions") => {
    const { column, text } = cell(meaning);
    return isEmptyCell(text) ? null : exactIn(text, column, layout);
  };
  return {
    day,
    followers: withPrecision(count, cell("precision")),
    posts: exact("posts"),
    following: exact("following"),
    interactions: exact("interactions"),
    at: instantIn(cell("instant"), day),
    source: layout.sourceIn(cell("source").text) ?? source,
  };
}

/** The snapshot of a cell that has nothing but followers; null where nothing stands. Throws `Refusal`. */
export function snapshotAcross(
  cells: GridRow["cells"],
  column: number,
  day: Day,
  context: RowContext,
): Snapshot | null {
  const text = cells[column] ?? "";
  if (isEmptyCell(text)) return null;
  const followers = countIn(text, column, context.layout);
  return { day, followers, posts: null, following: null, interactions: null, at: null, source: context.source };
}

/** The day that a heading names. Throws `Refusal`. */
export function dayAcross(column: number, day: Day | null, { layout, today }: RowContext): Day {
  return possible(day, column, layout.headingOf(column), today);
}

function dayIn(text: string, column: number | null, layout: Layout, today: Day): Day {
  if (text.trim() === "") throw new Refusal("day-missing", column, text);
  return possible(layout.dayIn(text), column, text, today);
}

function possible(day: Day | null, column: number | null, text: string, today: Day): Day {
  if (day === null) throw new Refusal(hasShortYear(text) ? "day-short-year" : "day-unread", column, text);
  if (day < WEIBO_BEGAN) throw new Refusal("day-before-weibo", column, text);
  if (day > today) throw new Refusal("day-future", column, text);
  return day;
}

function countIn(text: string, column: number | null, { signOf }: Layout): Count {
  const read: ReadCell = readCell(text, column === null ? null : signOf(column));
  if (read.kind !== "count") throw new Refusal(`count-${read.kind}`, column, text);
  return read.count;
}

/** Only followers can be told roughly: of the other counts one that is rounded is not kept as if it were exact. */
function exactIn(text: string, column: number | null, layout: Layout): number {
  const { value, precision } = countIn(text, column, layout);
  if (precision !== "exact") throw new Refusal("count-not-exact", column, text);
  return value;
}

const PRECISIONS: ReadonlySet<string> = new Set<Precision>([
  "exact",
  "weibo",
  "about",
  "nearly",
  "more-than",
  "less-than",
  "at-least",
]);

function isPrecision(text: string): text is Precision {
  return PRECISIONS.has(text);
}

/** "8.5万" is rounded, whatever is said of it. */
function withPrecision(count: Count, { column, text }: { column: number | null; text: string }): Count {
  const told = text.trim().toLowerCase();
  if (told === "") return count;
  if (!isPrecision(told)) throw new Refusal("precision-unread", column, text);
  return told === "exact" ? count : { value: count.value, precision: told };
}

function instantIn({ column, text }: { column: number | null; text: string }, day: Day): number | null {
  if (text.trim() === "") return null;
  const instant = readInstant(text);
  if (instant === null) throw new Refusal("instant-unread", column, text);
  if (dayOf(instant) !== day) throw new Refusal("instant-other-day", column, text);
  return Math.floor(instant / MINUTE_MS) * MINUTE_MS;
}

function textAt(cells: readonly string[], column: number): string {
  return (cells[column] ?? "").trim();
}
