import type { Count } from "./count.ts";
import type { Day } from "./day.ts";
import type { AccountKey } from "./museum.ts";
import { type Course, codeOf, precisionOf } from "./series.ts";

/** Which account has which place in the cross-sections, and what is known of each last. Places are never given anew. */
export interface Roster {
  /** null: the account went away, or went to another key. */
  readonly accounts: readonly (AccountKey | null)[];
  readonly days: Int32Array<ArrayBuffer>;
  readonly followers: Uint32Array<ArrayBuffer>;
  readonly precisions: Uint8Array<ArrayBuffer>;
}

/** An account's last known followers, and their day. */
export interface Latest {
  readonly day: Day;
  readonly followers: Count;
}

export const EMPTY_ROSTER: Roster = {
  accounts: [],
  days: new Int32Array(),
  followers: new Uint32Array(),
  precisions: new Uint8Array(),
};

export function placesIn({ accounts }: Roster): Map<AccountKey, number> {
  return new Map(accounts.flatMap((account, place) => (account === null ? [] : [[account, place] as const])));
}

/** The roster with a place for each of these accounts. */
export function withPlaces(roster: Roster, accounts: readonly AccountKey[]): Roster {
  const present = placesIn(roster);
  const all = [...roster.accounts, ...accounts.filter((account) => !present.has(account))];
  const longer = <Column extends { set(from: ArrayLike<number>): void }>(column: Column, from: ArrayLike<number>) => {
    column.set(from);
    return column;
  };
  return {
    accounts: all,
    days: longer(new Int32Array(all.length), roster.days),
    followers: longer(new Uint32Array(all.length), roster.followers),
    precisions: longer(new Uint8Array(all.length), roster.precisions),
  };
}

/** The roster with what courses tell last of their accounts; an account whose course is empty loses its place. */
export function withLatest(roster: Roster, courses: ReadonlyMap<AccountKey, Course>): Roster {
  const renewed = {
    accounts: [...roster.accounts],
    days: roster.days.slice(),
    followers: roster.followers.slice(),
    precisions: roster.precisions.slice(),
  };
  for (const [place, account] of roster.accounts.entries()) {
    const course = account === null ? undefined : courses.get(account);
    if (!course) continue;
    const last = course.days.length - 1;
    if (last < 0) renewed.accounts[place] = null;
    renewed.days[place] = course.days[last] ?? 0;
    renewed.followers[place] = course.followers[last] ?? 0;
    renewed.precisions[place] = course.precisions[last] ?? codeOf("exact");
  }
  return renewed;
}

export function latestOf(roster: Roster): Map<AccountKey, Latest> {
  const latest = new Map<AccountKey, Latest>();
  for (const [account, place] of placesIn(roster)) {
    const value = roster.followers[place] ?? 0;
    const precision = precisionOf(roster.precisions[place] ?? 0);
    latest.set(account, { day: (roster.days[place] ?? 0) as Day, followers: { value, precision } });
  }
  return latest;
}

/** What a course tells first; null when it is empty. */
export function firstIn({ days, followers, precisions }: Course): Latest | null {
  const [day, value] = [days[0], followers[0]];
  if (day === undefined || value === undefined) return null;
  return { day: day as Day, followers: { value, precision: precisionOf(precisions[0] ?? 0) } };
}

export function isSameRoster(a: Roster, b: Roster): boolean {
  const written = ({ accounts, days, followers, precisions }: Roster) =>
    JSON.stringify([accounts, [...days], [...followers], [...precisions]]);
  return written(a) === written(b);
}
