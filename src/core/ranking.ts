import type { CitedPeer } from "./card.ts";
import type { Day } from "./day.ts";
import type { AccountKey, Museum } from "./museum.ts";
import { isMember, type PeerSet } from "./peers.ts";
import type { Snapshot } from "./snapshot.ts";
import { type Member, type Place, type Standing, standingsOf } from "./standing.ts";

/** One row of a ranking. */
export interface Ranked {
  readonly museum: Museum;
  readonly place: Place;
  readonly snapshot: Snapshot;
  /** A fraction of the stated values of the members known. */
  readonly share: number;
}

/** A museum's place in one peer set on a day, and the whole ranking behind it. */
export interface ReviewStanding {
  readonly set: PeerSet;
  /** null when the museum's own followers are not known on the day. */
  readonly standing: Standing | null;
  readonly ranking: readonly Ranked[];
  /** Members of the set whose followers are not known on the day. */
  readonly unknown: readonly Museum[];
}

/** The ranking of a peer set on a day, and where an account stands in it. */
export function rankingOf(set: PeerSet, peers: readonly CitedPeer[], day: Day, own: AccountKey | null): ReviewStanding {
  const members = peers
    .filter(({ museum }) => isMember(museum, set))
    .map(({ museum, account, snapshotAt }) => {
      const snapshot = snapshotAt(day);
      return { museum, account, snapshot, followers: snapshot?.followers ?? null };
    });
  const standings = standingsOf(members);
  return {
    set,
    standing: own === null ? null : (standings.get(own) ?? null),
    ranking: members
      .flatMap((member) => rankedOf(member, standings))
      .sort((a, b) => b.snapshot.followers.value - a.snapshot.followers.value),
    unknown: members.filter(({ followers }) => followers === null).map(({ museum }) => museum),
  };
}

interface MemberOfSet extends Member {
  readonly museum: Museum;
  readonly snapshot: Snapshot | null;
}

function rankedOf({ museum, account, snapshot }: MemberOfSet, standings: ReadonlyMap<AccountKey, Standing>): Ranked[] {
  const standing = standings.get(account);
  return snapshot && standing ? [{ museum, place: standing.place, snapshot, share: standing.share ?? 0 }] : [];
}
