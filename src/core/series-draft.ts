import { type Day, firstDayOf, yearOf } from "./day.ts";
import type { AccountKey } from "./museum.ts";
import {
  codeOf,
  EXTRA_COLUMNS,
  inBrief,
  minuteCodeOf,
  type PackedYear,
  packSeries,
  UNKNOWN_COUNT,
  unpack,
} from "./series.ts";
import type { Snapshot, Source } from "./snapshot.ts";
import { sourceText } from "./source-text.ts";

/**
 * A series that is being written: snapshots of an account as they come, in any order, a day as often as it comes. Kept as
 * numbers in columns, for a page that holds a million objects is busy with moving them.
 */
export class SeriesDraft {
  private readonly days: Day[] = [];
  private readonly followers: number[] = [];
  private readonly precisions: number[] = [];
  private readonly minutes: number[] = [];
  private readonly sourceOf: number[] = [];
  private readonly extras = { posts: [] as number[], following: [] as number[], interactions: [] as number[] };
  private readonly sources: Source[] = [];
  private readonly indices = new Map<string, number>();

  /** Snapshots so far, those of one day each counted. */
  get size(): number {
    return this.days.length;
  }

  add(snapshot: Snapshot): void {
    this.days.push(snapshot.day);
    this.followers.push(snapshot.followers.value);
    this.precisions.push(codeOf(snapshot.followers.precision));
    this.minutes.push(minuteCodeOf(snapshot.at));
    this.sourceOf.push(this.indexOf(snapshot.source));
    for (const name of EXTRA_COLUMNS) this.extras[name].push(snapshot[name] ?? UNKNOWN_COUNT);
  }

  /** The series as it is kept: of two snapshots of one day the better stands. */
  years(account: AccountKey): PackedYear[] {
    const places = this.days.map((_, place) => place);
    const dayAt = (place: number) => this.days[place] ?? 0;
    if (!isRising(this.days)) places.sort((a, b) => dayAt(a) - dayAt(b));
    const years: PackedYear[] = [];
    for (let from = 0; from < places.length; ) {
      const year = yearOf(dayAt(places[from] ?? 0) as Day);
      const end = firstDayOf(year + 1);
      let to = from;
      while (to < places.length && dayAt(places[to] ?? 0) < end) to++;
      years.push(...this.yearOf(account, year, places.slice(from, to)));
      from = to;
    }
    return years;
  }

  /** A year of the snapshots at some places, which are in order of days. */
  private yearOf(account: AccountKey, year: number, places: readonly number[]): PackedYear[] {
    const first = firstDayOf(year);
    const at = (column: readonly number[]) => places.map((place) => column[place] ?? 0);
    const sourceOf = at(this.sourceOf);
    const sources = [...new Set(sourceOf)];
    const renumbered = new Map(sources.map((index, number) => [index, number]));
    const extras = EXTRA_COLUMNS.map((name) => [name, Float64Array.from(at(this.extras[name]))] as const);
    const days = Uint16Array.from(at(this.days), (day) => day - first);
    const packed: PackedYear = {
      account,
      year,
      days,
      followers: Uint32Array.from(at(this.followers)),
      precisions: Uint8Array.from(at(this.precisions)),
      minutes: Uint16Array.from(at(this.minutes)),
      sourceOf: Uint16Array.from(sourceOf, (index) => renumbered.get(index) ?? 0),
      sources: sources.flatMap((index) => this.sources[index] ?? []),
      ...Object.fromEntries(extras.filter(([, column]) => column.some((count) => count !== UNKNOWN_COUNT))),
    };
    if (isRising(days)) return [inBrief(packed)];
    // A day that comes again and again may bring more sources than a packed year can number.
    const told = unpack(packed).map((one, i) => ({ ...one, source: this.sources[sourceOf[i] ?? 0] ?? one.source }));
    return packSeries(account, told);
  }

  private indexOf(source: Source): number {
    const name = sourceText(source);
    const index = this.indices.get(name) ?? this.sources.push(source) - 1;
    this.indices.set(name, index);
    return index;
  }
}

function isRising(days: ArrayLike<number>): boolean {
  for (let i = 1; i < days.length; i++) if ((days[i] ?? 0) <= (days[i - 1] ?? 0)) return false;
  return true;
}
