import { PLATFORMS } from "../core/museum.ts";
import type { PublishedFollowers } from "../core/publication.ts";
import { readCount, readDay, readOneOf, readText } from "./fields.ts";
import rows from "./followers.json";
import { readMuseumId } from "./museums.ts";
import { readPublicationId } from "./publications.ts";
import { type Row, readOptional, readRows } from "./read.ts";

/** Followers on a day, as they were published: the beginnings of the accounts' histories. */
export const PUBLISHED_FOLLOWERS: readonly PublishedFollowers[] = readRows("followers.json", rows, readFollowers);

export function readFollowers(row: Row): PublishedFollowers {
  return {
    museum: readMuseumId(row, "museum"),
    platform: readOneOf(row, "platform", PLATFORMS),
    day: readDay(row, "day"),
    count: readCount(row, "count"),
    publication: readPublicationId(row, "publication"),
    note: readOptional(row, "note", readText),
  };
}
