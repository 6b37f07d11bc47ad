import { type CitedSource, nameOfSource } from "../catalogue/sources.ts";
import type { ListItem } from "../core/document.ts";
import type { Source } from "../core/snapshot.ts";
import type { Table } from "../core/table.ts";
import { formatDay } from "../ui/format.ts";
import { sourceName } from "../ui/provenance.ts";
import { tableOf } from "../ui/table-of.ts";
import { say, type Words } from "../ui/words.ts";

/** Names sources as a figure cites them: "CLIC France [1]". The same source twice is named once. */
export type Cite = (...sources: readonly Source[]) => string;

export function citing(words: Words, cited: readonly CitedSource[]): Cite {
  const texts = new Map(
    cited.map((one) => [nameOfSource(one.source), `${shortName(words, one)}\u00a0[${one.number}]`]),
  );
  return (...sources) => {
    const names = new Set(sources.map((source) => texts.get(nameOfSource(source)) ?? sourceName(words, source, [])));
    return [...names].join(say(words, "list_separator"));
  };
}

/** The numbered list at the end of a report. */
export function sourceItems(words: Words, cited: readonly CitedSource[]): ListItem[] {
  return cited.map((one) => ({ text: fullName(words, one), url: one.publication?.url ?? null }));
}

/** The same as a table, for a spreadsheet. */
export function sourcesTable(words: Words, cited: readonly CitedSource[]): Table {
  const rows = cited.map((one) => [
    one.number,
    shortName(words, one),
    one.publication?.title ?? null,
    one.publication?.published ?? null,
    one.publication?.url ?? null,
  ]);
  return tableOf(
    words,
    "sources",
    [
      ["report_rank", "number"],
      ["source", "text"],
      ["source_title", "text"],
      ["day", "day"],
      ["link", "link"],
    ],
    rows,
  );
}

function shortName(words: Words, { source, publication }: CitedSource): string {
  return sourceName(words, source, publication ? [publication] : []);
}

function fullName(words: Words, { source, publication }: CitedSource): string {
  if (publication) {
    const { title, publisher, published } = publication;
    const day = published === null ? "" : `, ${formatDay(words.language, published)}`;
    return `${say(words, "quoted", { title })} — ${publisher}${day}`;
  }
  if (source.kind === "weibo") return say(words, "report_source_weibo");
  if (source.kind === "hand") return say(words, "report_source_hand", { note: source.note });
  return sourceName(words, source, []);
}
