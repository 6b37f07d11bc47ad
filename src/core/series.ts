import { columnValue, compact } from "./column.ts";
import type { Count, Precision } from "./count.ts";
import { type Day, firstDayOf, instantOf, minuteOf, yearOf } from "./day.ts";
import type { AccountKey } from "./museum.ts";
import { betterOf, type Snapshot, type Source } from "./snapshot.ts";

/**
 * The snapshots of one account in one year, a column each, in order of days: at most 11 bytes an account-day for followers
 * alone, 6 where it was read every day from one source. `followers` has a number for every snapshot. Days that follow one
 * another are kept as the first of them, and a column that is the same throughout as a single number (`core/column`). The
 * columns of other counts exist only in years where something is known for them, and are never shortened.
 */
export interface PackedYear {
  readonly account: AccountKey;
  readonly year: number;
  /** Day of the year, 0 to 365, strictly rising; the first alone where every other follows the one before. */
  readonly days: Uint16Array<ArrayBuffer>;
  readonly followers: Uint32Array<ArrayBuffer>;
  /** Index into PRECISIONS. */
  readonly precisions: Uint8Array<ArrayBuffer>;
  /** Minute of the day in Beijing; UNKNOWN_MINUTE when only the day is known. */
  readonly minutes: Uint16Array<ArrayBuffer>;
  /** Index into `sources`. */
  readonly sourceOf: Uint16Array<ArrayBuffer>;
  readonly sources: readonly Source[];
  /** −1: not known on that day. */
  readonly posts?: Float64Array<ArrayBuffer>;
  readonly following?: Float64Array<ArrayBuffer>;
  readonly interactions?: Float64Array<ArrayBuffer>;
}

/** Stored as indices: append only, never reorder. */
const PRECISIONS: readonly Precision[] = ["exact", "weibo", "about", "nearly", "more-than", "less-than", "at-least"];
const UNKNOWN_MINUTE = 0xffff;
export const UNKNOWN_COUNT = -1;
export const MOST_FOLLOWERS = 0xffff_ffff;

export function codeOf(precision: Precision): number {
  return PRECISIONS.indexOf(precision);
}

export function precisionOf(code: number): Precision {
  return PRECISIONS[code] ?? "exact";
}

/** As `minutes` writes it. */
export function minuteCodeOf(at: number | null): number {
  return at === null ? UNKNOWN_MINUTE : minuteOf(at);
}

export const EXTRA_COLUMNS = ["posts", "following", "interactions"] as const;
export type ExtraColumn = (typeof EXTRA_COLUMNS)[number];

/** Packs the snapshots of one year, given in order of days, one a day. */
export function pack(account: AccountKey, year: number, snapshots: readonly Snapshot[]): PackedYear {
  const first = firstDayOf(year);
  const { sources, indices } = indexSources(snapshots);
  return inBrief({
    account,
    year,
    days: Uint16Array.from(snapshots, (snapshot) => snapshot.day - first),
    followers: Uint32Array.from(snapshots, (snapshot) => snapshot.followers.value),
    precisions: Uint8Array.from(snapshots, (snapshot) => codeOf(snapshot.followers.precision)),
    minutes: Uint16Array.from(snapshots, ({ at }) => minuteCodeOf(at)),
    sourceOf: Uint16Array.from(indices),
    sources,
    ...extrasOf(snapshots),
  });
}

/** Snapshots of one account, in any order and of any years, packed; of two of one day the better stands. */
export function packSeries(account: AccountKey, snapshots: readonly Snapshot[]): PackedYear[] {
  return [...byYear(mergeSeries([], snapshots))].map(([year, some]) => pack(account, year, some));
}

/** A year whose columns are in full, in the form that saves room. */
export function inBrief(full: PackedYear): PackedYear {
  return {
    ...full,
    days: withoutFollowing(full.days),
    precisions: compact(full.precisions),
    minutes: compact(full.minutes),
    sourceOf: compact(full.sourceOf),
  };
}

/** The same year with every column in full, a number for each snapshot: the form in which it travels, whatever saves room. */
export function inFull(packed: PackedYear): PackedYear {
  const full = <Kind extends Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer>>(short: Kind, made: Kind): Kind => {
    for (let i = 0; i < made.length; i++) made[i] = columnValue(short, i);
    return made;
  };
  const { length } = packed.followers;
  return {
    ...packed,
    days: Uint16Array.from(packed.followers, (_, i) => dayOfYear(packed, i)),
    precisions: full(packed.precisions, new Uint8Array(length)),
    minutes: full(packed.minutes, new Uint16Array(length)),
    sourceOf: full(packed.sourceOf, new Uint16Array(length)),
  };
}

export function unpack(packed: PackedYear): Snapshot[] {
  return Array.from(packed.followers, (_, i) => unpackAt(packed, i));
}

function unpackAt(packed: PackedYear, i: number): Snapshot {
  const day = (firstDayOf(packed.year) + dayOfYear(packed, i)) as Day;
  const minute = columnValue(packed.minutes, i);
  return {
    day,
    followers: countAt(packed, i),
    posts: told(packed.posts, i),
    following: told(packed.following, i),
    interactions: told(packed.interactions, i),
    at: minute === UNKNOWN_MINUTE ? null : instantOf(day, minute),
    source: packed.sources[columnValue(packed.sourceOf, i)] ?? { kind: "weibo" },
  };
}

/** The union of two series, in order of days; of two snapshots of one day the better stands. */
export function mergeSeries(a: readonly Snapshot[], b: readonly Snapshot[]): Snapshot[] {
  const byDay = new Map<Day, Snapshot>();
  for (const snapshot of [...a, ...b]) {
    const present = byDay.get(snapshot.day);
    byDay.set(snapshot.day, present ? betterOf(present, snapshot) : snapshot);
  }
  return [...byDay.values()].sort((x, y) => x.day - y.day);
}

/** Snapshots by year, each year's in the order they came. */
export function byYear(snapshots: readonly Snapshot[]): Map<number, Snapshot[]> {
  const years = new Map<number, Snapshot[]>();
  for (const snapshot of snapshots) {
    const year = yearOf(snapshot.day);
    const present = years.get(year);
    if (present) present.push(snapshot);
    else years.set(year, [snapshot]);
  }
  return years;
}

/** The columns of those counts of which anything is known. */
function extrasOf(snapshots: readonly Snapshot[]): Pick<PackedYear, ExtraColumn> {
  const known = EXTRA_COLUMNS.filter((name) => snapshots.some((snapshot) => snapshot[name] !== null));
  return Object.fromEntries(
    known.map((name) => [name, Float64Array.from(snapshots, (snapshot) => snapshot[name] ?? UNKNOWN_COUNT)]),
  );
}

function told(values: Float64Array | undefined, i: number): number | null {
  const value = values?.[i] ?? UNKNOWN_COUNT;
  return value === UNKNOWN_COUNT ? null : value;
}

function indexSources(snapshots: readonly Snapshot[]): { sources: Source[]; indices: number[] } {
  const sources: Source[] = [];
  const seen = new Map<string, number>();
  const indices = snapshots.map(({ source }) => {
    const name = JSON.stringify(source);
    const index = seen.get(name) ?? sources.push(source) - 1;
    seen.set(name, index);
    return index;
  });
  return { sources, indices };
}

/** The followers of an account over several years, a column each, in order of days. */
export interface Course {
  readonly days: Int32Array;
  readonly followers: Uint32Array;
  readonly precisions: Uint8Array;
}

/** Packed years of one account, given in order, as one course. */
export function courseOf(years: readonly PackedYear[]): Course {
  const length = years.reduce((sum, { followers }) => sum + followers.length, 0);
  const course = {
    days: new Int32Array(length),
    followers: new Uint32Array(length),
    precisions: new Uint8Array(length),
  };
  let at = 0;
  for (const packed of years) {
    const first = firstDayOf(packed.year);
    course.followers.set(packed.followers, at);
    for (let i = 0; i < packed.followers.length; i++) {
      course.days[at + i] = first + dayOfYear(packed, i);
      course.precisions[at + i] = columnValue(packed.precisions, i);
    }
    at += packed.followers.length;
  }
  return course;
}

/** What is known on a day from packed years, without unpacking them: the last on or before it, within the tolerance in days. */
export function snapshotAt(years: readonly PackedYear[], day: Day, toleranceDays: number): Snapshot | null {
  let best: { readonly age: number; readonly packed: PackedYear; readonly i: number } | null = null;
  for (const packed of years) {
    const asked = day - firstDayOf(packed.year);
    const i = lastUntil(packed, asked);
    if (i < 0) continue;
    const age = asked - dayOfYear(packed, i);
    if (age <= toleranceDays && (!best || age < best.age)) best = { age, packed, i };
  }
  return best && unpackAt(best.packed, best.i);
}

function countAt(packed: PackedYear, i: number): Count {
  return { value: packed.followers[i] ?? 0, precision: precisionOf(columnValue(packed.precisions, i)) };
}

/** The days without those that the first tells: all of them where each follows the one before. */
function withoutFollowing(days: Uint16Array<ArrayBuffer>): Uint16Array<ArrayBuffer> {
  const isWhole = (days.at(-1) ?? 0) - (days[0] ?? 0) === days.length - 1;
  return isWhole ? days.slice(0, 1) : days;
}

function isRun({ days, followers }: PackedYear): boolean {
  return days.length < followers.length;
}

/** The first and the last day of a year that holds any. */
export function endsOf(packed: PackedYear): readonly [Day, Day] {
  const first = firstDayOf(packed.year);
  const dayAt = (i: number) => (first + dayOfYear(packed, i)) as Day;
  return [dayAt(0), dayAt(packed.followers.length - 1)];
}

function dayOfYear(packed: PackedYear, i: number): number {
  return isRun(packed) ? (packed.days[0] ?? 0) + i : (packed.days[i] ?? 0);
}

/** The index of the last snapshot not after a day of the year; −1 when there is none. */
function lastUntil(packed: PackedYear, asked: number): number {
  if (!isRun(packed)) return lastIndex(packed.days, asked);
  return Math.max(-1, Math.min(packed.followers.length - 1, asked - (packed.days[0] ?? 0)));
}

/** The index of the last entry not above a limit; −1 when there is none. */
export function lastIndex(rising: Uint16Array | Int32Array, limit: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
