import { type Count, type Range, rangeOf } from "./count.ts";
import type { AccountKey } from "./museum.ts";

/** A member of a peer set and what is known of it at the date; null: nothing near enough. */
export interface Member {
  readonly account: AccountKey;
  readonly followers: Count | null;
  /** The range of the followers, from whoever compares them often: it is worked out where it is missing. */
  readonly range?: Range | null;
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
  const contest = new Contest(rangeOf(own));
  const others = { low: 0, high: 0 };
  let total = own.value;
  for (const member of members) {
    const range = rangeIn(member);
    if (!member.followers || !range || member.account === account) continue;
    contest.meet(range);
    total += member.followers.value;
    others.low += endsOf(range).low;
    others.high += endsOf(range).high;
  }
  return {
    place: contest.place,
    known: contest.met + 1,
    members: members.length,
    share: total === 0 ? null : own.value / total,
    shareRange: shareOf(openRange(own), others),
  };
}

/**
 * The same for every member that is known, each at once: what each needs of the others is sorted and summed once for all,
 * so that a ranking of thousands costs as much as sorting them.
 */
export function standingsOf(members: readonly Member[]): Map<AccountKey, Standing> {
  const known = members.flatMap(({ account, followers }) =>
    followers ? [{ account, value: followers.value, ...openRange(followers) }] : [],
  );
  const lows = Float64Array.from(known, ({ low }) => low).sort();
  const highs = Float64Array.from(known, ({ high }) => high).sort();
  const total = known.reduce((sum, { value }) => sum + value, 0);
  const sumOfLows = lows.reduce((sum, low) => sum + low, 0);
  const closed = highs.filter((high) => high !== Number.POSITIVE_INFINITY);
  const sumOfHighs = closed.reduce((sum, high) => sum + high, 0);
  const open = highs.length - closed.length;
  return new Map(
    known.map(({ account, value, low, high }) => {
      const isOpen = high === Number.POSITIVE_INFINITY;
      const othersOpen = open - Number(isOpen) > 0;
      const place = { first: 1 + above(lows, high), last: 1 + above(highs, low) - Number(high > low) };
      const share = total === 0 ? null : value / total;
      const others = {
        low: sumOfLows - low,
        high: othersOpen ? Number.POSITIVE_INFINITY : sumOfHighs - (isOpen ? 0 : high),
      };
      const shareRange = shareOf({ low, high }, others);
      return [account, { place, known: known.length, members: members.length, share, shareRange }];
    }),
  );
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
  const startOf = lookUp(start);
  const place = end.findIndex((member) => member.account === account);
  const own = { before: rangeIn(startOf(account, place)), after: rangeIn(end[place]) };
  if (!own.before || !own.after) return null;
  const [before, after] = [new Contest(own.before), new Contest(own.after)];
  for (const [at, member] of end.entries()) {
    const [earlier, later] = at === place ? [] : [rangeIn(startOf(member.account, at)), rangeIn(member)];
    if (!earlier || !later) continue;
    before.meet(earlier);
    after.meet(later);
  }
  if (after.met === 0 || isJoint(before.place) || isJoint(after.place)) return null;
  return { change: before.place.first - after.place.first, known: after.met + 1 };
}

/** Finds a member by its account. Both dates mostly list the same members, each at its place: then nothing is searched. */
function lookUp(members: readonly Member[]): (account: AccountKey, place: number) => Member | undefined {
  let byAccount: Map<AccountKey, Member> | null = null;
  return (account, place) => {
    const there = members[place];
    if (there?.account === account) return there;
    byAccount ??= new Map(members.map((member) => [member.account, member]));
    return byAccount.get(account);
  };
}

function rangeIn(member: Member | undefined): Range | null {
  if (!member?.followers) return null;
  return member.range ?? rangeOf(member.followers);
}

/** No other member is known: a first place of one says nothing. */
export function isAlone(standing: Standing): boolean {
  return standing.known === 1;
}

export function isJoint(place: Place): boolean {
  return place.first !== place.last;
}

/** Standard competition ranking of one range among others: who may be ahead because its range overlaps widens the place. */
export function placeAmong(own: Range, others: readonly Range[]): Place {
  const contest = new Contest(own);
  for (const other of others) contest.meet(other);
  return contest.place;
}

/** A range that meets others one after the other, and its place among those it met. */
class Contest {
  met = 0;
  private ahead = 0;
  private perhapsAhead = 0;
  private readonly own: Ends;

  constructor(own: Range) {
    this.own = endsOf(own);
  }

  meet(other: Range): void {
    const { low, high } = endsOf(other);
    this.met += 1;
    if (low > this.own.high) this.ahead += 1;
    if (high > this.own.low) this.perhapsAhead += 1;
  }

  get place(): Place {
    return { first: 1 + this.ahead, last: 1 + this.perhapsAhead };
  }
}

/** Both ends of a range; an infinity where it is open. */
interface Ends {
  readonly low: number;
  readonly high: number;
}

function openRange(count: Count): Ends {
  return endsOf(rangeOf(count));
}

function endsOf({ low, high }: Range): Ends {
  return { low: low ?? Number.NEGATIVE_INFINITY, high: high ?? Number.POSITIVE_INFINITY };
}

/** The range of own / (own + others), where each can lie anywhere between its ends. */
function shareOf(own: Ends, others: Ends): Range {
  return {
    low: own.low + others.high === 0 ? null : own.low / (own.low + others.high),
    high:
      own.high === Number.POSITIVE_INFINITY
        ? 1
        : own.high + others.low === 0
          ? null
          : own.high / (own.high + others.low),
  };
}

/** How many numbers of a rising column are above a limit. */
function above(rising: Float64Array, limit: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return rising.length - low;
}
