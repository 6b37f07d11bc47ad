import fc from "fast-check";
import { type Day, formatDay } from "../../src/core/day.ts";
import type { Cell, Column, ColumnKind, Table } from "../../src/core/table.ts";
import { on } from "../core/snapshots.ts";

const COLUMNS: readonly Column[] = [
  { title: "Museum", kind: "text" },
  { title: "Followers", kind: "number" },
  { title: "Growth", kind: "percent" },
  { title: "Day", kind: "day" },
  { title: "Page", kind: "link" },
];

/** A table with a column of each kind. */
export const RANKING: Table = {
  name: "Art museums",
  columns: COLUMNS,
  rows: [
    ["Louvre", 85_400, 0.3128, on("2017-12-19"), "https://weibo.com/louvre"],
    ["故宫博物院", 4_100_000, -0.0312, on("2017-01-01"), "https://weibo.com/gugong"],
    ["Musée d’Orsay", null, null, null, null],
  ],
};

/** Cells as a page would write them. */
export function format(cell: Cell, { kind }: Column): string {
  if (cell === null) return "–";
  if (typeof cell === "string") return cell;
  return kind === "day" ? formatDay(cell as Day) : cell.toLocaleString("en");
}

/** A table of one column of text, with one cell. */
export function tableOfText(text: string): Table {
  return { name: "Texts", columns: [{ title: "Text", kind: "text" }], rows: [[text]] };
}

const NASTY = fc.constantFrom(
  "=",
  "+",
  "-",
  "@",
  "\t",
  "\r",
  "\n",
  '"',
  ",",
  ";",
  "'",
  "<",
  "&",
  "]]>",
  "_x0041_",
  "😀",
);

/** Texts that encoders stumble over. */
export const texts = fc
  .array(fc.oneof(NASTY, fc.string({ unit: "binary", maxLength: 4 })), { maxLength: 8 })
  .map((pieces) => pieces.join(""));

const numbers = fc.double({ noDefaultInfinity: true, noNaN: true });

const CELLS: Readonly<Record<ColumnKind, fc.Arbitrary<Cell>>> = {
  text: texts,
  link: fc.oneof(fc.webUrl(), texts),
  number: numbers,
  percent: fc.double({ min: -10, max: 10, noNaN: true }),
  day: fc.integer({ min: 0, max: 80_000 }).map((day) => day as Day),
};

const columns = fc.array(
  fc.record({
    title: texts.filter((title) => title !== ""),
    kind: fc.constantFrom<ColumnKind>("text", "number", "percent", "day", "link"),
  }),
  { minLength: 1, maxLength: 5 },
);

export const tables: fc.Arbitrary<Table> = fc.tuple(texts, columns).chain(([name, columns]) => {
  const row = fc.tuple(...columns.map(({ kind }) => fc.option(CELLS[kind], { freq: 5 })));
  return fc.record({ name: fc.constant(name), columns: fc.constant(columns), rows: fc.array(row, { maxLength: 5 }) });
});
