import papaparse from "papaparse";
import { MOST_COLUMNS, MOST_ROW, UnreadableFile } from "./bounds.ts";
import { type Delimiter, delimiterOf } from "./delimiter.ts";
import type { Grid, GridRow, Pace, Slice } from "./grid.ts";

/** Characters that are parsed at once: some 2,000 rows, a few milliseconds. */
const SLICE = 80_000;

/** Characters whose line breaks are made alike at once. */
const LINES = 1_000_000;

/** A text of separated cells as rows; its delimiter is found out. Throws what `pace` throws. */
export async function csvGrid(told: string, pace: Pace): Promise<Grid & { readonly delimiter: Delimiter }> {
  const text = told.includes("\r") ? await withPlainBreaks(told, pace) : told;
  const delimiter = delimiterOf(text);
  return { delimiter, slices: () => slicesOf(text, delimiter) };
}

/** Every line break as "\n": a file may have several kinds. */
async function withPlainBreaks(text: string, pace: Pace): Promise<string> {
  const slices: string[] = [];
  for (let from = 0; from < text.length; ) {
    let to = from + LINES;
    // No break is cut in two.
    while (text[to - 1] === "\r") to += 1;
    slices.push(text.slice(from, to).replace(/\r\n?/g, "\n"));
    from = to;
    await pace(0);
  }
  return slices.join("");
}

function* slicesOf(text: string, delimiter: Delimiter): Generator<Slice> {
  const parser = new papaparse.Parser({ delimiter, newline: "\n" });
  let number = 1;
  let from = 0;
  let size = SLICE;
  while (from < text.length) {
    const isLast = from + size >= text.length;
    const { data, errors, meta } = parser.parse(text.slice(from, from + size), 0, !isLast);
    const open = errors.find(({ code }) => code === "MissingQuotes");
    if (open) throw new UnreadableFile("open-quote", number + (open.row ?? 0));
    // A row longer than a slice: a longer slice holds it, up to a bound.
    if (!isLast && meta.cursor === 0) {
      if (size > MOST_ROW) throw new UnreadableFile("open-quote", number);
      size *= 2;
      continue;
    }
    const rows = data.map((cells, index): GridRow => ({ number: number + index, cells }));
    refuseWide(rows);
    number += rows.length;
    from = isLast ? text.length : from + meta.cursor;
    size = SLICE;
    yield { rows, done: from / text.length };
  }
}

export function refuseWide(rows: readonly GridRow[]): void {
  const wide = rows.find(({ cells }) => cells.length > MOST_COLUMNS);
  if (wide) throw new UnreadableFile("too-many-columns", wide.number);
}
