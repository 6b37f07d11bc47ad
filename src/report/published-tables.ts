import type { Report } from "../catalogue/report.ts";
import type { Count } from "../core/count.ts";
import type { Cell, Table } from "../core/table.ts";
import { textIn } from "../core/texts.ts";
import { precisionText } from "../ui/provenance.ts";
import { type ColumnSpec, tableOf } from "../ui/table-of.ts";
import { say, type Words } from "../ui/words.ts";
import type { Cite } from "./cited.ts";
import { claimComputed, claimName, claimStated, platformName, verdictKey } from "./wording.ts";

export function postsTable(words: Words, { review }: Report, cite: Cite): Table {
  const rows = review.bestPosts.map((post, i): Cell[] => [
    i + 1,
    textIn(post.title, words.language),
    post.day,
    ...countCells(words, post.views),
    post.url,
    cite(post.source),
  ]);
  const columns: readonly ColumnSpec[] = [
    ["report_rank", "number"],
    ["report_post", "text", "names"],
    ["day", "day"],
    ["report_views", "number"],
    ["precision", "text"],
    ["link", "link"],
    ["source", "text"],
  ];
  return tableOf(words, "report_best_posts", columns, rows);
}

export function broadcastsTable(words: Words, { review }: Report, cite: Cite): Table {
  const rows = review.broadcasts.map(({ platform, broadcasts, live, replay, source }): Cell[] => [
    platformName(words, platform),
    broadcasts,
    ...countCells(words, live),
    ...countCells(words, replay),
    cite(source),
  ]);
  const columns: readonly ColumnSpec[] = [
    ["report_platform", "text"],
    ["report_broadcast_number", "number"],
    ["report_live", "number"],
    ["precision", "text"],
    ["report_replay", "number"],
    ["precision", "text"],
    ["source", "text"],
  ];
  return tableOf(words, "report_broadcasts", columns, rows);
}

export function claimsTable(words: Words, { claims }: Report, cite: Cite): Table {
  const rows = claims.map(({ claim, computed, verdict }): Cell[] => [
    claimName(words, claim),
    claimStated(words, claim),
    computed ? claimComputed(words, claim, computed) : null,
    say(words, verdictKey(verdict)),
    cite({ kind: "publication", id: claim.publication }),
  ]);
  const columns: readonly ColumnSpec[] = [
    ["report_claim", "text"],
    ["report_stated", "text"],
    ["report_computed", "text"],
    ["report_verdict", "text"],
    ["source", "text"],
  ];
  return tableOf(words, "report_claims", columns, rows);
}

/** A number and how exact it is; both are not known where nobody told it. */
function countCells(words: Words, count: Count | null): [Cell, Cell] {
  return count ? [count.value, precisionText(words, count)] : [null, null];
}
