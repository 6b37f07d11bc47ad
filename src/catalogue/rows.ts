import type { Peer } from "../core/card.ts";
import { addDays, type Day, yearOf } from "../core/day.ts";
import { growthOver, type Period, type PeriodGrowth, startOf, toleranceOf } from "../core/growth.ts";
import { type Point, pointsOf, pointsWithin } from "../core/history.ts";
import type { Account, AccountKey, Museum } from "../core/museum.ts";
import { isMember, type PeerSet, peerSetsOf } from "../core/peers.ts";
import type { Publication } from "../core/publication.ts";
import { type Latest, latestOf } from "../core/roster.ts";
import type { Snapshot } from "../core/snapshot.ts";
import { type Standing, standingsOf } from "../core/standing.ts";
import { readSeries } from "../store/series.ts";
import type { Store } from "../store/store.ts";
import { publicationsNamed } from "./card.ts";
import { peersOn } from "./peers.ts";
import type { Sector } from "./sector.ts";

/** A tracked account and what is known of it last: enough to put thousands in order. */
export interface Listed {
  readonly account: Account;
  readonly latest: Latest | null;
}

/** What the popup and the options show of a tracked account, from what is kept ready: no history is read for it. */
export interface Row extends Listed {
  readonly museum: Museum;
  /** The place on the day of the last snapshot, in the set asked for or the most telling one; null when nothing is known. */
  readonly standing: Placed | null;
}

/** A standing and the set it is in. */
export interface Placed {
  readonly set: PeerSet;
  readonly standing: Standing;
}

/** What a row shows besides, once it comes into sight. */
export interface Trend {
  readonly growth: PeriodGrowth;
  /** The history behind the growth. */
  readonly points: readonly Point[];
  /** The snapshot that the row's followers are of; null when nothing is known. */
  readonly latest: Snapshot | null;
  /** The publications that the figures are from. */
  readonly publications: readonly Publication[];
}

/** The tracked accounts, the most followed first; those without a figure last. */
export function listOf(tracked: readonly Account[], sector: Sector): Listed[] {
  const latest = latestOfAll(sector);
  return tracked
    .map((account) => ({ account, latest: latest.get(account.key) ?? null }))
    .sort((a, b) => (b.latest?.followers.value ?? -1) - (a.latest?.followers.value ?? -1));
}

/** The rows of some of them, in the same order; each placed in a set, or where none is given in its most telling one. */
export async function rowsOf(
  db: Store,
  sector: Sector,
  listed: readonly Listed[],
  set: PeerSet | null = null,
): Promise<Row[]> {
  const museums = db.transaction("museums").store;
  const [found, places] = await Promise.all([
    Promise.all(listed.map(({ account }) => museums.get(account.museum))),
    placesOf(db, sector, listed, set),
  ]);
  return listed.flatMap(({ account, latest }, i) => {
    const museum = found[i];
    return museum ? [{ account, museum, latest, standing: places.get(account.key) ?? null }] : [];
  });
}

/** The places of some accounts, each on the day of its last figure; those that have one. */
export async function placesOf(
  db: Store,
  sector: Sector,
  listed: readonly Listed[],
  set: PeerSet | null,
): Promise<ReadonlyMap<AccountKey, Placed>> {
  const days = new Set(listed.flatMap(({ latest }) => latest?.day ?? []));
  const peers = await peersOn(db, sector, [...days]);
  const museums = new Map(peers.map(({ account, museum }) => [account, museum]));
  const place = placing(peers);
  return new Map(
    listed.flatMap(({ account: { key }, latest }) => {
      const museum = museums.get(key);
      const placed = museum && latest && place(key, set ?? peerSetsOf(museum, [])[0], latest.day);
      return placed ? [[key, placed] as const] : [];
    }),
  );
}

/** The trends of some rows: each costs the reading of as much history as its period needs. */
export async function trendsOf(
  db: Store,
  { entered }: Sector,
  rows: readonly Listed[],
  period: Period,
): Promise<Map<AccountKey, Trend>> {
  const { store } = db.transaction("series");
  const trends = rows.map(async ({ account: { key }, latest }) => {
    const known = entered.get(key);
    const since = async (year?: number) => known ?? readSeries(store, key, year);
    return [key, await trendOf(since, latest, period)] as const;
  });
  return new Map(await Promise.all(trends));
}

/** What is known last of every account, what the reader entered included. */
export function latestOfAll({ roster, entered }: Sector): ReadonlyMap<AccountKey, Latest> {
  const latest = latestOf(roster);
  for (const [account, series] of entered) {
    const last = series.at(-1);
    if (last) latest.set(account, { day: last.day, followers: last.followers });
  }
  return latest;
}

/** Places accounts in a set; each is ranked once for each day. */
function placing(peers: readonly Peer[]) {
  const ranked = new Map<string, ReadonlyMap<AccountKey, Standing>>();
  const standingsIn = (set: PeerSet, day: Day) => {
    const name = JSON.stringify([set, day]);
    const standings = ranked.get(name) ?? rank(peers, set, day);
    ranked.set(name, standings);
    return standings;
  };
  return (account: AccountKey, set: PeerSet | undefined, day: Day): Placed | null => {
    const standing = set && standingsIn(set, day).get(account);
    return set && standing ? { set, standing } : null;
  };
}

function rank(peers: readonly Peer[], set: PeerSet, day: Day): Map<AccountKey, Standing> {
  const members = peers.filter((peer) => isMember(peer.museum, set));
  return standingsOf(members.map(({ account, followersAt }) => ({ account, followers: followersAt(day) })));
}

/** Where the period's first day is known, nothing earlier has a part in its growth. */
async function trendOf(
  since: (firstYear?: number) => Promise<readonly Snapshot[]>,
  latest: Latest | null,
  period: Period,
): Promise<Trend> {
  if (latest && period !== "all") {
    const recent = await since(firstYearFor(period, latest.day));
    const growth = growthOver(recent, period);
    if (growth.kind === "known") return trendIn(recent, growth);
  }
  const series = await since();
  const growth = growthOver(series, period);
  return trendIn(series, growth);
}

function trendIn(series: readonly Snapshot[], growth: PeriodGrowth): Trend {
  const latest = series.at(-1) ?? null;
  const ends = growth.kind === "unknown" ? [] : [growth.growth.from];
  const named = latest ? [...ends, latest] : ends;
  return {
    growth,
    points: pointsOver(series, growth),
    latest,
    publications: publicationsNamed(named.map(({ source }) => source)),
  };
}

/** The year in which the earliest snapshot lies that may stand for the first day of a period. */
function firstYearFor(period: Period, end: Day): number {
  const asked = startOf(period, end, undefined);
  return yearOf(addDays(asked, -toleranceOf(end - asked)));
}

/** The history behind a growth; a lone snapshot where there is none. */
function pointsOver(series: readonly Snapshot[], growth: PeriodGrowth): Point[] {
  const points = pointsOf(series);
  return growth.kind === "unknown" ? points : pointsWithin(points, growth.growth.from, growth.growth.to);
}
