/** Why a figure of a file is not taken. */
export type Reason =
  | "account-missing"
  | "account-unknown"
  | "account-several"
  | "headings-again"
  | "day-missing"
  | "day-unread"
  | "day-short-year"
  | "day-before-weibo"
  | "day-future"
  | "count-missing"
  | "count-unread"
  | "count-negative"
  | "count-too-large"
  | "count-not-exact"
  | "precision-unread"
  | "instant-unread"
  | "instant-other-day";

/** A figure that was not taken: where it stands, what stands there, and why. */
export interface Refused {
  readonly row: number;
  /** The column's heading, or its number where it has none; null where no one column is at fault. */
  readonly column: string | null;
  readonly found: string;
  readonly reason: Reason;
}

/** Characters of a faulty cell that are shown: enough to find it. */
const MOST_FOUND = 60;

/** Thrown while a row is read, caught where rows are gathered: the row is left out, and the reader told. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  constructor(
    readonly reason: Reason,
    readonly column: number | null,
    readonly found: string,
  ) {
    super(`${reason}: ${found}`);
  }
}

export function refusedOf(
  { reason, column, found }: Refusal,
  row: number,
  headingOf: (column: number) => string,
): Refused {
  const shown = Array.from(found.trim()).slice(0, MOST_FOUND).join("");
  return { row, column: column === null ? null : headingOf(column), found: shown, reason };
}
