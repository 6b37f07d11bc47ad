import type { Report } from "../catalogue/report.ts";
import { isExact } from "../core/count.ts";
import type { Day } from "../core/day.ts";
import { nameOf } from "../core/museum.ts";
import type { ReviewStanding } from "../core/ranking.ts";
import type { FollowersLine } from "../core/review.ts";
import type { Snapshot } from "../core/snapshot.ts";
import type { Cell, Table } from "../core/table.ts";
import { placeText } from "../ui/figures.tsx";
import { gainCells, placeRange, precisionOfEnds } from "../ui/in-full.ts";
import { platformText } from "../ui/platform-text.ts";
import { precisionText, setName } from "../ui/provenance.ts";
import { type ColumnSpec, tableOf } from "../ui/table-of.ts";
import { say, type Words } from "../ui/words.ts";
import type { Cite } from "./cited.ts";
import { shareText } from "./wording.ts";

const FOLLOWERS_COLUMNS: readonly ColumnSpec[] = [
  ["report_platform", "text"],
  ["first_day", "day"],
  ["followers_at_start", "number"],
  ["last_day", "day"],
  ["followers_at_end", "number"],
  ["net_growth", "number", "signed"],
  ["growth_rate", "percent", "signed"],
  ["precision", "text"],
  ["source", "text"],
];

export function followersTable(words: Words, { review }: Report, cite: Cite): Table {
  const { combined, followers } = review;
  const rows = followers.map((line): Cell[] => [
    platformText(words, line.platform, line.names),
    line.start?.day ?? null,
    line.start?.followers.value ?? null,
    line.end?.day ?? null,
    line.end?.followers.value ?? null,
    ...gainCells(words, line.growth),
    precisionOfEnds(words, line.start, line.end),
    cite(...sourcesOf(line)),
  ]);
  const together: Cell[] | null = combined && [
    say(words, "report_together"),
    commonDay(followers.map(({ start }) => start)),
    combined.start.value,
    commonDay(followers.map(({ end }) => end)),
    combined.end.value,
    ...gainCells(words, combined),
    isAllExact(followers) ? say(words, "precision_exact") : say(words, "report_as_parts"),
    cite(...followers.flatMap(sourcesOf)),
  ];
  return tableOf(words, "report_followers", FOLLOWERS_COLUMNS, together ? [...rows, together] : rows);
}

export function standingsTable(words: Words, { review }: Report): Table {
  const rows = review.standings.map(({ set, standing, ranking, unknown }): Cell[] => [
    setName(words, set),
    standing ? placeText(words, standing) : null,
    standing?.share ?? null,
    standing ? shareText(words, standing) : null,
    ranking.length,
    ranking.length + unknown.length,
  ]);
  const columns: readonly ColumnSpec[] = [
    ["report_set", "text"],
    ["report_place", "text"],
    ["report_share", "percent"],
    ["precision", "text"],
    ["report_known", "number"],
    ["report_members", "number"],
  ];
  return tableOf(words, "report_standings", columns, rows);
}

export function monthsTable(words: Words, { review }: Report, cite: Cite): Table {
  const rows = review.months.flatMap(({ end, growth }): Cell[][] => {
    if (!growth) return [];
    const { from, to } = growth;
    const precision = precisionOfEnds(words, from, to);
    return [[end, to.followers.value, ...gainCells(words, growth), precision, cite(from.source, to.source)]];
  });
  const columns: readonly ColumnSpec[] = [
    ["report_month_end", "day"],
    ["followers_at_end", "number"],
    ["net_growth", "number", "signed"],
    ["growth_rate", "percent", "signed"],
    ["precision", "text"],
    ["source", "text"],
  ];
  return tableOf(words, "report_months", columns, rows);
}

export function rankingTable(words: Words, { set, ranking }: ReviewStanding, cite: Cite): Table {
  const rows = ranking.map(({ museum, place, snapshot, share }): Cell[] => [
    placeRange(place),
    nameOf(museum, words.language),
    snapshot.followers.value,
    precisionText(words, snapshot.followers),
    share,
    snapshot.day,
    cite(snapshot.source),
  ]);
  const columns: readonly ColumnSpec[] = [
    ["report_place", "text"],
    ["museum", "text", "names"],
    ["report_claim_followers", "number"],
    ["precision", "text"],
    ["report_share", "percent"],
    ["day", "day"],
    ["source", "text"],
  ];
  const name = say(words, "report_ranking", { set: setName(words, set) });
  return { ...tableOf(words, "report_ranking", columns, rows), name };
}

function sourcesOf({ start, end }: FollowersLine) {
  return [start, end].flatMap((snapshot) => (snapshot ? [snapshot.source] : []));
}

function isAllExact(followers: readonly FollowersLine[]): boolean {
  return followers.every(({ start, end }) => start && end && isExact(start.followers) && isExact(end.followers));
}

/** The day that all of some snapshots are of; null when they differ. */
function commonDay(snapshots: readonly (Snapshot | null)[]): Day | null {
  const days = new Set(snapshots.flatMap((snapshot) => snapshot?.day ?? []));
  return days.size === 1 ? ([...days][0] ?? null) : null;
}
