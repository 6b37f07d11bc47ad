import type { Report } from "../catalogue/report.ts";
import { WEIBO } from "../catalogue/sources.ts";
import { isExact } from "../core/count.ts";
import { interactionsOfPost, type Post } from "../core/posts.ts";
import type { PostsReview } from "../core/posts-review.ts";
import type { Cell, Table } from "../core/table.ts";
import { precisionText } from "../ui/provenance.ts";
import { say, type WordKey, type Words } from "../ui/words.ts";
import type { Cite } from "./cited.ts";
import { type ColumnSpec, tableOf } from "./table-of.ts";

/** A column of a table of posts, and what it holds of the post in a row, from 0. */
interface PostColumn {
  readonly spec: ColumnSpec;
  readonly cell: (post: Post, row: number) => Cell;
  /** Left out where no post has it: most accounts show neither views nor plays. */
  readonly isOptional?: boolean;
}

const KINDS: { readonly [kind in Post["kind"]]: WordKey } = {
  original: "report_kind_original",
  repost: "report_kind_repost",
  "fast-repost": "report_kind_fast_repost",
};

const COUNTS = ["views", "reposts", "comments", "likes", "plays"] as const;

/** The name of the measure by which posts are the best. */
export function bestListedName(words: Words, { best }: PostsReview): string {
  return say(words, best.by === "views" ? "report_best_views" : "report_best_interactions");
}

export function bestListedTable(words: Words, { review }: Report, cite: Cite): Table {
  const table = tableOfPosts(words, "report_best_interactions", review.posts?.best.posts ?? [], cite);
  return review.posts ? { ...table, name: bestListedName(words, review.posts) } : table;
}

export function allPostsTable(words: Words, { review }: Report, cite: Cite): Table {
  return tableOfPosts(words, "report_all_posts", review.posts?.posts ?? [], cite);
}

function tableOfPosts(words: Words, name: WordKey, posts: readonly Post[], cite: Cite): Table {
  const columns = columnsOf(words, cite(WEIBO)).filter(
    ({ cell, isOptional }) => !isOptional || posts.some((post) => cell(post, 0) !== null),
  );
  const rows = posts.map((post, row) => columns.map(({ cell }) => cell(post, row)));
  return tableOf(
    words,
    name,
    columns.map(({ spec }) => spec),
    rows,
  );
}

function columnsOf(words: Words, source: string): PostColumn[] {
  return [
    { spec: ["report_rank", "number"], cell: (_post, row) => row + 1 },
    { spec: ["report_post", "text"], cell: ({ title }) => title },
    { spec: ["report_kind", "text"], cell: ({ kind }) => say(words, KINDS[kind]) },
    { spec: ["report_day", "day"], cell: ({ day }) => day },
    { spec: ["report_views", "number"], cell: ({ views }) => views?.value ?? null, isOptional: true },
    { spec: ["report_interactions", "number"], cell: (post) => interactionsOfPost(post)?.value ?? null },
    { spec: ["report_reposts", "number"], cell: ({ reposts }) => reposts?.value ?? null },
    { spec: ["report_comments", "number"], cell: ({ comments }) => comments?.value ?? null },
    { spec: ["report_likes", "number"], cell: ({ likes }) => likes?.value ?? null },
    { spec: ["report_plays", "number"], cell: ({ plays }) => plays?.value ?? null, isOptional: true },
    { spec: ["report_precision", "text"], cell: (post) => precisionOf(words, post) },
    { spec: ["report_as_of", "day"], cell: ({ asOf }) => asOf },
    { spec: ["report_link", "link"], cell: ({ url }) => url },
    { spec: ["report_source", "text"], cell: () => source },
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
