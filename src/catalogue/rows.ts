import type { Peer } from "../core/card.ts";
import type { Day } from "../core/day.ts";
import { growthOver, type Period, type PeriodGrowth } from "../core/growth.ts";
import { type Point, pointsOf, pointsWithin } from "../core/history.ts";
import type { Account, Museum } from "../core/museum.ts";
import { isMember, type PeerSet, peerSetsOf } from "../core/peers.ts";
import type { Snapshot } from "../core/snapshot.ts";
import { type Member, type Standing, standingOf } from "../core/standing.ts";
import { trackedAccounts } from "../store/accounts.ts";
import { seriesOf } from "../store/series.ts";
import type { Store } from "../store/store.ts";
import { peersNear } from "./peers.ts";

/** What the popup and the options list of a tracked account. */
export interface Row {
  readonly account: Account;
  readonly museum: Museum;
  readonly latest: Snapshot | null;
  readonly growth: PeriodGrowth;
  /** The history behind the growth. */
  readonly points: readonly Point[];
  /** The place in the most telling of its peer sets on the day of the last snapshot; null when nothing is known. */
  readonly standing: { readonly set: PeerSet; readonly standing: Standing } | null;
}

/** The tracked accounts, the most followed first; those without a figure last. */
export async function rowsOf(db: Store, period: Period): Promise<Row[]> {
  const accounts = await trackedAccounts(db);
  const known = await Promise.all(
    accounts.map(async (account) => ({
      account,
      museum: await db.get("museums", account.museum),
      series: await seriesOf(db, account.key),
    })),
  );
  const days = [...new Set(known.flatMap(({ series }) => series.at(-1)?.day ?? []))];
  const place = placing(await peersNear(db, days));
  return known
    .flatMap(({ account, museum, series }) => {
      if (!museum) return [];
      const latest = series.at(-1) ?? null;
      const standing = latest && place(account, museum, latest.day);
      const growth = growthOver(series, period);
      return [{ account, museum, latest, growth, points: pointsOver(series, growth), standing }];
    })
    .sort((a, b) => (b.latest?.followers.value ?? -1) - (a.latest?.followers.value ?? -1));
}

/** Places accounts in their most telling set; the members of a set at a day are gathered once. */
function placing(peers: readonly Peer[]) {
  const gathered = new Map<string, Member[]>();
  const membersOf = (set: PeerSet, day: Day): Member[] => {
    const name = JSON.stringify([set, day]);
    const members = gathered.get(name) ?? gather(peers, set, day);
    gathered.set(name, members);
    return members;
  };
  return (account: Account, museum: Museum, day: Day): Row["standing"] => {
    const [set] = peerSetsOf(museum, []);
    const standing = set && standingOf(account.key, membersOf(set, day));
    return set && standing ? { set, standing } : null;
  };
}

function gather(peers: readonly Peer[], set: PeerSet, day: Day): Member[] {
  return peers
    .filter((peer) => isMember(peer.museum, set))
    .map((peer) => ({ account: peer.account, followers: peer.snapshotAt(day)?.followers ?? null }));
}

/** The history behind a growth; a lone snapshot where there is none. */
function pointsOver(series: readonly Snapshot[], growth: PeriodGrowth): Point[] {
  const points = pointsOf(series);
  return growth.kind === "unknown" ? points : pointsWithin(points, growth.growth.from, growth.growth.to);
}
