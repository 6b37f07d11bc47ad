import type { Report } from "../catalogue/report.ts";
import { WEIBO } from "../catalogue/sources.ts";
import type { Activity } from "../core/activity.ts";
import type { Claim, PostsOfPeriod } from "../core/publication.ts";
import { postsPerWeek } from "../core/rhythm.ts";
import { formatDay, formatNumber, formatRange } from "../ui/format.ts";
import { countText, decimalText, percentText, sentences } from "../ui/in-full.ts";
import { say, type Words } from "../ui/words.ts";
import type { Cite } from "./cited.ts";
import { bestListedPosts, listedLines } from "./listed-posts.ts";
import { heading, type Passage, paragraph, tableOr } from "./passage.ts";
import type { ReportTables } from "./tables.ts";
import { claimComputed, claimName, claimStated } from "./wording.ts";

const POST_METRICS: readonly Claim["metric"][] = ["posts", "posts-per-week", "views"];

/** Posts, rhythm and views: as published, as entered, and as Weibo's own counters tell. */
export function posts(words: Words, { review, claims }: Report, cite: Cite): Passage[] {
  const stated = claims
    .filter(({ claim }) => POST_METRICS.includes(claim.metric))
    .map(({ claim, computed }) => {
      const line = say(words, "report_posts_stated", {
        metric: claimName(words, claim),
        stated: claimStated(words, claim),
        publisher: cite({ kind: "publication", id: claim.publication }),
      });
      const result =
        computed && say(words, "report_posts_computed", { computed: claimComputed(words, claim, computed) });
      return sentences(words, line, result);
    });
  const lines = [
    ...stated,
    ...review.postsOfPeriods.flatMap((told) => toldLines(words, told, cite)),
    ...(review.activity ? activityLines(words, review.activity, cite) : []),
    ...(review.posts ? listedLines(words, review.posts, cite(WEIBO)) : []),
  ];
  const unknown = sentences(words, say(words, "report_posts_unknown"), review.posts && say(words, "report_posts_fill"));
  return [
    heading(say(words, "report_posts")),
    ...(lines.length === 0 ? [paragraph(unknown, "unknown")] : []),
    ...lines.map((line) => paragraph(line)),
  ];
}

/** The best posts by published or entered views first, then those of Weibo's own list. */
export function bestPosts(words: Words, { review }: Report, tables: ReportTables, cite: Cite): Passage[] {
  const { posts, bestListed } = tables;
  const listed = review.posts ? bestListedPosts(words, review.posts, bestListed, cite(WEIBO)) : [];
  if (posts.rows.length === 0 && listed.length > 0) return listed;
  return [heading(say(words, "report_best_posts")), tableOr(posts, say(words, "report_no_posts")), ...listed];
}

export function broadcasts(words: Words, { broadcasts: table }: ReportTables): Passage[] {
  return [heading(say(words, "report_broadcasts")), tableOr(table, say(words, "report_no_broadcasts"))];
}

/** What somebody told of a period: its posts with their rhythm, its views. */
function toldLines(words: Words, { from, to, posts, views, source }: PostsOfPeriod, cite: Cite): string[] {
  const day = (each: typeof from) => formatDay(words.language, each);
  const period = say(words, "between_days", { from: day(from), to: day(to) });
  const line = (metric: string, told: string) =>
    say(words, "report_posts_told", { metric, period, told, source: cite(source) });
  const rhythm = posts && postsPerWeek(posts, to - from);
  const perWeek = rhythm && formatRange(words, rhythm.range, (value) => decimalText(words, value, 2));
  return [
    ...(posts ? [line(say(words, "report_claim_posts"), countText(words, posts))] : []),
    ...(perWeek ? [say(words, "report_posts_rhythm", { n: perWeek })] : []),
    ...(views ? [line(say(words, "report_claim_views"), countText(words, views))] : []),
  ];
}

/** What the totals on the account's own page tell. */
function activityLines(words: Words, activity: Activity, cite: Cite): string[] {
  const { from, to, posts, perWeek, interactions, perPost, rate } = activity;
  const { language } = words;
  const days = { from: formatDay(language, from.day), to: formatDay(language, to.day) };
  const source = cite(from.source, to.source);
  const counted = say(words, posts < 0 ? "report_activity_fewer" : "report_activity_posts", {
    ...days,
    n: formatNumber(language, Math.abs(posts)),
    source,
  });
  const rhythm = perWeek && say(words, "report_posts_rhythm", { n: decimalText(words, perWeek.value, 2) });
  const received =
    interactions === null ? null : say(words, "report_activity_received", { n: formatNumber(language, interactions) });
  const engagement =
    perPost === null || !rate
      ? null
      : say(words, "report_activity_engagement", {
          perpost: decimalText(words, perPost, 1),
          rate: percentText(words, rate.rate),
          to: days.to,
        });
  return [sentences(words, counted, rhythm), ...(received === null ? [] : [sentences(words, received, engagement)])];
}
