import { type Count, isExact, type Precision, widthOf } from "./count.ts";
import type { Day } from "./day.ts";
import { sourceText } from "./source-text.ts";

/** Where a value comes from. A publication is named by its id in the directory's list of sources. */
export type Source =
  | { readonly kind: "weibo" }
  | { readonly kind: "page" }
  | { readonly kind: "publication"; readonly id: string }
  | { readonly kind: "import"; readonly file: string }
  | { readonly kind: "hand"; readonly note: string };

/** An account's counts on one day. */
export interface Snapshot {
  readonly day: Day;
  readonly followers: Count;
  /** Posts ever published and not deleted, as Weibo counts them; null when not told. */
  readonly posts: number | null;
  /** Accounts followed; null when not told. */
  readonly following: number | null;
  /** Reposts, comments and likes ever received, as Weibo's profile totals them; null when not told. */
  readonly interactions: number | null;
  /** The instant it was read, in ms, to the minute; null when only the day is known. */
  readonly at: number | null;
  readonly source: Source;
}

const PRECISION_ORDER: readonly Precision[] = [
  "exact",
  "weibo",
  "nearly",
  "about",
  "less-than",
  "at-least",
  "more-than",
];

/**
 * Which of two snapshots of one account and day stands: exact beats rounded, later beats earlier, narrower beats wider.
 * A total order, so the result does not depend on which came first or how often.
 */
export function betterOf(a: Snapshot, b: Snapshot): Snapshot {
  return compare(a, b) >= 0 ? a : b;
}

/** What decides first is looked at first, and the rest not at all: millions are compared. */
function compare(a: Snapshot, b: Snapshot): number {
  return (
    Number(isExact(a.followers)) - Number(isExact(b.followers)) ||
    (isExact(a.followers) ? instant(a) - instant(b) : 0) ||
    order(widthOf(b.followers), widthOf(a.followers)) ||
    instant(a) - instant(b) ||
    PRECISION_ORDER.indexOf(b.followers.precision) - PRECISION_ORDER.indexOf(a.followers.precision) ||
    a.followers.value - b.followers.value ||
    known(a) - known(b) ||
    (isSameBesides(a, b) ? 0 : order(canonical(a), canonical(b)))
  );
}

/** Comparison without subtraction: two open ranges (Infinity − Infinity) are equal, not NaN. */
function order<T extends number | string>(a: T, b: T): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function instant(snapshot: Snapshot): number {
  return snapshot.at ?? -1;
}

function known({ posts, following, interactions }: Snapshot): number {
  return Number(posts !== null) + Number(following !== null) + Number(interactions !== null);
}

/** Most that is told twice is the same, which is seen sooner than written out. */
function isSameBesides(a: Snapshot, b: Snapshot): boolean {
  return (
    a.posts === b.posts &&
    a.following === b.following &&
    a.interactions === b.interactions &&
    sourceText(a.source) === sourceText(b.source)
  );
}

function canonical({ posts, following, interactions, source }: Snapshot): string {
  return JSON.stringify([posts, following, interactions, Object.entries(source).sort()]);
}
