import type { Count } from "../core/count.ts";
import { ageAt, followersAt, readAt } from "../core/cross-section.ts";
import { addDays, type Day } from "../core/day.ts";
import type { AccountKey } from "../core/museum.ts";
import { type Latest, latestOf, placesIn, type Roster } from "../core/roster.ts";
import { rosterIn, sectionBefore, sectionIn } from "./ready.ts";
import type { Store } from "./store.ts";

/** The followers of one account on any of the days that were asked for; null when nothing near enough is known. */
export type FollowersOn = (day: Day) => Count | null;

/** Where in the cross-sections each account is, and what is kept of it last. */
export function rosterOf(db: Store): Promise<Roster> {
  return rosterIn(db.transaction("ready").store);
}

/** What is kept last of every account. */
export async function latestIn(db: Store): Promise<Map<AccountKey, Latest>> {
  return latestOf(await rosterOf(db));
}

/**
 * What is kept of every account on some days: one small record a day, however many accounts and years there are. The roster
 * may have been read before: places are never given anew.
 */
export async function sectionsAt(
  db: Store,
  roster: Roster,
  days: readonly Day[],
): Promise<(account: AccountKey) => FollowersOn> {
  const places = placesIn(roster);
  const sections = await sectionsOn(db, days);
  return (account) => {
    const place = places.get(account);
    return (day) => {
      const dated = sections.get(day);
      return dated && place !== undefined ? followersAt(dated.section, place, day - dated.day) : null;
    };
  };
}

/** The followers of the accounts on Weibo that were read both on a day and on the day before it, a pair for each. */
export async function pairsOn(db: Store, day: Day): Promise<(readonly [before: Count, now: Count])[]> {
  const store = db.transaction("ready").store;
  const [roster, ...kept] = await Promise.all([rosterIn(store), store.get(addDays(day, -1)), store.get(day)]);
  const [before, now] = kept.map((one) => one && sectionIn(one));
  if (!before || !now) return [];
  return [...placesIn(roster)].flatMap(([account, place]) => {
    const pair = account.startsWith("weibo:") ? [readAt(before, place), readAt(now, place)] : [];
    return pair[0] && pair[1] ? [[pair[0], pair[1]] as const] : [];
  });
}

/** The same with the day from which each is known. */
export async function knownAt(
  db: Store,
  roster: Roster,
  days: readonly Day[],
): Promise<(account: AccountKey, day: Day) => Latest | null> {
  const places = placesIn(roster);
  const sections = await sectionsOn(db, days);
  return (account, day) => {
    const [place, dated] = [places.get(account), sections.get(day)];
    if (!dated || place === undefined) return null;
    const followers = followersAt(dated.section, place, day - dated.day);
    const age = ageAt(dated.section, place, day - dated.day);
    return followers && age !== null ? { day: addDays(day, -age), followers } : null;
  };
}

/** The cross-sections that serve some days. */
async function sectionsOn(db: Store, days: readonly Day[]) {
  const store = db.transaction("ready").store;
  return new Map(await Promise.all(days.map(async (day) => [day, await sectionBefore(store, day, "or-on")] as const)));
}
