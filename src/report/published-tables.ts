import type { Report } from "../catalogue/report.ts";
import type { Cell, Table } from "../core/table.ts";
import { textIn } from "../core/texts.ts";
import { precisionText } from "../ui/provenance.ts";
import { say, type Words } from "../ui/words.ts";
import { tableOf } from "./table-of.ts";
import { claimComputed, claimName, claimStated, platformName, verdictKey } from "./wording.ts";

export function postsTable(words: Words, { review }: Report): Table {
  const rows = review.bestPosts.map((post, i): Cell[] => [
    i + 1,
    textIn(post.title, words.language),
    post.day,
    post.views.value,
    precisionText(words, post.views),
    post.url,
  ]);
  return tableOf(
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

export function broadcastsTable(words: Words, { review }: Report): Table {
  const rows = review.broadcasts.map(({ platform, broadcasts, live, replay }): Cell[] => [
    platformName(words, platform),
    broadcasts,
    live.value,
    precisionText(words, live),
    replay.value,
    precisionText(words, replay),
  ]);
  return tableOf(
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

export function claimsTable(words: Words, { claims, publications }: Report): Table {
  const rows = claims.map(({ claim, computed, verdict }): Cell[] => [
    claimName(words, claim),
    claimStated(words, claim),
    computed ? claimComputed(words, claim, computed) : null,
    say(words, verdictKey(verdict)),
    publications.find(({ id }) => id === claim.publication)?.publisher ?? claim.publication,
  ]);
  return tableOf(
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
