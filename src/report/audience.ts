import type { Report } from "../catalogue/report.ts";
import { perDay, weeklyRate } from "../core/growth.ts";
import { nameOf } from "../core/museum.ts";
import type { ReviewStanding } from "../core/ranking.ts";
import { REVIEW_TOLERANCE_DAYS } from "../core/review.ts";
import { formatDay, formatNumber } from "../ui/format.ts";
import { countText, decimalText, percentText, placeRange, sentences } from "../ui/in-full.ts";
import { setDefinition, setName } from "../ui/provenance.ts";
import { say, type Words } from "../ui/words.ts";
import { heading, type Passage, paragraph, tableOr } from "./passage.ts";
import type { ReportTables } from "./tables.ts";

/** How many follow, on which platform, and what was gained. */
export function followers(words: Words, report: Report, { followers: table }: ReportTables): Passage[] {
  return [
    heading(say(words, "report_followers")),
    tableOr(table, say(words, "report_no_followers")),
    ...growthDetail(words, report),
  ];
}

/** The place and the share in each set, and who comes first. */
export function standings(words: Words, { review }: Report, { standings: table }: ReportTables): Passage[] {
  return [
    heading(say(words, "report_standings")),
    tableOr(table, say(words, "report_no_standing")),
    ...review.standings.flatMap((standing) => topThree(words, standing)),
  ];
}

/** Every ranking in full: who belongs to the set, what is known of them, and who is missing. */
export function rankings(words: Words, { review }: Report, { rankings: tables }: ReportTables): Passage[] {
  return review.standings.flatMap((standing, i) => {
    const table = tables[i];
    return [
      heading(say(words, "report_ranking", { set: setName(words, standing.set) })),
      paragraph(setDefinition(words, standing.set), "soft"),
      ...(table ? [tableOr(table, say(words, "report_no_ranking"))] : []),
      paragraph(coverage(words, standing, formatDay(words.language, review.to)), "soft"),
    ];
  });
}

/** Average growth of the Weibo account, of the stated figures: without a meaning where they are within rounding. */
function growthDetail(words: Words, { review }: Report): Passage[] {
  const growth = review.followers.find(({ platform }) => platform === "weibo")?.growth;
  const daily = growth && perDay(growth);
  const weekly = growth && weeklyRate(growth);
  if (!growth || growth.withinRounding || daily == null || weekly == null) return [];
  return [
    paragraph(
      say(words, "report_growth_detail", {
        perday: decimalText(words, daily, 1),
        weekly: percentText(words, weekly),
      }),
    ),
  ];
}

function topThree(words: Words, { set, ranking }: ReviewStanding): Passage[] {
  if (ranking.length === 0) return [];
  const names = ranking.slice(0, 3).map(({ museum, place, snapshot }) =>
    say(words, "report_top_one", {
      place: placeRange(place),
      name: nameOf(museum, words.language),
      followers: countText(words, snapshot.followers),
    }),
  );
  return [paragraph(say(words, "report_top", { set: setName(words, set), names: names.join(" · ") }))];
}

function coverage(words: Words, { ranking, unknown }: ReviewStanding, day: string): string {
  const names = unknown.map((museum) => nameOf(museum, words.language)).join(say(words, "list_separator"));
  const known = say(words, "report_coverage", {
    known: formatNumber(words.language, ranking.length),
    members: formatNumber(words.language, ranking.length + unknown.length),
    tolerance: REVIEW_TOLERANCE_DAYS,
    day,
  });
  return sentences(words, known, names === "" ? null : say(words, "report_unknown_members", { names }));
}
