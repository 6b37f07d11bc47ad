import {
  type ExportTable,
  matrixTable,
  type Selection,
  selectedAccounts,
  seriesTable,
} from "../../catalogue/exporting.ts";
import { postsTable } from "../../catalogue/exporting-posts.ts";
import { plainSetName, standingsTable } from "../../catalogue/exporting-standings.ts";
import { type Day, dayOf, formatDay } from "../../core/day.ts";
import type { Column } from "../../core/table.ts";
import type { Store } from "../../store/store.ts";
import { csvFile, type Flavour } from "../../transfer/csv-file.ts";
import { fileNameOf } from "../../transfer/file-name.ts";
import { setName } from "../../ui/provenance.ts";
import { say, type WordKey, type Words } from "../../ui/words.ts";

export const EXPORTS = ["series", "matrix", "posts", "standings"] as const;
export type ExportKind = (typeof EXPORTS)[number];

/** What the reader wants written. */
export interface Order {
  readonly kind: ExportKind;
  readonly selection: Selection;
  readonly forPrograms: boolean;
}

export interface Written {
  readonly name: string;
  readonly blob: Blob;
}

/** Writes what was ordered; `told` hears how many rows are written, and throws where the reader cancelled. */
export async function write(
  db: Store,
  words: Words,
  { kind, selection, forPrograms }: Order,
  told: (rows: number) => Promise<void>,
): Promise<Written> {
  const flavour: Flavour = forPrograms ? { kind: "program" } : { kind: "spreadsheet", language: words.language };
  const { columns, rows } = await tableOf(db, words, kind, selection, forPrograms);
  const titled = columns.map(({ name, kind }): Column => ({ title: forPrograms ? name : titleOf(words, name), kind }));
  const days = [selection.from, selection.to].map((day) => (day === null ? "" : formatDay(day)));
  return { name: fileNameOf(["vitrine", kind, ...days], "csv"), blob: await csvFile(titled, rows, flavour, told) };
}

async function tableOf(
  db: Store,
  words: Words,
  kind: ExportKind,
  selection: Selection,
  forPrograms: boolean,
): Promise<ExportTable> {
  const { language } = words;
  const accounts = await selectedAccounts(db, selection);
  switch (kind) {
    case "series":
      return seriesTable(db, accounts, selection, language);
    case "matrix":
      return matrixTable(db, accounts, selection, language);
    case "posts":
      return postsTable(db, accounts, selection, language);
    case "standings": {
      const day: Day = selection.to ?? dayOf(Date.now());
      return standingsTable(db, accounts, day, language, (set) =>
        forPrograms ? plainSetName(set) : setName(words, set),
      );
    }
  }
}

/** What a column is called in the reader's language; a day across is called as it is. */
export function titleOf(words: Words, name: string): string {
  const [column = "", precision] = name.split(/-(?=precision$)/);
  if (precision !== undefined) return say(words, "options_column_precision_of", { column: titleOf(words, column) });
  const key = COLUMNS.get(name);
  return key === undefined ? name : say(words, key);
}

const COLUMNS: ReadonlyMap<string, WordKey> = new Map([
  ["account", "options_column_account"],
  ["uid", "options_column_uid"],
  ["museum", "options_column_museum"],
  ["day", "options_column_day"],
  ["followers", "options_column_followers"],
  ["precision", "options_column_precision"],
  ["posts", "options_column_posts"],
  ["following", "options_column_following"],
  ["interactions", "options_column_interactions"],
  ["source", "options_column_source"],
  ["instant", "options_column_instant"],
  ["published", "options_column_published"],
  ["post", "options_column_post"],
  ["link", "options_column_link"],
  ["kind", "options_column_kind"],
  ["text", "options_column_text"],
  ["reposts", "options_column_reposts"],
  ["comments", "options_column_comments"],
  ["likes", "options_column_likes"],
  ["plays", "options_column_plays"],
  ["views", "options_column_views"],
  ["set", "options_column_set"],
  ["place", "options_column_place"],
  ["last-place", "options_column_last_place"],
  ["known", "options_column_known"],
  ["members", "options_column_members"],
  ["share", "options_column_share"],
  ["known-on", "options_column_known_on"],
]);
