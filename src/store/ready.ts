import { type CrossSection, carried, finished, isSameSection, REACH_DAYS, writePlace } from "../core/cross-section.ts";
import { addDays, type Day, yearOf } from "../core/day.ts";
import type { AccountKey } from "../core/museum.ts";
import { EMPTY_ROSTER, placesIn, type Roster, withLatest, withPlaces } from "../core/roster.ts";
import { type Course, courseOf, lastIndex } from "../core/series.ts";
import type { PeerColumns } from "./peers.ts";
import type { StoreName, Writing } from "./store.ts";

export type WritesReady = Writing<["series", "ready", ...StoreName[]]>;

/** The store of what is kept ready, in any transaction. */
export interface ReadyStore {
  get(key: typeof ROSTER): Promise<Kept | undefined>;
  openCursor(
    range: IDBKeyRange,
    direction: "prev",
  ): Promise<{ readonly key: IDBValidKey; readonly value: Kept } | null>;
}

type Kept = Roster | CrossSection | PeerColumns;

export const ROSTER = "roster";

/** So many cross-sections are read and written together. */
const AT_ONCE = 64;

/** An account's place, and what it tells. */
interface Placed {
  readonly place: number;
  readonly course: Course;
}

/**
 * Brings what is kept ready up to date, after the series of accounts changed on some days: each account's last followers,
 * and the cross-sections of these days and of those that reach back to them. In the transaction of the change itself. Of
 * the days the first and the last suffice: all that lies between is looked at.
 */
export async function refresh(tx: WritesReady, changed: ReadonlyMap<AccountKey, readonly Day[]>): Promise<void> {
  const days = [...changed.values()].flat();
  if (days.length === 0) return;
  const first = days.reduce((a, b) => (a < b ? a : b));
  const last = addDays(
    days.reduce((a, b) => (a > b ? a : b)),
    REACH_DAYS,
  );
  const accounts = [...changed.keys()];
  const courses = new Map(
    await Promise.all(accounts.map(async (account) => [account, await courseSince(tx, account, first)] as const)),
  );
  const known = withPlaces(await rosterIn(tx.objectStore("ready")), [...courses.keys()]);
  const roster = withLatest(known, courses);
  await tx.objectStore("ready").put(roster, ROSTER);
  const places = placesIn(known);
  const placed = [...courses].map(([account, course]) => ({ place: places.get(account) ?? 0, course }));
  await layDays(tx, placed, { first, last, places: known.accounts.length });
}

interface Span {
  readonly first: Day;
  readonly last: Day;
  /** How many places the roster has. */
  readonly places: number;
}

/** What laying came to: how many cross-sections there are in the span, and how many records were not so before. */
interface Laid {
  readonly days: number;
  readonly written: number;
}

/**
 * Lays what accounts tell into the cross-sections of a span, making and removing these as they are due. `onto` what was
 * kept of the other accounts, or `anew`: then these are all accounts there are.
 */
export async function layDays(
  tx: WritesReady,
  placed: readonly Placed[],
  span: Span,
  how: "onto" | "anew" = "onto",
): Promise<Laid> {
  const kept = (await tx.objectStore("ready").getAllKeys(IDBKeyRange.bound(span.first, span.last))) as Day[];
  const days = daysTouched(kept, placed, span);
  let before = how === "onto" ? await sectionBefore(tx.objectStore("ready"), span.first) : null;
  let written = 0;
  let count = 0;
  for (let from = 0; from < days.length; from += AT_ONCE) {
    const some = days.slice(from, from + AT_ONCE);
    const present = await sectionsOf(tx, some);
    const laid = new Map<Day, CrossSection | null>();
    for (const day of some) {
      const section = how === "onto" ? present.get(day) : undefined;
      const drafted = sectionOn(day, section ? { day, section } : before, placed, span.places);
      laid.set(day, drafted);
      if (drafted) before = { day, section: drafted };
    }
    written += await writeSections(tx, present, laid);
    count += [...laid.values()].filter((section) => section !== null).length;
  }
  return { days: count, written };
}

/** Writes the cross-sections that are not kept so already, and takes away those of days without any snapshot. */
async function writeSections(
  tx: WritesReady,
  present: ReadonlyMap<Day, CrossSection>,
  laid: ReadonlyMap<Day, CrossSection | null>,
): Promise<number> {
  const store = tx.objectStore("ready");
  const changed = [...laid].filter(([day, section]) => {
    const kept = present.get(day);
    return section && kept ? !isSameSection(kept, section) : section !== null || kept !== undefined;
  });
  await Promise.all(changed.map(async ([day, section]) => (section ? store.put(section, day) : store.delete(day))));
  return changed.length;
}

/** A cross-section, with its day. */
interface Dated {
  readonly day: Day;
  readonly section: CrossSection;
}

function sectionOn(day: Day, base: Dated | null, placed: readonly Placed[], places: number): CrossSection | null {
  const drafted = carried(base?.section ?? null, day - (base?.day ?? day), places);
  for (const { place, course } of placed) writePlace(drafted, place, day, course, lastIndex(course.days, day));
  return finished(drafted);
}

/** The days of a span that have a cross-section, or are to have one, in order. */
function daysTouched(kept: readonly Day[], placed: readonly Placed[], { first, last }: Span): Day[] {
  const touched = new Set<Day>(kept);
  for (const { course } of placed) {
    const within = course.days.subarray(lastIndex(course.days, first - 1) + 1, lastIndex(course.days, last) + 1);
    for (const day of within) touched.add(day as Day);
  }
  return [...touched].sort((a, b) => a - b);
}

/** The last cross-section before a day (or on it), if it reaches to that day. */
export async function sectionBefore(
  store: ReadyStore,
  day: Day,
  until: "before" | "or-on" = "before",
): Promise<Dated | null> {
  const range = IDBKeyRange.bound(addDays(day, -REACH_DAYS), day, false, until === "before");
  const cursor = await store.openCursor(range, "prev");
  const section = cursor && sectionIn(cursor.value);
  return section ? { day: cursor.key as Day, section } : null;
}

async function sectionsOf(tx: WritesReady, days: readonly Day[]): Promise<Map<Day, CrossSection>> {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return new Map();
  const store = tx.objectStore("ready");
  const range = IDBKeyRange.bound(first, last);
  // One after the other: a broken cross-section is taken away by its reading, and has no key then.
  const values = await store.getAll(range);
  const keys = await store.getAllKeys(range);
  return new Map(
    values.flatMap((value, i) => {
      const section = sectionIn(value);
      return section ? [[keys[i] as Day, section] as const] : [];
    }),
  );
}

export async function rosterIn(store: ReadyStore): Promise<Roster> {
  const kept = await store.get(ROSTER);
  return kept && "days" in kept ? kept : EMPTY_ROSTER;
}

export function sectionIn(kept: Kept): CrossSection | null {
  return "ages" in kept ? kept : null;
}

/** What an account's series tells from a day on, and as long before as may be carried to it; all, if that is nothing. */
async function courseSince(tx: WritesReady, account: AccountKey, day: Day): Promise<Course> {
  const store = tx.objectStore("series");
  const yearsSince = (year: number) => store.getAll(IDBKeyRange.bound([account, year], [account, 9999]));
  const years = await yearsSince(yearOf(addDays(day, -REACH_DAYS)));
  return courseOf(years.length > 0 ? years : await yearsSince(0));
}
