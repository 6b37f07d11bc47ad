import type { PublishedBroadcasts } from "../core/publication.ts";
import rows from "./broadcasts.json";
import { readCount, readOneOf, readPeriod, readWhole } from "./fields.ts";
import { readMuseumId } from "./museums.ts";
import { readPublicationId } from "./publications.ts";
import { type Row, readRows } from "./read.ts";

const PLATFORMS: readonly PublishedBroadcasts["platform"][] = ["weibo", "tencent"];

export const PUBLISHED_BROADCASTS: readonly PublishedBroadcasts[] = readRows("broadcasts.json", rows, readBroadcasts);

export function readBroadcasts(row: Row): PublishedBroadcasts {
  return {
    museum: readMuseumId(row, "museum"),
    platform: readOneOf(row, "platform", PLATFORMS),
    ...readPeriod(row),
    broadcasts: readWhole(row, "broadcasts"),
    live: readCount(row, "live"),
    replay: readCount(row, "replay"),
    publication: readPublicationId(row, "publication"),
  };
}
