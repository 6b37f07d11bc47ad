import { firstDayOf } from "../core/day.ts";
import type { AccountKey } from "../core/museum.ts";
import { isSameRoster, placesIn, withLatest, withPlaces } from "../core/roster.ts";
import { type Course, courseOf } from "../core/series.ts";
import { forgetPeers } from "./peers.ts";
import { layDays, ROSTER, rosterIn, type WritesReady } from "./ready.ts";
import type { Store, Writing } from "./store.ts";
import { write } from "./write.ts";

/** What was compared when everything that is kept ready was computed anew from the series. */
export interface Rebuilt {
  readonly accounts: number;
  /** Cross-sections. */
  readonly days: number;
  /** Records that were not as the series tell, and are now. */
  readonly mended: number;
}

/** Says in `meta` that the series were written by somebody who did not keep ready what is kept ready. */
export const REBUILD_DUE = "rebuild-due";

/**
 * Computes anew, from the series alone, all that is kept ready, compares, and mends what differs. Should it fail, all is as
 * before, and it stays due where it was.
 */
export function rebuild(db: Store): Promise<Rebuilt> {
  return write(db, ["series", "ready", "meta"], computeAnew);
}

async function computeAnew(tx: Writing<["series", "ready", "meta"]>): Promise<Rebuilt> {
  const courses = await allCourses(tx);
  const accounts = courses.size;
  const kept = await rosterIn(tx.objectStore("ready"));
  // An account that stands in the roster and tells nothing any more is to lose its place.
  for (const account of kept.accounts) if (account && !courses.has(account)) courses.set(account, courseOf([]));
  const known = withPlaces(kept, [...courses.keys()]);
  const roster = withLatest(known, courses);
  const isSame = isSameRoster(roster, kept);
  if (!isSame) await tx.objectStore("ready").put(roster, ROSTER);
  const places = placesIn(known);
  const placed = [...courses].map(([account, course]) => ({ place: places.get(account) ?? 0, course }));
  const span = { first: firstDayOf(1900), last: firstDayOf(9999), places: known.accounts.length };
  const { days, written } = await layDays(tx, placed, span, "anew");
  await forgetPeers(tx);
  await tx.objectStore("meta").delete(REBUILD_DUE);
  return { accounts, days, mended: written + Number(!isSame) };
}

/** Rebuilds where that is due. */
export async function rebuildIfDue(db: Store): Promise<void> {
  if (await db.get("meta", REBUILD_DUE)) await rebuild(db);
}

async function allCourses(tx: WritesReady): Promise<Map<AccountKey, Course>> {
  const store = tx.objectStore("series");
  const accounts = new Set((await store.getAllKeys()).map(([account]) => account));
  const courses = new Map<AccountKey, Course>();
  for (const account of accounts) {
    courses.set(account, courseOf(await store.getAll(IDBKeyRange.bound([account, 0], [account, 9999]))));
  }
  return courses;
}
