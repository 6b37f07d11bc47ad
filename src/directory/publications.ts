import type { Publication } from "../core/publication.ts";
import type { Source } from "../core/snapshot.ts";
import { readDay, readKnown, readText, readUrl } from "./fields.ts";
import rows from "./publications.json";
import { keyed, type Row, readOptional, readRows } from "./read.ts";

const FILE = "publications.json";

/** Every publication that the directory takes something from, by its id. */
export const PUBLICATIONS: ReadonlyMap<string, Publication> = keyed(
  FILE,
  readRows(FILE, rows, readPublication),
  ({ id }) => id,
);

export function readPublication(row: Row): Publication {
  return {
    id: readText(row, "id"),
    publisher: readText(row, "publisher"),
    title: readText(row, "title"),
    url: readOptional(row, "url", readUrl),
    published: readOptional(row, "published", readDay),
  };
}

/** The id of a publication that the directory lists. */
export function readPublicationId(row: Row, field: string): string {
  return readKnown(row, field, PUBLICATIONS, "a publication of publications.json");
}

/** A publication that the directory lists, as the source of a figure. */
export function readSource(row: Row, field: string): Source {
  return { kind: "publication", id: readPublicationId(row, field) };
}
