import { sumOf } from "./audience.ts";
import { checkClaim, type Verdict } from "./claim-check.ts";
import { type Count, type Figure, rangeOf } from "./count.ts";
import type { Claim } from "./publication.ts";
import type { FollowersLine, Review } from "./review.ts";
import { postsPerWeek } from "./rhythm.ts";

/** A published figure beside what the data give. */
export interface CheckedClaim {
  readonly claim: Claim;
  /** Rates and shares are fractions. null: the data do not tell. */
  readonly computed: Figure | null;
  readonly verdict: Verdict["verdict"];
}

/** What claims need besides the review: rows of a published table whose total was printed. */
export interface ClaimedTotals {
  readonly rowsOf: (claim: Claim) => readonly Count[];
}

/** Checks published figures against a review of the same museum. */
export function checkClaims(claims: readonly Claim[], review: Review, totals: ClaimedTotals): CheckedClaim[] {
  return claims.map((claim) => {
    const computed = computedFor(claim, review, claims, totals);
    const { verdict } = checkClaim(claim, inUnitOf(claim, computed), isPercent(claim) ? "percent" : "count");
    return { claim, computed, verdict };
  });
}

export function isPercent({ metric }: Claim): boolean {
  return metric === "growth-rate" || metric.startsWith("share-");
}

function computedFor(claim: Claim, review: Review, claims: readonly Claim[], totals: ClaimedTotals): Figure | null {
  switch (claim.metric) {
    case "growth-rate":
    case "net-growth":
      return claim.scope === "weibo+wechat" ? combinedFigure(claim, review) : lineFigure(claim, lineOf(claim, review));
    case "followers":
      return followersAt(claim, review);
    case "place-non-chinese":
      return claim.scope === "weibo" ? placeOf(review) : null;
    case "share-non-chinese":
      return shareOf(review, "non-chinese");
    case "share-same-country":
      return shareOf(review, "country");
    case "posts-per-week":
      return rhythmOf(claim, claims);
    case "top-ten-total":
      return totalOf(totals.rowsOf(claim));
    case "posts":
    case "views":
      return toldFor(claim, review);
  }
}

function lineOf({ scope }: Claim, { followers }: Review): FollowersLine | undefined {
  return followers.find(({ platform }) => platform === scope);
}

function lineFigure({ metric }: Claim, line: FollowersLine | undefined): Figure | null {
  const growth = line?.growth;
  if (!growth) return null;
  if (metric === "net-growth") return { value: growth.net, range: growth.netRange };
  return growth.rate === null ? null : { value: growth.rate, range: growth.rateRange };
}

function combinedFigure({ metric }: Claim, { combined }: Review): Figure | null {
  if (!combined) return null;
  if (metric === "net-growth") return { value: combined.net, range: combined.netRange };
  return combined.rate === null ? null : { value: combined.rate, range: combined.rateRange };
}

/** Followers on the very day that is claimed: a neighbouring day's would be another number. */
function followersAt(claim: Claim, { followers }: Review): Figure | null {
  const lines = followers.filter(({ platform }) => claim.scope.split("+").includes(platform));
  const known = lines.flatMap(({ start, end }) => [start, end].find((snapshot) => snapshot?.day === claim.to) ?? []);
  if (known.length === 0 || known.length < claim.scope.split("+").length) return null;
  return sumOf(known.map((snapshot) => snapshot.followers));
}

function placeOf(review: Review): Figure | null {
  const place = review.standings.find(({ set }) => set.kind === "non-chinese")?.standing?.place;
  return place ? { value: place.first, range: { low: place.first, high: place.last } } : null;
}

function shareOf(review: Review, kind: "non-chinese" | "country"): Figure | null {
  const found = review.standings.find(({ set }) => set.kind === kind);
  if (!found?.standing || found.standing.share === null) return null;
  const { share, shareRange } = found.standing;
  // Followers of the members nothing is known of can only make the share smaller.
  const range = found.unknown.length === 0 ? shareRange : { low: null, high: shareRange.high };
  return { value: share, range };
}

/** What somebody else told of the very same period. */
function toldFor({ metric, from, to }: Claim, { postsOfPeriods }: Review): Figure | null {
  const told = postsOfPeriods.filter((period) => period.from === from && period.to === to);
  const [count] = told.flatMap(({ posts, views }) => (metric === "posts" ? posts : views) ?? []);
  return count ? { value: count.value, range: rangeOf(count) } : null;
}

/** From the number of posts that the same publication states. */
function rhythmOf(claim: Claim, claims: readonly Claim[]): Figure | null {
  const posts = claims.find(({ metric, publication }) => metric === "posts" && publication === claim.publication);
  return posts ? postsPerWeek({ value: posts.stated, precision: posts.precision }, claim.to - claim.from) : null;
}

function totalOf(rows: readonly Count[]): Figure | null {
  return rows.length === 0 ? null : sumOf(rows);
}

/** Percentages are stated in percent, computed as fractions. */
function inUnitOf(claim: Claim, computed: Figure | null): Figure | null {
  if (!computed || !isPercent(claim)) return computed;
  const { low, high } = computed.range;
  const percent = (fraction: number | null) => (fraction === null ? null : fraction * 100);
  return { value: computed.value * 100, range: { low: percent(low), high: percent(high) } };
}
