import type { Report } from "../catalogue/report.ts";
import type { CombinedGrowth } from "../core/audience.ts";
import { containsZero, isSingle } from "../core/count.ts";
import { nameOf } from "../core/museum.ts";
import type { FollowersLine, ReviewStanding } from "../core/review.ts";
import type { Cell, Column, ColumnKind, Table } from "../core/table.ts";
import { textIn } from "../core/texts.ts";
import { placeText } from "../ui/figures.tsx";
import { formatRange, formatSigned } from "../ui/format.ts";
import { precisionText, setName, sourceName } from "../ui/provenance.ts";
import { say, type WordKey, type Words } from "../ui/words.ts";
import { claimComputed, claimName, claimStated, placeRange, platformName, rangeText, verdictKey } from "./wording.ts";

/** Every table of the report, by the name of its section: the page, the spreadsheet and the clipboard show the same. */
export interface ReportTables {
  readonly followers: Table;
  readonly standings: Table;
  readonly posts: Table;
  readonly broadcasts: Table;
  readonly claims: Table;
  readonly months: Table;
  readonly rankings: readonly Table[];
}

export function tablesOf(words: Words, report: Report): ReportTables {
  return {
    followers: followersTable(words, report),
    standings: standingsTable(words, report),
    posts: postsTable(words, report),
    broadcasts: broadcastsTable(words, report),
    claims: claimsTable(words, report),
    months: monthsTable(words, report),
    rankings: report.review.standings.map((standing) => rankingTable(words, standing)),
  };
}

/** All tables that have a row, in the report's order. */
export function filledTables({ rankings, ...tables }: ReportTables): Table[] {
  return [...Object.values(tables), ...rankings].filter(({ rows }) => rows.length > 0);
}

function table(
  words: Words,
  name: WordKey,
  columns: readonly (readonly [WordKey, ColumnKind])[],
  rows: readonly Cell[][],
): Table {
  return {
    name: say(words, name),
    columns: columns.map(([title, kind]): Column => ({ title: say(words, title), kind })),
    rows,
  };
}

function followersTable(words: Words, { review, publications }: Report): Table {
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
          review.from,
          combined.start.value,
          review.to,
          combined.end.value,
          combined.net,
          combined.rate,
          combinedPrecision(words, combined),
          [...new Set(review.followers.map(source))].join(", "),
        ],
      ]
    : [];
  return table(
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
function combinedPrecision(words: Words, { netRange, net }: CombinedGrowth): string {
  if (isSingle(netRange)) return say(words, "precision_exact");
  return containsZero(netRange) && net !== 0
    ? say(words, "growth_within_rounding")
    : formatRange(words, netRange, (value) => formatSigned(words.language, value));
}

function standingsTable(words: Words, { review }: Report): Table {
  const rows = review.standings.map(({ set, standing, ranking, unknown }): Cell[] => [
    setName(words, set),
    standing ? placeText(words, standing) : null,
    standing?.share ?? null,
    ranking.length,
    ranking.length + unknown.length,
  ]);
  return table(
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

function postsTable(words: Words, { review }: Report): Table {
  const rows = review.bestPosts.map((post, i): Cell[] => [
    i + 1,
    textIn(post.title, words.language),
    post.day,
    post.views.value,
    precisionText(words, post.views),
    post.url,
  ]);
  return table(
    words,
    "report_best_posts",
    [
      ["report_rank", "number"],
      ["report_post", "text"],
      ["report_day", "day"],
      ["report_views", "number"],
      ["report_precision", "text"],
      ["report_link", "link"],
    ],
    rows,
  );
}

function broadcastsTable(words: Words, { review }: Report): Table {
  const rows = review.broadcasts.map(({ platform, broadcasts, live, replay }): Cell[] => [
    platformName(words, platform),
    broadcasts,
    live.value,
    precisionText(words, live),
    replay.value,
    precisionText(words, replay),
  ]);
  return table(
    words,
    "report_broadcasts",
    [
      ["report_platform", "text"],
      ["report_broadcast_number", "number"],
      ["report_live", "number"],
      ["report_precision", "text"],
      ["report_replay", "number"],
      ["report_precision", "text"],
    ],
    rows,
  );
}

function claimsTable(words: Words, { claims, publications }: Report): Table {
  const rows = claims.map(({ claim, computed, verdict }): Cell[] => [
    claimName(words, claim),
    claimStated(words, claim),
    computed ? claimComputed(words, claim, computed) : null,
    say(words, verdictKey(verdict)),
    publications.find(({ id }) => id === claim.publication)?.publisher ?? claim.publication,
  ]);
  return table(
    words,
    "report_claims",
    [
      ["report_claim", "text"],
      ["report_stated", "text"],
      ["report_computed", "text"],
      ["report_verdict", "text"],
      ["report_source", "text"],
    ],
    rows,
  );
}

function monthsTable(words: Words, { review }: Report): Table {
  const rows = review.months
    .filter(({ growth }) => growth !== null)
    .map(({ end, growth }): Cell[] => [
      end,
      growth?.to.followers.value ?? null,
      growth?.net ?? null,
      growth?.rate ?? null,
    ]);
  return table(
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

function rankingTable(words: Words, { set, ranking }: ReviewStanding): Table {
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
    ...table(words, "report_ranking", columns, rows),
    name: say(words, "report_ranking", { set: setName(words, set) }),
  };
}
