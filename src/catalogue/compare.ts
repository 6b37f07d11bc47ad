import { STANDING_TOLERANCE_DAYS } from "../core/card.ts";
import { type CompareMode, type Comparison, compare, type Entrant, periodKnown } from "../core/compare.ts";
import { type Account, called, type Museum, type MuseumId } from "../core/museum.ts";
import { isMember, peerSetsOf } from "../core/peers.ts";
import type { DayPeriod } from "../core/periods.ts";
import type { Publication } from "../core/publication.ts";
import { PUBLICATIONS } from "../directory/publications.ts";
import { trackedAccounts } from "../store/accounts.ts";
import { seriesOf } from "../store/series.ts";
import type { Store } from "../store/store.ts";
import { museumsWithAccounts } from "./museums.ts";
import { latestOfAll, listOf } from "./rows.ts";
import { sectorOf } from "./sector.ts";

/** How many are compared where only one was named: itself and its neighbours in the ranking. */
const OFFERED = 3;

/** Museums side by side, and the publications that any of their figures is from. */
export interface CitedComparison extends Comparison {
  readonly publications: readonly Publication[];
}

/** The museums that can be compared: those with an account on Weibo. */
export async function comparableMuseums(db: Store): Promise<Museum[]> {
  return museumsWithAccounts(db, ["weibo"]);
}

/**
 * Museums compared over a period; over all that is known where none is given, and over the day `today` where nothing is.
 * Only their own series are read. Museums that are not known are left out.
 */
export async function comparisonOf(
  db: Store,
  ids: readonly MuseumId[],
  asked: DayPeriod | null,
  mode: CompareMode,
  today: DayPeriod["to"],
): Promise<CitedComparison> {
  const entrants = (await Promise.all(ids.map((id) => entrantOf(db, id)))).filter((entrant) => entrant !== null);
  const period = asked ?? periodKnown(entrants, mode) ?? { from: today, to: today };
  const comparison = compare(entrants, period, mode);
  return { ...comparison, publications: publicationsOf(comparison) };
}

/**
 * A museum and those beside it in the ranking of its most telling set, itself first: by what is known last of each, if it is
 * at most a month older than what is known of the museum; where too few are, by whatever is known of them.
 */
export async function nearestInRank(db: Store, id: MuseumId): Promise<MuseumId[]> {
  const [museum, sector] = await Promise.all([db.get("museums", id), sectorOf(db)]);
  const latest = latestOfAll(sector);
  const set = museum && peerSetsOf(museum, [])[0];
  if (!set) return [id];
  const known = sector.peers.flatMap(({ account, museum: peer }) => {
    const last = isMember(peer, set) ? latest.get(account) : undefined;
    return last ? [{ id: peer.id, day: last.day, followers: last.followers.value }] : [];
  });
  const own = known.find((one) => one.id === id);
  if (!own) return [id];
  const recent = known.filter(({ day }) => own.day - day <= STANDING_TOLERANCE_DAYS);
  return neighboursOf(id, recent.length < OFFERED ? known : recent);
}

/** What to compare where nobody named a museum: the most followed of the tracked ones. */
export async function firstTracked(db: Store): Promise<MuseumId[]> {
  const [tracked, sector] = await Promise.all([trackedAccounts(db), sectorOf(db)]);
  const listed = listOf(tracked, sector);
  return [...new Set(listed.map(({ account }) => account.museum))].slice(0, OFFERED);
}

/** The one before and the one after; at an end of the ranking the two nearest. */
function neighboursOf(
  id: MuseumId,
  known: readonly { readonly id: MuseumId; readonly followers: number }[],
): MuseumId[] {
  const ranked = known.toSorted((a, b) => b.followers - a.followers).map((one) => one.id);
  const start = Math.max(0, Math.min(ranked.indexOf(id) - 1, ranked.length - OFFERED));
  return [id, ...ranked.slice(start, start + OFFERED).filter((other) => other !== id)];
}

async function entrantOf(db: Store, id: MuseumId): Promise<Entrant | null> {
  const [museum, accounts] = await Promise.all([db.get("museums", id), db.getAllFromIndex("accounts", "museum", id)]);
  const account = accounts.filter(({ platform }) => platform === "weibo").sort(trackedFirst)[0];
  return museum && account ? { museum: called(museum, account), series: await seriesOf(db, account.key) } : null;
}

/** Of several accounts of a museum, the one that the reader tracks. */
function trackedFirst(a: Account, b: Account): number {
  return Number(b.trackedAt !== null) - Number(a.trackedAt !== null);
}

function publicationsOf({ compared }: Comparison): Publication[] {
  const sources = compared.flatMap(({ snapshots }) => snapshots.map(({ source }) => source));
  const ids = new Set(sources.flatMap((source) => (source.kind === "publication" ? [source.id] : [])));
  return [...ids].flatMap((id) => PUBLICATIONS.get(id) ?? []);
}
