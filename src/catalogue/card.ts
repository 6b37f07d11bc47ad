import {
  type Card,
  type CardStanding,
  growthOfAll,
  type PlainStanding,
  snapshotsNamed,
  standingDays,
  standingsIn,
} from "../core/card.ts";
import { pointsOf } from "../core/history.ts";
import type { Account } from "../core/museum.ts";
import { type PeerSet, peerSetsOf } from "../core/peers.ts";
import type { Publication } from "../core/publication.ts";
import type { Snapshot, Source } from "../core/snapshot.ts";
import { PUBLICATIONS } from "../directory/publications.ts";
import { labelsOf } from "../store/labels.ts";
import { seriesOf } from "../store/series.ts";
import type { Store } from "../store/store.ts";
import { awardsGiven } from "./awards.ts";
import { peersOn } from "./peers.ts";
import { type Sector, sectorOf } from "./sector.ts";

/** Everything that is known of an account, for the overlay. Throws when its museum is not in the store. */
export async function cardOf(db: Store, account: Account): Promise<Card> {
  const [museum, series, awards, labels, sector] = await Promise.all([
    db.get("museums", account.museum),
    seriesOf(db, account.key),
    awardsGiven(db, account.museum),
    labelsOf(db),
    sectorOf(db),
  ]);
  if (!museum) throw new Error(`The museum "${account.museum}" of ${account.key} is missing from the store`);
  const latest = series.at(-1) ?? null;
  const growth = growthOfAll(series);
  const named = [
    ...snapshotsNamed({ latest, growth }).map(({ source }) => source),
    ...awards.flatMap(({ sources }) => sources),
  ];
  return {
    account,
    museum,
    latest,
    growth,
    points: pointsOf(series),
    standings: await standingsOf(db, sector, account, peerSetsOf(museum, labels), series),
    awards,
    publications: publicationsNamed(named),
  };
}

async function standingsOf(
  db: Store,
  sector: Sector,
  account: Account,
  sets: readonly PeerSet[],
  series: readonly Snapshot[],
) {
  const days = standingDays(series);
  if (days.length === 0) return [];
  const standings = standingsIn(sets, await peersOn(db, sector, days), account.key, series);
  return withNames(db, standings);
}

async function withNames(db: Store, standings: readonly PlainStanding[]): Promise<CardStanding[]> {
  const ids = new Set(standings.flatMap(({ leaders }) => leaders.map(({ museum }) => museum)));
  const { store } = db.transaction("museums");
  const names = new Map(
    await Promise.all([...ids].map(async (id) => [id, (await store.get(id))?.names ?? {}] as const)),
  );
  return standings.map((standing) => ({
    ...standing,
    leaders: standing.leaders.map(({ museum: id, followers }) => {
      return { museum: { id, names: names.get(id) ?? {} }, followers };
    }),
  }));
}

/** The publications among some sources, each once. */
export function publicationsNamed(sources: readonly Source[]): Publication[] {
  const ids = new Set(sources.flatMap((source) => (source.kind === "publication" ? [source.id] : [])));
  return [...ids].flatMap((id) => PUBLICATIONS.get(id) ?? []);
}
