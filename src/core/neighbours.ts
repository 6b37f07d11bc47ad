import type { PeerName } from "./card.ts";
import type { Day } from "./day.ts";
import type { Growth } from "./growth.ts";
import type { AccountKey } from "./museum.ts";
import type { PeerSet } from "./peers.ts";
import type { Snapshot } from "./snapshot.ts";
import { type Member, type Place, standingsOf } from "./standing.ts";

/** A member of a peer set that stands next to an account, or the account itself. */
export interface Neighbour {
  readonly account: AccountKey;
  readonly museum: PeerName;
  readonly place: Place;
  /** What is known of it on the day, within the tolerance of a standing. */
  readonly snapshot: Snapshot;
  /** Its growth over the period, up to that snapshot; null when fewer than two days are known. */
  readonly growth: Growth | null;
}

/** An account among those next to it in a peer set, the most followed first. */
export interface Neighbourhood {
  readonly set: PeerSet;
  readonly day: Day;
  readonly known: number;
  readonly members: number;
  readonly neighbours: readonly Neighbour[];
}

/** How many are shown above an account, and how many below. */
const EACH_SIDE = 2;

/** A member with its place, before its history was looked up. */
export type Placed<M extends Member> = M & { readonly place: Place };

/**
 * An account and up to two members on either side, in the order of the stated values; equal ones in the order of their
 * keys, which says nothing about them: places and relations follow the ranges. Members of which nothing is known do not
 * count. Empty when the account itself is not known, or nobody else is.
 */
export function neighboursOf<M extends Member>(own: AccountKey, members: readonly M[]): Placed<M>[] {
  const standings = standingsOf(members);
  const ranked = members
    .flatMap((member) => {
      const place = standings.get(member.account)?.place;
      return place ? [{ ...member, place }] : [];
    })
    .sort((a, b) => (b.followers?.value ?? 0) - (a.followers?.value ?? 0) || (a.account < b.account ? -1 : 1));
  const at = ranked.findIndex(({ account }) => account === own);
  return at < 0 || ranked.length < 2 ? [] : ranked.slice(Math.max(0, at - EACH_SIDE), at + EACH_SIDE + 1);
}
