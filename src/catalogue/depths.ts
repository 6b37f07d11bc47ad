import { type Peer, STANDING_TOLERANCE_DAYS } from "../core/card.ts";
import { addDays, type Day, dayOf, yearOf } from "../core/day.ts";
import { type Depths, digestOf, type PostsDigest } from "../core/depths.ts";
import { growthOver, type Period, startOf, toleranceOf, valueAt } from "../core/growth.ts";
import { toldMilestones } from "../core/milestone.ts";
import type { Account, AccountAddress, AccountKey, MuseumId } from "../core/museum.ts";
import { type Neighbour, type Neighbourhood, neighboursOf, type Placed } from "../core/neighbours.ts";
import { isMember, type PeerSet, peerSetsOf } from "../core/peers.ts";
import { postsReview } from "../core/posts-review.ts";
import type { Snapshot } from "../core/snapshot.ts";
import type { Member } from "../core/standing.ts";
import type { SpokenDepths } from "../messages.ts";
import { findAccount, isShown } from "../store/accounts.ts";
import { labelsOf } from "../store/labels.ts";
import { firstPostDay } from "../store/posts.ts";
import { seriesOf } from "../store/series.ts";
import { settingsOf } from "../store/settings.ts";
import type { Store } from "../store/store.ts";
import { publicationsNamed } from "./card.ts";
import { eventsOf } from "./chart-events.ts";
import { peersOn } from "./peers.ts";
import { postsBetween } from "./posts.ts";
import { sectorOf } from "./sector.ts";
import { type Circumstances, wordsIn } from "./visits.ts";

/** What the folded parts depend on besides the store. */
export interface ReaderCircumstances extends Circumstances {
  /** The reader's time zone, "Europe/Paris". */
  readonly timeZone: string;
}

/** What the folded parts of an account's case show over a period; null when it has no case. */
export async function depthsOf(
  db: Store,
  address: AccountAddress,
  period: Period,
  circumstances: ReaderCircumstances,
): Promise<SpokenDepths | null> {
  const account = await findAccount(db, address);
  if (!account || !isShown(account)) return null;
  const [series, settings] = await Promise.all([seriesOf(db, account.key), settingsOf(db)]);
  const [neighbourhoods, posts, events] = await Promise.all([
    neighbourhoodsOf(db, account, series.at(-1)?.day, period),
    postsOver(db, account, series, period, circumstances),
    eventsOf(db, account, series, period),
  ]);
  const milestones = toldMilestones(series);
  const named = [...snapshotsIn(neighbourhoods, posts), ...milestones.map(({ at }) => at)];
  const depths: Depths = {
    account,
    neighbourhoods,
    milestones,
    posts,
    events,
    publications: publicationsNamed(named.map(({ source }) => source)),
  };
  return { ...depths, words: wordsIn(settings, circumstances, "more") };
}

type PlacedPeer = Placed<Peer & Member>;

/** On the day of the account's last snapshot. A neighbour's history is read once, in however many sets it stands. */
async function neighbourhoodsOf(
  db: Store,
  account: Account,
  day: Day | undefined,
  period: Period,
): Promise<Neighbourhood[]> {
  const museum = await db.get("museums", account.museum);
  if (day === undefined || !museum) return [];
  const [sector, labels] = await Promise.all([sectorOf(db), labelsOf(db)]);
  const peers = await peersOn(db, sector, [day]);
  const known = peers.map((peer) => ({ ...peer, followers: peer.followersAt(day) }));
  const read = new Map<AccountKey, Promise<Omit<Neighbour, "place"> | null>>();
  const neighbourOf = async ({ account: key, museum: { id }, place }: PlacedPeer) => {
    const reading = read.get(key) ?? lookUp(db, key, id, day, period);
    read.set(key, reading);
    const found = await reading;
    return found && { ...found, place };
  };
  const among = async (set: PeerSet): Promise<Neighbourhood[]> => {
    const members = known.filter((peer) => isMember(peer.museum, set));
    const placed = neighboursOf(account.key, members);
    const neighbours = (await Promise.all(placed.map(neighbourOf))).filter((found) => found !== null);
    const number = members.filter(({ followers }) => followers !== null).length;
    return placed.length === 0 ? [] : [{ set, day, known: number, members: members.length, neighbours }];
  };
  return (await Promise.all(peerSetsOf(museum, labels).map(among))).flat();
}

async function lookUp(
  db: Store,
  account: AccountKey,
  id: MuseumId,
  day: Day,
  period: Period,
): Promise<Omit<Neighbour, "place"> | null> {
  const [museum, series] = await Promise.all([db.get("museums", id), seriesUntil(db, account, day, period)]);
  const snapshot = valueAt(series, day, STANDING_TOLERANCE_DAYS);
  const grown = growthOver(series, period);
  return (
    snapshot && {
      account,
      museum: { id, names: museum?.names ?? {} },
      snapshot,
      growth: grown.kind === "unknown" ? null : grown.growth,
    }
  );
}

/** What is known of an account until a day: the years of the period alone, where these tell its growth. */
async function seriesUntil(db: Store, account: AccountKey, day: Day, period: Period): Promise<Snapshot[]> {
  const until = (series: readonly Snapshot[]) => series.filter((snapshot) => snapshot.day <= day);
  if (period !== "all") {
    const oldest = startOf(period, addDays(day, -STANDING_TOLERANCE_DAYS), undefined);
    const recent = until(await seriesOf(db, account, yearOf(addDays(oldest, -toleranceOf(day - oldest)))));
    if (growthOver(recent, period).kind === "known") return recent;
  }
  return until(await seriesOf(db, account));
}

/** The posts of a period that ends today: they go on, whenever the followers were last read. */
async function postsOver(
  db: Store,
  account: Account,
  series: readonly Snapshot[],
  period: Period,
  { nowMs, timeZone }: ReaderCircumstances,
): Promise<PostsDigest> {
  const to = dayOf(nowMs);
  const from = period === "all" ? ((await firstPostDay(db, account.key)) ?? to) : startOf(period, to, undefined);
  const known = await postsBetween(db, account, { from, to }, nowMs);
  const review = postsReview(known, from, to, valueAt(series, to, STANDING_TOLERANCE_DAYS));
  return digestOf(review, known.posts, { from, to, timeZone });
}

function snapshotsIn(neighbourhoods: readonly Neighbourhood[], { engagement }: PostsDigest): Snapshot[] {
  const neighbours = neighbourhoods.flatMap(({ neighbours }) => neighbours);
  const named = neighbours.flatMap(({ snapshot, growth }) => [snapshot, ...(growth ? [growth.from, growth.to] : [])]);
  return engagement?.followers ? [...named, engagement.followers] : named;
}
