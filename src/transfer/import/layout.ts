import type { Day } from "../../core/day.ts";
import type { Source } from "../../core/snapshot.ts";
import { readSource } from "../../core/source-text.ts";
import type { DecimalSign } from "./counts.ts";
import { DATE_ORDERS, readDate, readHeadingDate } from "./dates.ts";
import { MEANINGS, type Meaning } from "./headings.ts";
import type { Column, Survey } from "./survey.ts";

const MOST_REMEMBERED = 10_000;
/** Characters that are kept of a source: a backup with longer ones could not be restored. */
const LONGEST_SOURCE = 1_000;

/** What has to be told of a file before its rows can be read, and is not. */
export type Lack = "account" | "day" | "followers";

/** Where in a row which figure stands: the meanings as columns' numbers. */
export interface Layout {
  readonly headingRow: number;
  readonly headings: readonly string[];
  /** The day that a cell tells; null when it tells none. */
  readonly dayIn: (text: string) => Day | null;
  /** The source that a cell tells; null when it tells none. */
  readonly sourceIn: (text: string) => Source | null;
  readonly accounts: readonly number[];
  readonly museums: readonly number[];
  /** Days across: followers on each; null for a heading that names none in this order of dates. Empty where each row has its own day. */
  readonly dated: readonly { readonly column: number; readonly day: Day | null }[];
  /** Accounts across: followers of each, a day a row. Empty where each row names its own account. */
  readonly named: readonly number[];
  readonly columnOf: (meaning: Meaning) => number | null;
  readonly signOf: (column: number) => DecimalSign;
  /** A column's heading; its number (from 1) where it has none. */
  readonly headingOf: (column: number) => string;
}

/** What is lacking before rows can be read with these columns; empty when nothing is. */
export function lacksOf(columns: readonly Column[]): Lack[] {
  const has = (meaning: Meaning) => columns.some((column) => column.meaning === meaning);
  if (has("named")) return has("day") ? [] : ["day"];
  const lacks: Lack[] = has("account") || has("museum") ? [] : ["account"];
  if (has("dated") && !has("day")) return lacks;
  return [...lacks, ...(has("day") ? [] : (["day"] as const)), ...(has("followers") ? [] : (["followers"] as const))];
}

export function layoutOf({ headingRow, dateOrder, signs }: Survey, columns: readonly Column[]): Layout {
  const having = (meaning: Meaning) => columns.flatMap((column, index) => (column.meaning === meaning ? [index] : []));
  const firsts = new Map(MEANINGS.map((meaning) => [meaning, having(meaning)[0] ?? null]));
  const days = having("dated").map((column) => {
    return { column, day: readHeadingDate(columns[column]?.heading ?? "", dateOrder) };
  });
  return {
    headingRow,
    headings: columns.map(({ heading }) => heading),
    dayIn: remembering((text) => readDate(text, dateOrder)),
    sourceIn: remembering((text) => readSource(text.slice(0, LONGEST_SOURCE))),
    accounts: having("account"),
    museums: having("museum"),
    dated: having("day").length > 0 ? [] : days,
    named: having("named"),
    columnOf: (meaning) => firsts.get(meaning) ?? null,
    signOf: (column) => signs[column] ?? null,
    headingOf: (column) => columns[column]?.heading.trim() || String(column + 1),
  };
}

/** A file of a million rows has a few thousand days: each is read once. Texts beyond that are none that come again. */
function remembering<Told>(read: (text: string) => Told | null): (text: string) => Told | null {
  const known = new Map<string, Told | null>();
  return (text) => {
    const told = known.get(text);
    if (told !== undefined) return told;
    const found = read(text);
    if (known.size < MOST_REMEMBERED) known.set(text, found);
    return found;
  };
}

/** What a column can be taken for: one of the days or accounts across only where its heading can name one. */
export function canMean({ heading }: Column, meaning: Meaning): boolean {
  if (meaning === "named") return heading.trim() !== "";
  return meaning !== "dated" || DATE_ORDERS.some((order) => readHeadingDate(heading, order) !== null);
}
