import type { PublishedPost } from "../core/publication.ts";
import { readCount, readDay, readTexts, readUrl, readWhole } from "./fields.ts";
import { readMuseumId } from "./museums.ts";
import rows from "./posts.json";
import { readPublicationId } from "./publications.ts";
import { type Row, readRows } from "./read.ts";

export const PUBLISHED_POSTS: readonly PublishedPost[] = readRows("posts.json", rows, readPost);

export function readPost(row: Row): PublishedPost {
  return {
    museum: readMuseumId(row, "museum"),
    rank: readWhole(row, "rank"),
    title: readTexts(row, "title"),
    url: readUrl(row, "url"),
    day: readDay(row, "day"),
    views: readCount(row, "views"),
    publication: readPublicationId(row, "publication"),
  };
}
