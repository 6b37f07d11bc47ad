import type { Day } from "../core/day.ts";
import { type KeptPost, latestCounts } from "../core/kept-post.ts";
import type { Cell } from "../core/table.ts";
import type { Language } from "../core/texts.ts";
import { postsOf } from "../store/posts.ts";
import type { Store } from "../store/store.ts";
import {
  type ExportColumn,
  type Exported,
  type ExportTable,
  instantText,
  type Selection,
  whoCells,
} from "./exporting.ts";
import { urlOfPost } from "./posts.ts";

const COUNTS = ["reposts", "comments", "likes", "plays", "views"] as const;
/** Days that no post has: all between them are asked for. */
const ALL = { from: 0 as Day, to: 100_000 as Day };

export const POST_COLUMNS: readonly ExportColumn[] = [
  { name: "account", kind: "text" },
  { name: "uid", kind: "text" },
  { name: "museum", kind: "text" },
  { name: "day", kind: "day" },
  { name: "published", kind: "text" },
  { name: "post", kind: "text" },
  { name: "link", kind: "link" },
  { name: "kind", kind: "text" },
  { name: "text", kind: "text" },
  ...COUNTS.flatMap((name): ExportColumn[] => [
    { name, kind: "number" },
    { name: `${name}-precision`, kind: "text" },
  ]),
];

/** A row for each post that is kept, with what it had received when last seen; each count with how exact it is. */
export function postsTable(
  db: Store,
  accounts: readonly Exported[],
  selection: Selection,
  language: Language,
): ExportTable {
  return { columns: POST_COLUMNS, rows: rowsOf(db, accounts, selection, language) };
}

async function* rowsOf(
  db: Store,
  accounts: readonly Exported[],
  { from, to }: Selection,
  language: Language,
): AsyncGenerator<Cell[][]> {
  for (const one of accounts) {
    const posts = await postsOf(db, one.account.key, from ?? ALL.from, to ?? ALL.to);
    yield posts.map((post) => [...whoCells(one, language), ...postCells(one, post)]);
  }
}

function postCells({ account }: Exported, post: KeptPost): Cell[] {
  const counts = latestCounts(post);
  return [
    post.day,
    instantText(post.createdAt),
    post.mid,
    urlOfPost(account, post),
    post.kind,
    post.text,
    ...COUNTS.flatMap((name): Cell[] => [counts[name]?.value ?? null, counts[name]?.precision ?? null]),
  ];
}
