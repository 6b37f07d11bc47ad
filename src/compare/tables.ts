import type { CitedComparison } from "../catalogue/compare.ts";
import type { Compared, Measure } from "../core/compare.ts";
import { divided, isExact, rangeOf } from "../core/count.ts";
import type { Growth } from "../core/growth.ts";
import { type Museum, nameOf } from "../core/museum.ts";
import type { Publication } from "../core/publication.ts";
import type { Snapshot } from "../core/snapshot.ts";
import { sourceText } from "../core/source-text.ts";
import type { Cell, Column, Table } from "../core/table.ts";
import { countText, decimalText, figureText, gainCells, placeRange, precisionOfEnds } from "../ui/in-full.ts";
import { precisionText, sourceName } from "../ui/provenance.ts";
import { type ColumnSpec, tableOf } from "../ui/table-of.ts";
import { say, type Words } from "../ui/words.ts";

const ENDS: readonly ColumnSpec[] = [
  ["museum", "text"],
  ["first_day", "day"],
  ["followers_at_start", "number"],
  ["last_day", "day"],
  ["followers_at_end", "number"],
  ["precision", "text"],
  ["source", "text"],
];

const GROWTH: readonly ColumnSpec[] = [
  ["museum", "text"],
  ["net_growth", "number", "signed"],
  ["growth_rate", "percent", "signed"],
  ["compare_per_day", "number", "signed"],
  ["compare_place", "text"],
  ["compare_place_growth", "text"],
];

const SNAPSHOTS: readonly ColumnSpec[] = [
  ["museum", "text"],
  ["day", "day"],
  ["compare_mode_followers", "number"],
  ["precision", "text"],
  ["compare_lowest", "number"],
  ["compare_highest", "number"],
  ["compare_index", "number"],
  ["compare_index_lowest", "number"],
  ["compare_index_highest", "number"],
  ["source", "text"],
];

/** The names of the columns for programs, which stay the same in every language. */
const PLAIN: readonly Column[] = [
  { title: "museum", kind: "text" },
  { title: "day", kind: "day" },
  { title: "followers", kind: "number" },
  { title: "precision", kind: "text" },
  { title: "low", kind: "number" },
  { title: "high", kind: "number" },
  { title: "index", kind: "number" },
  { title: "index-low", kind: "number" },
  { title: "index-high", kind: "number" },
  { title: "source", kind: "text" },
];

/** The exact numbers below the drawing: each museum's first and last figures, and what lies between them. */
export function summaryTables(words: Words, { compared, publications }: CitedComparison): readonly [Table, Table] {
  const ends = compared.map((one) => endsRow(words, one, publications));
  const growth = compared.map((one) => growthRow(words, one));
  return [tableOf(words, "compare_ends", ENDS, ends), tableOf(words, "compare_growth", GROWTH, growth)];
}

/** Every snapshot that is drawn, a row each; the index only where it is what is compared. */
export function snapshotsTable(words: Words, comparison: CitedComparison): Table {
  const rows = snapshotRows(comparison, {
    museum: (museum) => nameOf(museum, words.language),
    precision: ({ followers }) => precisionText(words, followers),
    source: ({ source }) => sourceName(words, source, comparison.publications),
  });
  return tableOf(words, "compare_snapshots", SNAPSHOTS, rows);
}

/** The same for programs: ids and codes instead of words. */
export function plainSnapshots(comparison: CitedComparison): Pick<Table, "columns" | "rows"> {
  const rows = snapshotRows(comparison, {
    museum: ({ id }) => id,
    precision: ({ followers }) => followers.precision,
    source: ({ source }) => sourceText(source),
  });
  return { columns: PLAIN, rows };
}

/** How a snapshot's row says what is no number. */
interface Telling {
  readonly museum: (museum: Museum) => string;
  readonly precision: (snapshot: Snapshot) => string;
  readonly source: (snapshot: Snapshot) => string;
}

function snapshotRows({ compared, mode }: CitedComparison, tell: Telling): Cell[][] {
  return compared.flatMap((one) => {
    const indices = new Map(mode === "index" ? one.measures.map((measure) => [measure.snapshot, measure]) : []);
    return one.snapshots.map((snapshot) => [
      tell.museum(one.museum),
      snapshot.day,
      snapshot.followers.value,
      tell.precision(snapshot),
      rangeOf(snapshot.followers).low,
      rangeOf(snapshot.followers).high,
      ...indexCells(indices.get(snapshot)),
      tell.source(snapshot),
    ]);
  });
}

function endsRow(words: Words, one: Compared, publications: readonly Publication[]): Cell[] {
  const [first, last] = [one.snapshots[0] ?? null, one.snapshots.at(-1) ?? null];
  const sources = [first, last].flatMap((end) => (end ? [sourceName(words, end.source, publications)] : []));
  return [
    nameOf(one.museum, words.language),
    first?.day ?? null,
    countCell(words, first),
    last?.day ?? null,
    countCell(words, last),
    precisionOfEnds(words, first, last),
    [...new Set(sources)].join(say(words, "list_separator")) || null,
  ];
}

function growthRow(words: Words, { museum, growth, place, placeByGrowth }: Compared): Cell[] {
  return [
    nameOf(museum, words.language),
    ...gainCells(words, growth),
    perDayCell(words, growth),
    place && placeRange(place),
    placeByGrowth && placeRange(placeByGrowth),
  ];
}

/** A number where it is exact, else in words. */
function countCell(words: Words, snapshot: Snapshot | null): Cell {
  if (!snapshot) return null;
  return isExact(snapshot.followers) ? snapshot.followers.value : countText(words, snapshot.followers);
}

function perDayCell(words: Words, growth: Growth | null): Cell {
  if (!growth || growth.days === 0) return null;
  if (growth.withinRounding) return say(words, "growth_within_rounding");
  const perDay = divided({ value: growth.net, range: growth.netRange }, growth.days);
  return figureText(words, perDay, (value) => decimalText(words, value, 1));
}

function indexCells(measure: Measure | undefined): Cell[] {
  if (!measure) return [null, null, null];
  const { value, range } = measure;
  return [value, range.low, range.high].map((each) => (each === null ? null : Math.round(each * 100) / 100));
}
