import type { Report } from "../catalogue/report.ts";
import type { Figure } from "../core/count.ts";
import { dayOf } from "../core/day.ts";
import type { DayRun } from "../core/listed.ts";
import { interactionsOfPost, type Post } from "../core/posts.ts";
import type { PostsEngagement } from "../core/posts-engagement.ts";
import { missingDaysOf, type PostsReview } from "../core/posts-review.ts";
import type { Table } from "../core/table.ts";
import { formatDay, formatNumber, formatTime } from "../ui/format.ts";
import { countText, decimalText, figureText, percentText, sentences } from "../ui/in-full.ts";
import { say, sayPlural, type Words } from "../ui/words.ts";
import { heading, type Passage, paragraph } from "./passage.ts";
import { shortTitle } from "./wording.ts";

const MOST_RUNS = 5;
const MOST_STANDOUTS = 3;

/** The days whose posts are missing from a report: what "fill this period" is to ask for. Empty: nothing is missing. */
export function missingPosts({ review }: Report): readonly DayRun[] {
  return review.posts?.missing ?? [];
}

/** What Weibo's own list tells of the posts of a period: their number, their rhythm, and what they received. */
export function listedLines(words: Words, review: PostsReview, source: string): string[] {
  if (!review.isRead) return [];
  const { engagement, isWhole } = review;
  return [
    numberLine(words, review, source),
    ...(isWhole ? [] : [missingLine(words, review)]),
    ...(engagement ? [engagementLine(words, engagement, isWhole)] : []),
  ];
}

/** The best of the posts that Weibo listed, by what, and which stand out. Nothing where none was. */
export function bestListedPosts(words: Words, review: PostsReview, table: Table, source: string): Passage[] {
  if (table.rows.length === 0) return [];
  const { best, isWhole } = review;
  const note = say(words, best.by === "views" ? "report_best_views_note" : "report_best_interactions_note");
  const part = isWhole ? null : say(words, "report_best_of_part");
  const standouts = standoutsLine(words, review);
  return [
    heading(table.name),
    { kind: "table", table },
    paragraph(sentences(words, note, part, say(words, "report_from_source", { source })), "soft"),
    ...(standouts === null ? [] : [paragraph(standouts)]),
  ];
}

function numberLine(words: Words, review: PostsReview, source: string): string {
  const { posts, originals, reposts, fastReposts, isWhole, perWeek, listedUntil } = review;
  const number = (value: number) => formatNumber(words.language, value);
  const numbers = say(words, isWhole ? "report_listed" : "report_listed_part", {
    n: number(posts.length),
    originals: number(originals),
    reposts: number(reposts),
    fast: number(fastReposts),
    source,
  });
  return sentences(
    words,
    numbers,
    perWeek && say(words, "report_posts_rhythm", { n: decimalText(words, perWeek.value, 2) }),
    listedUntil === null ? null : say(words, "report_listed_until", { when: instantText(words, listedUntil) }),
  );
}

function missingLine(words: Words, review: PostsReview): string {
  const shown = review.missing.slice(0, MOST_RUNS).map((run) => runText(words, run));
  const more = review.missing.length > MOST_RUNS ? [say(words, "report_missing_more")] : [];
  return say(words, "report_missing", {
    runs: [...shown, ...more].join(say(words, "list_separator")),
    days: sayPlural(words, "days", missingDaysOf(review)),
  });
}

/** The index depends on how many posts there were: of a part of them it would be another's. */
function engagementLine(words: Words, engagement: PostsEngagement, isWhole: boolean): string {
  const { received, interactions, perPost, rate, followers, posts, bci } = engagement;
  const number = (value: number) => formatNumber(words.language, value);
  const figure = (each: Figure, format = number) => figureText(words, each, format);
  return sentences(
    words,
    say(words, "report_listed_received", {
      n: number(posts),
      interactions: figure(interactions),
      reposts: figure(received.reposts),
      comments: figure(received.comments),
      likes: figure(received.likes),
    }),
    say(words, "report_listed_per_post", { perpost: figure(perPost, (value) => decimalText(words, value, 1)) }),
    rate && followers
      ? say(words, "report_listed_rate", {
          rate: figure({ value: rate.rate, range: rate.range }, (value) => percentText(words, value)),
          followers: countText(words, followers.followers),
          day: formatDay(words.language, followers.day),
        })
      : null,
    isWhole ? say(words, "report_listed_bci", { bci: figure(bci, (value) => decimalText(words, value, 2)) }) : null,
  );
}

function standoutsLine(words: Words, { standouts }: PostsReview): string | null {
  if (standouts.length === 0) return null;
  const strongest = standouts
    .map((post) => ({ post, received: interactionsOfPost(post)?.value ?? 0 }))
    .toSorted((a, b) => b.received - a.received)
    .slice(0, MOST_STANDOUTS)
    .map(({ post }) => standoutText(words, post));
  return say(words, "report_standouts", {
    n: formatNumber(words.language, standouts.length),
    posts: sentences(words, ...strongest),
  });
}

function standoutText(words: Words, post: Post): string {
  const interactions = interactionsOfPost(post);
  return say(words, "report_standout_post", {
    title: shortTitle(post.title),
    day: formatDay(words.language, post.day),
    n: interactions ? figureText(words, interactions) : say(words, "not_known"),
  });
}

function runText(words: Words, { first, last }: DayRun): string {
  const [from, to] = [formatDay(words.language, first), formatDay(words.language, last)];
  return first === last ? from : say(words, "between_days", { from, to });
}

function instantText(words: Words, atMs: number): string {
  const { language } = words;
  return say(words, "when_beijing", { day: formatDay(language, dayOf(atMs)), time: formatTime(language, atMs) });
}
