import type { ViewedPost } from "../core/publication.ts";
import { readCount, readDay, readTexts, readUrl } from "./fields.ts";
import { readMuseumId } from "./museums.ts";
import rows from "./posts.json";
import { readSource } from "./publications.ts";
import { type Row, readRows } from "./read.ts";

export const PUBLISHED_POSTS: readonly ViewedPost[] = readRows("posts.json", rows, readPost);

function readPost(row: Row): ViewedPost {
  return {
    museum: readMuseumId(row, "museum"),
    title: readTexts(row, "title"),
    url: readUrl(row, "url"),
    day: readDay(row, "day"),
    views: readCount(row, "views"),
    source: readSource(row, "publication"),
  };
}
