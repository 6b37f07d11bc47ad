import type { CheckedClaim } from "../core/claimed.ts";
import type { Publication } from "../core/publication.ts";
import type { Review } from "../core/review.ts";
import type { Snapshot, Source } from "../core/snapshot.ts";
import { PUBLICATIONS } from "../directory/publications.ts";

/** Where every kept post is from. */
export const WEIBO: Source = { kind: "weibo" };

/** A source as a report cites it: "[3]" in the text, and in full at its end. */
export interface CitedSource {
  /** From 1, in the order in which the report mentions them. */
  readonly number: number;
  readonly source: Source;
  /** What is known of a publication; null for other sources. */
  readonly publication: Publication | null;
}

/** Every source that a review, or a claim checked against it, takes a figure from: each once. */
export function sourcesCited(review: Review, claims: readonly CheckedClaim[]): CitedSource[] {
  const byName = new Map(mentioned(review, claims).map((source) => [nameOfSource(source), source]));
  return [...byName.values()].map((source, i) => ({
    number: i + 1,
    source,
    publication: source.kind === "publication" ? (PUBLICATIONS.get(source.id) ?? null) : null,
  }));
}

/** The same text for the same source, whatever mentions it. */
export function nameOfSource(source: Source): string {
  return JSON.stringify(Object.entries(source).sort());
}

function mentioned(review: Review, claims: readonly CheckedClaim[]): Source[] {
  const { awards, otherRecipients, followers, standings, activity, postsOfPeriods, bestPosts, broadcasts, posts } =
    review;
  return [
    ...[...awards, ...otherRecipients].flatMap(({ sources }) => sources),
    ...followers.flatMap(({ start, end }) => sourcesOf(start, end)),
    ...standings.flatMap(({ ranking }) => ranking.map(({ snapshot }) => snapshot.source)),
    ...sourcesOf(activity?.from ?? null, activity?.to ?? null),
    ...(posts && posts.posts.length > 0 ? [WEIBO] : []),
    ...[...postsOfPeriods, ...bestPosts, ...broadcasts].map(({ source }) => source),
    ...claims.map(({ claim }): Source => ({ kind: "publication", id: claim.publication })),
    ...review.months.flatMap(({ growth }) => sourcesOf(growth?.from ?? null, growth?.to ?? null)),
  ];
}

function sourcesOf(...snapshots: readonly (Snapshot | null)[]): Source[] {
  return snapshots.flatMap((snapshot) => (snapshot ? [snapshot.source] : []));
}
