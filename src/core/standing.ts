import { type Count, type Range, rangeOf } from "./count.ts";
import type { AccountKey } from "./museum.ts";

/** A member of a peer set and what is known of it at the date; null: nothing near enough. */
export interface Member {
  readonly account: AccountKey;
  readonly followers: Count | null;
}

/** Joint places when ranges overlap: first 2, last 3 is printed "2–3". */
export interface Place {
  readonly first: number;
  readonly last: number;
}

export interface Standing {
  readonly place: Place;
  /** Members whose followers are known at the date, the ranked one included. */
  readonly known: number;
  readonly members: number;
  /** F / sum of F over the known members: of the stated values, a fraction. */
  readonly share: number | null;
  readonly shareRange: Range;
}

/**
 * Standard competition ranking (1, 2, 2, 4) among the members known at the date. Who may be ahead because its range
 * overlaps widens the place. null when the ranked account's own followers are not known.
 */
export function standingOf(account: AccountKey, members: readonly Member[]): Standing | null {
  const own = members.find((member) => member.account === account)?.followers;
  if (!own) return null;
  const others = members.flatMap((m) => (m.followers && m.account !== account ? [m.followers] : []));
  const total = others.reduce((sum, count) => sum + count.value, own.value);
  return {
    place: placeAmong(own, others),
    known: others.length + 1,
    members: members.length,
    share: total === 0 ? null : own.value / total,
    shareRange: shareRange(own, others),
  };
}

/** A change of place, positive for a rise, among `known` members. */
export interface ChangeOfPlace {
  readonly change: number;
  readonly known: number;
}

/**
 * Place at the start − place at the end, so a rise is positive, over the members known at both dates alone.
 * null when the account is not known at both, or alone is, or one of the places is a joint one: no change can be told.
 */
export function changeOfPlace(
  account: AccountKey,
  start: readonly Member[],
  end: readonly Member[],
): ChangeOfPlace | null {
  const atStart = knownAmong(start);
  const both = new Set([...knownAmong(end)].filter((key) => atStart.has(key)));
  const before = standingOf(
    account,
    start.filter((member) => both.has(member.account)),
  );
  const after = standingOf(
    account,
    end.filter((member) => both.has(member.account)),
  );
  if (!before || !after || isAlone(after) || isJoint(before.place) || isJoint(after.place)) return null;
  return { change: before.place.first - after.place.first, known: both.size };
}

/** No other member is known: a first place of one says nothing. */
export function isAlone(standing: Standing): boolean {
  return standing.known === 1;
}

export function isJoint(place: Place): boolean {
  return place.first !== place.last;
}

function knownAmong(members: readonly Member[]): Set<AccountKey> {
  return new Set(members.flatMap((member) => (member.followers ? [member.account] : [])));
}

function placeAmong(own: Count, others: readonly Count[]): Place {
  const { low, high } = rangeOf(own);
  const ahead = others.filter((other) => high !== null && rangeOf(other).low > high).length;
  const perhapsAhead = others.filter((other) => {
    const top = rangeOf(other).high;
    return top === null || top > low;
  }).length;
  return { first: 1 + ahead, last: 1 + perhapsAhead };
}

function shareRange(own: Count, others: readonly Count[]): Range {
  const { low, high } = rangeOf(own);
  const lows = others.reduce((sum, count) => sum + rangeOf(count).low, 0);
  const highs = others.reduce((sum, count) => sum + (rangeOf(count).high ?? Number.POSITIVE_INFINITY), 0);
  return {
    low: low + highs === 0 ? null : low / (low + highs),
    high: high === null ? 1 : high + lows === 0 ? null : high / (high + lows),
  };
}
