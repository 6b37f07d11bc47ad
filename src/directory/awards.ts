import type { MuseumId } from "../core/museum.ts";
import type { Award } from "../core/publication.ts";
import rows from "./awards.json";
import { readDay, readText, readTexts, readWhole } from "./fields.ts";
import { readMuseumId } from "./museums.ts";
import { readSource } from "./publications.ts";
import { keyed, type Row, readList, readOptional, readRows } from "./read.ts";

const FILE = "awards.json";

/** Newest first. */
export const AWARDS: readonly Award[] = [...keyed(FILE, readRows(FILE, rows, readAward), ({ id }) => id).values()].sort(
  newestFirst,
);

/** The awards given to a museum, newest first. */
export function awardsOf(museum: MuseumId): readonly Award[] {
  return AWARDS.filter(({ recipient }) => recipient === museum);
}

export function readAward(row: Row): Award {
  return {
    id: readText(row, "id"),
    year: readWhole(row, "year"),
    day: readOptional(row, "day", readDay),
    title: readTexts(row, "title"),
    organiser: readTexts(row, "organiser"),
    category: readOptional(row, "category", readTexts),
    recipient: readOptional(row, "recipient", readMuseumId),
    printed: readText(row, "printed"),
    grounds: readOptional(row, "grounds", readTexts),
    sources: readList(row, "publications", readSource),
    doubt: readOptional(row, "doubt", readTexts),
  };
}

export function newestFirst(a: Award, b: Award): number {
  return b.year - a.year || (b.day ?? 0) - (a.day ?? 0);
}
