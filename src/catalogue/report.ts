import { type CheckedClaim, checkClaims } from "../core/claimed.ts";
import { addDays, type Day, yearOf } from "../core/day.ts";
import type { Museum, MuseumId } from "../core/museum.ts";
import { peerSetsOf } from "../core/peers.ts";
import type { Claim, Publication } from "../core/publication.ts";
import { type PlatformSeries, REVIEW_TOLERANCE_DAYS, type Review, reviewOf } from "../core/review.ts";
import { AWARDS } from "../directory/awards.ts";
import { PUBLISHED_BROADCASTS } from "../directory/broadcasts.ts";
import { CLAIMS } from "../directory/claims.ts";
import { PUBLISHED_FOLLOWERS } from "../directory/followers.ts";
import { PUBLISHED_POSTS } from "../directory/posts.ts";
import { PUBLICATIONS } from "../directory/publications.ts";
import { seriesOf } from "../store/series.ts";
import type { Store } from "../store/store.ts";
import { peersNear } from "./peers.ts";

/** A review, the published figures checked against it, and every publication that either names. */
export interface Report {
  readonly review: Review;
  readonly claims: readonly CheckedClaim[];
  readonly publications: readonly Publication[];
}

interface ReviewPeriod {
  readonly from: Day;
  readonly to: Day;
}

/** The report of a museum and a period, both days included; null when the museum is not known. */
export async function reportOf(db: Store, id: MuseumId, from: Day, to: Day): Promise<Report | null> {
  const museum = await db.get("museums", id);
  if (!museum) return null;
  const within = { from, to };
  const review = reviewOf({
    museum,
    from,
    to,
    platforms: await platformsOf(db, museum),
    peers: await peersNear(db, [to]),
    sets: peerSetsOf(museum),
    awards: AWARDS.filter(({ year }) => year >= yearOf(from) && year <= yearOf(to)),
    posts: PUBLISHED_POSTS.filter((post) => post.museum === id && post.day >= from && post.day <= to),
    broadcasts: PUBLISHED_BROADCASTS.filter((one) => one.museum === id && isWithin(one, within)),
  });
  const claims = checkClaims(
    CLAIMS.filter((claim) => isAbout(claim, id, within)),
    review,
    { rowsOf: rowsBehind },
  );
  return { review, claims, publications: publicationsNamed(review, claims) };
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

function publicationsNamed(review: Review, claims: readonly CheckedClaim[]): Publication[] {
  const snapshots = review.followers.flatMap(({ start, end }) => [start, end]);
  const ids = [
    ...snapshots.flatMap((snapshot) => (snapshot?.source.kind === "publication" ? [snapshot.source.id] : [])),
    ...[...review.awards, ...review.otherRecipients].flatMap(({ publications }) => publications),
    ...[...review.bestPosts, ...review.broadcasts].map(({ publication }) => publication),
    ...claims.map(({ claim }) => claim.publication),
  ];
  return [...new Set(ids)].flatMap((id) => PUBLICATIONS.get(id) ?? []);
}
