import { type CheckedClaim, checkClaims } from "../core/claimed.ts";
import { addDays, type Day, yearOf } from "../core/day.ts";
import { postsOfPeriod, viewedPostOf } from "../core/entry.ts";
import { type AccountKey, called, type Museum, type MuseumId } from "../core/museum.ts";
import { peerSetsOf } from "../core/peers.ts";
import type { Claim } from "../core/publication.ts";
import { type PlatformSeries, REVIEW_TOLERANCE_DAYS, type Review, reviewOf } from "../core/review.ts";
import { type Course, courseOf, type PackedYear } from "../core/series.ts";
import { CLAIMS } from "../directory/claims.ts";
import { PUBLISHED_FOLLOWERS } from "../directory/followers.ts";
import { PUBLISHED_POSTS } from "../directory/posts.ts";
import { entriesOf } from "../store/entries.ts";
import { labelsOf } from "../store/labels.ts";
import { packedYears, seriesOf } from "../store/series.ts";
import type { Store } from "../store/store.ts";
import { allAwards } from "./awards.ts";
import { broadcastsTold } from "./broadcasts.ts";
import { peersNear, yearsNear } from "./peers.ts";
import { postsBetween } from "./posts.ts";
import { type CitedSource, sourcesCited } from "./sources.ts";

/** A review, the published figures checked against it, and every source that either names. */
export interface Report {
  readonly review: Review;
  readonly claims: readonly CheckedClaim[];
  readonly sources: readonly CitedSource[];
}

interface ReviewPeriod {
  readonly from: Day;
  readonly to: Day;
}

/** The report of a museum and a period, both days included, at an instant; null when the museum is not known. */
export async function reportOf(db: Store, id: MuseumId, from: Day, to: Day, nowMs: number): Promise<Report | null> {
  const museum = await db.get("museums", id);
  if (!museum) return null;
  const within = { from, to };
  // A sector's years are large: they are read once for both who asks for them.
  const years = packedYears(db, yearsRead(within));
  const [platforms, peers, labels, courses, awards, told] = await Promise.all([
    platformsOf(db, museum),
    peersNear(db, [to], years),
    labelsOf(db),
    years.then((read) => coursesSince(read, yearOf(from))),
    allAwards(db),
    toldOf(db, id),
  ]);
  const weibo = platforms.find(({ account }) => account.platform === "weibo");
  const review = reviewOf({
    museum: platforms[0] ? called(museum, platforms[0].account) : museum,
    from,
    to,
    platforms,
    peers,
    sets: peerSetsOf(museum, labels),
    courses,
    awards: awards.filter(({ year }) => year >= yearOf(from) && year <= yearOf(to)),
    posts: weibo ? await postsBetween(db, weibo.account, within, nowMs) : null,
    viewedPosts: told.viewedPosts.filter(({ day }) => day >= from && day <= to),
    postsOfPeriods: told.postsOfPeriods.filter((period) => isWithin(period, within)),
    broadcasts: told.broadcasts.filter((period) => isWithin(period, within)),
  });
  const claims = checkClaims(
    CLAIMS.filter((claim) => isAbout(claim, id, within)),
    review,
    { rowsOf: rowsBehind },
  );
  return { review, claims, sources: sourcesCited(review, claims) };
}

/** What publications and the reader told of a museum's posts and broadcasts. */
async function toldOf(db: Store, id: MuseumId) {
  const entries = await entriesOf(db, id);
  return {
    viewedPosts: [
      ...PUBLISHED_POSTS.filter(({ museum }) => museum === id),
      ...entries.flatMap((entry) => (entry.kind === "post" ? [viewedPostOf(entry)] : [])),
    ],
    postsOfPeriods: entries.flatMap((entry) => (entry.kind === "posts" ? [postsOfPeriod(entry)] : [])),
    broadcasts: broadcastsTold(id, entries),
  };
}

/** The years of a period, and those in which what is known at its end may lie, in order. */
function yearsRead({ from, to }: ReviewPeriod): number[] {
  const within = Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, i) => yearOf(from) + i);
  return [...new Set([...within, ...yearsNear([to])])].sort();
}

/** What was read of every account on Weibo from a year on. */
function coursesSince(read: ReadonlyMap<AccountKey, readonly PackedYear[]>, first: number): Course[] {
  return [...read]
    .filter(([key]) => key.startsWith("weibo:"))
    .map(([, years]) => courseOf(years.filter(({ year }) => year >= first)));
}

/** Weibo first: it is what a review is about. */
async function platformsOf(db: Store, museum: Museum): Promise<PlatformSeries[]> {
  const accounts = await db.getAllFromIndex("accounts", "museum", museum.id);
  accounts.sort((a, b) => b.platform.localeCompare(a.platform));
  return Promise.all(accounts.map(async (account) => ({ account, series: await seriesOf(db, account.key) })));
}

/** Claims of the reviewed period, or of one of its two dates; and printed totals of a table that fall into it. */
function isAbout(claim: Claim, id: MuseumId, { from, to }: ReviewPeriod): boolean {
  if (claim.metric === "top-ten-total") return claim.to >= from && claim.to <= to;
  if (claim.subject !== id) return false;
  if (claim.from === claim.to) return isClose(claim.to, from) || isClose(claim.to, to);
  return isClose(claim.from, from) && isClose(claim.to, to);
}

/** A period that lies within the reviewed one, give or take the tolerance. */
function isWithin(period: ReviewPeriod, { from, to }: ReviewPeriod): boolean {
  return period.from >= addDays(from, -REVIEW_TOLERANCE_DAYS) && period.to <= addDays(to, REVIEW_TOLERANCE_DAYS);
}

function isClose(a: Day, b: Day): boolean {
  return Math.abs(a - b) <= REVIEW_TOLERANCE_DAYS;
}

/** The rows of the published table that a printed total belongs to. */
function rowsBehind({ publication, to }: Claim) {
  return PUBLISHED_FOLLOWERS.filter(
    (row) => row.publication === publication && row.day === to && row.platform === "weibo",
  ).map(({ count }) => count);
}
