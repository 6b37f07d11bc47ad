import type { Report } from "../catalogue/report.ts";
import type { CombinedGrowth } from "../core/audience.ts";
import { isSingle } from "../core/count.ts";
import type { Day } from "../core/day.ts";
import { nameOf } from "../core/museum.ts";
import type { FollowersLine, ReviewStanding } from "../core/review.ts";
import type { Snapshot } from "../core/snapshot.ts";
import type { Cell, ColumnKind, Table } from "../core/table.ts";
import { placeText } from "../ui/figures.tsx";
import { formatRange, formatSigned } from "../ui/format.ts";
import { precisionText, setName, sourceName } from "../ui/provenance.ts";
import { say, type WordKey, type Words } from "../ui/words.ts";
import { tableOf } from "./table-of.ts";
import { placeRange, platformName, rangeText } from "./wording.ts";

export function followersTable(words: Words, { review, publications }: Report): Table {
  const { combined } = review;
  const source = (line: FollowersLine) =>
    [...new Set([line.start, line.end].flatMap((one) => (one ? [sourceName(words, one, publications)] : [])))].join(
      ", ",
    );
  const lines = review.followers.map((line): Cell[] => [
    platformName(words, line.platform),
    line.start?.day ?? null,
    line.start?.followers.value ?? null,
    line.end?.day ?? null,
    line.end?.followers.value ?? null,
    line.growth?.net ?? null,
    line.growth?.rate ?? null,
    line.growth ? rangeText(words, line.growth) : null,
    source(line),
  ]);
  const together: Cell[][] = combined
    ? [
        [
          say(words, "report_together"),
          commonDay(review.followers.map(({ start }) => start)),
          combined.start.value,
          commonDay(review.followers.map(({ end }) => end)),
          combined.end.value,
          combined.net,
          combined.rate,
          combinedPrecision(words, combined),
          [...new Set(review.followers.map(source))].join(", "),
        ],
      ]
    : [];
  return tableOf(
    words,
    "report_followers",
    [
      ["report_platform", "text"],
      ["report_first_day", "day"],
      ["report_at_start", "number"],
      ["report_last_day", "day"],
      ["report_at_end", "number"],
      ["report_net", "number"],
      ["report_rate", "percent"],
      ["report_precision", "text"],
      ["report_source", "text"],
    ],
    [...lines, ...together],
  );
}

/** The sum is as exact as its parts. */
function combinedPrecision(words: Words, { netRange, withinRounding }: CombinedGrowth): string {
  if (isSingle(netRange)) return say(words, "precision_exact");
  if (withinRounding) return say(words, "growth_within_rounding");
  return formatRange(words, netRange, (value) => formatSigned(words.language, value));
}

/** The day that all of some snapshots are of; null when they differ. */
function commonDay(snapshots: readonly (Snapshot | null)[]): Day | null {
  const days = new Set(snapshots.flatMap((snapshot) => snapshot?.day ?? []));
  return days.size === 1 ? ([...days][0] ?? null) : null;
}

export function standingsTable(words: Words, { review }: Report): Table {
  const rows = review.standings.map(({ set, standing, ranking, unknown }): Cell[] => [
    setName(words, set),
    standing ? placeText(words, standing) : null,
    standing?.share ?? null,
    ranking.length,
    ranking.length + unknown.length,
  ]);
  return tableOf(
    words,
    "report_standings",
    [
      ["report_set", "text"],
      ["report_place", "text"],
      ["report_share", "percent"],
      ["report_known", "number"],
      ["report_members", "number"],
    ],
    rows,
  );
}

export function monthsTable(words: Words, { review }: Report): Table {
  const rows = review.months
    .filter(({ growth }) => growth !== null)
    .map(({ end, growth }): Cell[] => [
      end,
      growth?.to.followers.value ?? null,
      growth?.net ?? null,
      growth?.rate ?? null,
    ]);
  return tableOf(
    words,
    "report_months",
    [
      ["report_month_end", "day"],
      ["report_at_end", "number"],
      ["report_net", "number"],
      ["report_rate", "percent"],
    ],
    rows,
  );
}

export function rankingTable(words: Words, { set, ranking }: ReviewStanding): Table {
  const rows = ranking.map(({ museum, place, followers, share }): Cell[] => [
    placeRange(place),
    nameOf(museum, words.language),
    followers.value,
    precisionText(words, followers),
    share,
  ]);
  const columns: readonly (readonly [WordKey, ColumnKind])[] = [
    ["report_place", "text"],
    ["museum", "text"],
    ["followers", "number"],
    ["report_precision", "text"],
    ["report_share", "percent"],
  ];
  return {
    ...tableOf(words, "report_ranking", columns, rows),
    name: say(words, "report_ranking", { set: setName(words, set) }),
  };
}
