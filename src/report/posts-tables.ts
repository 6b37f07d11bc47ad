import type { Report } from "../catalogue/report.ts";
import { WEIBO } from "../catalogue/sources.ts";
import { type Count, type Figure, isExact, isSingle } from "../core/count.ts";
import { interactionsOfPost, type Post } from "../core/posts.ts";
import type { PostsReview } from "../core/posts-review.ts";
import type { Cell, Table } from "../core/table.ts";
import { countText, figureText } from "../ui/in-full.ts";
import { precisionText } from "../ui/provenance.ts";
import { type ColumnSpec, tableOf } from "../ui/table-of.ts";
import { say, type WordKey, type Words } from "../ui/words.ts";
import type { Cite } from "./cited.ts";
import { shortTitle } from "./wording.ts";

/** A column of a table of posts, and what it holds of the post in a row, from 0. */
interface PostColumn {
  readonly spec: ColumnSpec;
  readonly cell: (post: Post, row: number) => Cell;
  /** Left out where no post is telling: most accounts show neither views nor plays. */
  readonly isTelling?: (post: Post) => boolean;
}

const KINDS: { readonly [kind in Post["kind"]]: WordKey } = {
  original: "report_kind_original",
  repost: "report_kind_repost",
  "fast-repost": "report_kind_fast_repost",
};

const VIDEOS: readonly Post["media"][] = ["video", "live"];
const NO_VIDEO = "–";
const COUNTS = ["views", "reposts", "comments", "likes", "plays"] as const;

/** The name of the measure by which posts are the best. */
function bestListedName(words: Words, { best }: PostsReview): string {
  return say(words, best.by === "views" ? "report_best_views" : "report_best_interactions");
}

/** What fits on a page: a count that is not exact stands in words, the rest is said below the table. */
export function bestListedTable(words: Words, { review }: Report): Table {
  const table = tableOfPosts(words, "report_best_interactions", review.posts?.best.posts ?? [], pageColumns(words));
  return review.posts ? { ...table, name: bestListedName(words, review.posts) } : table;
}

/** All that is known of every post. */
export function allPostsTable(words: Words, { review }: Report, cite: Cite): Table {
  return tableOfPosts(words, "report_all_posts", review.posts?.posts ?? [], sheetColumns(words, cite(WEIBO)));
}

function tableOfPosts(words: Words, name: WordKey, posts: readonly Post[], all: readonly PostColumn[]): Table {
  const columns = all.filter(({ isTelling }) => !isTelling || posts.some(isTelling));
  const rows = posts.map((post, row) => columns.map(({ cell }) => cell(post, row)));
  const specs = columns.map(({ spec }) => spec);
  return tableOf(words, name, specs, rows);
}

const RANK: PostColumn = { spec: ["report_rank", "number"], cell: (_post, row) => row + 1 };
const DAY: PostColumn = { spec: ["day", "day"], cell: ({ day }) => day };
const LINK: PostColumn = { spec: ["link", "link"], cell: ({ url }) => url };

function pageColumns(words: Words): PostColumn[] {
  const countCell = (count: Count | null) => count && (isExact(count) ? count.value : countText(words, count));
  const sumCell = (sum: Figure) => (isSingle(sum.range) ? sum.value : figureText(words, sum));
  return [
    RANK,
    { spec: ["report_post", "text", "names"], cell: ({ title }) => shortTitle(title) },
    DAY,
    ...countColumns(countCell, sumCell, NO_VIDEO),
    LINK,
  ];
}

function sheetColumns(words: Words, source: string): PostColumn[] {
  const countCell = (count: Count | null) => count?.value ?? null;
  return [
    RANK,
    { spec: ["report_post", "text", "names"], cell: ({ title }) => title },
    { spec: ["report_kind", "text"], cell: ({ kind }) => say(words, KINDS[kind]) },
    DAY,
    ...countColumns(countCell, ({ value }) => value, null),
    { spec: ["precision", "text"], cell: (post) => precisionOf(words, post) },
    { spec: ["report_as_of", "day"], cell: ({ asOf }) => asOf },
    LINK,
    { spec: ["source", "text"], cell: () => source },
  ];
}

/** What posts received; `noVideo` stands where there is nothing to play, which is not "not known". */
function countColumns(
  countCell: (count: Count | null) => Cell,
  sumCell: (interactions: Figure) => Cell,
  noVideo: Cell,
): PostColumn[] {
  const interactions = (post: Post) => {
    const sum = interactionsOfPost(post);
    return sum && sumCell(sum);
  };
  const plays = ({ plays, media }: Post) => (plays || VIDEOS.includes(media) ? countCell(plays) : noVideo);
  return [
    {
      spec: ["report_views", "number"],
      cell: ({ views }) => countCell(views),
      isTelling: ({ views }) => views !== null,
    },
    { spec: ["report_interactions", "number"], cell: interactions },
    { spec: ["report_reposts", "number"], cell: ({ reposts }) => countCell(reposts) },
    { spec: ["report_comments", "number"], cell: ({ comments }) => countCell(comments) },
    { spec: ["report_likes", "number"], cell: ({ likes }) => countCell(likes) },
    { spec: ["report_plays", "number"], cell: plays, isTelling: ({ plays }) => plays !== null },
  ];
}

/** "exact", or which counts of a post are not, and how. */
function precisionOf(words: Words, post: Post): string {
  const rounded = COUNTS.flatMap((name) => {
    const count = post[name];
    if (!count || isExact(count)) return [];
    const precision = precisionText(words, count);
    return [say(words, "report_precision_of", { what: say(words, `report_${name}`), precision })];
  });
  return rounded.length === 0 ? say(words, "precision_exact") : rounded.join(say(words, "list_separator"));
}
