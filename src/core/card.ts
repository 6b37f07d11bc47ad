import { type Count, rangeOf } from "./count.ts";
import { REACH_DAYS } from "./cross-section.ts";
import type { Day } from "./day.ts";
import { type Growth, growthOver, PERIODS, type Period, type PeriodGrowth, startOf } from "./growth.ts";
import type { Point } from "./history.ts";
import type { Account, AccountKey, Museum, MuseumId } from "./museum.ts";
import { isMember, type PeerMuseum, type PeerSet } from "./peers.ts";
import type { Award, Publication } from "./publication.ts";
import type { Snapshot } from "./snapshot.ts";
import { type ChangeOfPlace, changeOfPlace, type Member, type Standing, standingOf } from "./standing.ts";
import type { Texts } from "./texts.ts";

/** How old, in days, a peer's snapshot may be and still count in a standing. */
export const STANDING_TOLERANCE_DAYS = REACH_DAYS;

export interface PeerName {
  readonly id: MuseumId;
  readonly names: Texts;
}

/** A place in a peer set on the day of the last snapshot, and how it changed over each period. */
export interface CardStanding {
  readonly set: PeerSet;
  readonly day: Day;
  readonly standing: Standing;
  readonly changes: { readonly [period in Period]: ChangeOfPlace | null };
  /** The first of the ranking, at most three, with what is known of them at the day. */
  readonly leaders: readonly { readonly museum: PeerName; readonly followers: Count }[];
}

/** The same before its leaders' names were looked up. */
export interface PlainStanding extends Omit<CardStanding, "leaders"> {
  readonly leaders: readonly { readonly museum: MuseumId; readonly followers: Count }[];
}

/** Everything the overlay shows of one account: small, and the same whoever asks. */
export interface Card {
  readonly account: Account;
  readonly museum: Museum;
  readonly latest: Snapshot | null;
  readonly growth: { readonly [period in Period]: PeriodGrowth };
  readonly points: readonly Point[];
  readonly standings: readonly CardStanding[];
  readonly awards: readonly Award[];
  /** The publications named by any snapshot or award above. */
  readonly publications: readonly Publication[];
}

/** A museum's account on Weibo as a peer of others. */
export interface Peer {
  readonly museum: PeerMuseum;
  readonly account: AccountKey;
  /** Its followers on a day, within the tolerance of a standing; null when nothing is known. */
  readonly followersAt: (day: Day) => Count | null;
}

/** A peer whose figures are cited; its series is read only near the days that are asked for. */
export interface CitedPeer {
  readonly museum: Museum;
  readonly account: AccountKey;
  /** What is known on a day, within the tolerance of a standing; null when nothing is. */
  readonly snapshotAt: (day: Day) => Snapshot | null;
}

/** The same question for each period. */
function overPeriods<Answer>(answer: (period: Period) => Answer): { readonly [period in Period]: Answer } {
  const entries = PERIODS.map((period) => [period, answer(period)] as const);
  return Object.fromEntries(entries) as { readonly [period in Period]: Answer };
}

export function growthOfAll(series: readonly Snapshot[]): { readonly [period in Period]: PeriodGrowth } {
  return overPeriods((period) => growthOver(series, period));
}

/** The days at which peers must be known to place an account: the end, and the first day of each period. */
export function standingDays(series: readonly Snapshot[]): Day[] {
  const end = series.at(-1)?.day;
  if (end === undefined) return [];
  return [...new Set([end, ...PERIODS.map((period) => startOf(period, end, series[0]))])];
}

/**
 * The standing of an account in each of its peer sets; a set of which it is no member, or in which it is not known, has
 * none. What is known of the peers on a day is looked up once for all sets: there may be thousands.
 */
export function standingsIn(
  sets: readonly PeerSet[],
  peers: readonly Peer[],
  account: AccountKey,
  series: readonly Snapshot[],
): PlainStanding[] {
  const day = series.at(-1)?.day;
  if (day === undefined) return [];
  const known = new Map<Day, readonly Member[]>();
  const membersAt = (at: Day): readonly Member[] => {
    const members = known.get(at) ?? peers.map((peer) => memberAt(peer, at));
    known.set(at, members);
    return members;
  };
  return sets.flatMap((set) => {
    const isOfSet = peers.map(({ museum }) => isMember(museum, set));
    const ofSet = <Item>(items: readonly Item[]) => items.filter((_, place) => isOfSet[place]);
    const now = ofSet(membersAt(day));
    const standing = standingOf(account, now);
    if (!standing) return [];
    const changeOver = (period: Period) => {
      return changeOfPlace(account, ofSet(membersAt(startOf(period, day, series[0]))), now);
    };
    return [{ set, day, standing, changes: overPeriods(changeOver), leaders: leadersOf(ofSet(peers), now) }];
  });
}

function memberAt({ account, followersAt }: Peer, day: Day): Member {
  const followers = followersAt(day);
  return { account, followers, range: followers && rangeOf(followers) };
}

/** The snapshots a card names: the last one, and both ends of every growth. */
export function snapshotsNamed(card: Pick<Card, "latest" | "growth">): Snapshot[] {
  const ends = (growth: Growth) => [growth.from, growth.to];
  const growths = PERIODS.map((period) => card.growth[period]);
  const named = growths.flatMap((growth) => (growth.kind === "unknown" ? [] : ends(growth.growth)));
  return card.latest ? [card.latest, ...named] : named;
}

const LEADERS = 3;

/** The most followed of peers whose followers are given beside them. */
function leadersOf(peers: readonly Peer[], members: readonly Member[]): PlainStanding["leaders"] {
  const leaders: PlainStanding["leaders"][number][] = [];
  for (const [place, { museum }] of peers.entries()) {
    const followers = members[place]?.followers;
    const last = leaders.length < LEADERS ? -1 : (leaders.at(-1)?.followers.value ?? -1);
    if (!followers || followers.value <= last) continue;
    leaders.push({ museum: museum.id, followers });
    leaders.sort((a, b) => b.followers.value - a.followers.value).splice(LEADERS);
  }
  return leaders;
}
