import papaparse from "papaparse";
import { MOST_COLUMNS, MOST_ROW, UnreadableFile } from "./bounds.ts";
import { type Delimiter, delimiterOf } from "./delimiter.ts";
import type { Grid, GridRow, Slice } from "./grid.ts";

/** Characters that are parsed at once: some 2,000 rows, a few milliseconds. */
const SLICE = 80_000;

/** A text of separated cells, whose lines end in "\n", as rows; its delimiter is found out. */
export function csvGrid(text: string): Grid & { readonly delimiter: Delimiter } {
  const delimiter = delimiterOf(text);
  return { delimiter, slices: () => slicesOf(text, delimiter) };
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
      if (size > MOST_ROW) throw new UnreadableFile(endlessRow(text.slice(from, from + size)), number);
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

/** Why a row has no end: a quotation mark that is never closed swallows all rows below it. */
function endlessRow(text: string): "open-quote" | "row-too-long" {
  return text.split('"').length % 2 === 0 ? "open-quote" : "row-too-long";
}

export function refuseWide(rows: readonly GridRow[]): void {
  const wide = rows.find(({ cells }) => cells.length > MOST_COLUMNS);
  if (wide) throw new UnreadableFile("too-many-columns", wide.number);
}
