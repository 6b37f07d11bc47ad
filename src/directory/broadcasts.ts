import { BROADCAST_PLATFORMS, type Broadcasts } from "../core/publication.ts";
import rows from "./broadcasts.json";
import { readCount, readOneOf, readPeriod, readWhole } from "./fields.ts";
import { readMuseumId } from "./museums.ts";
import { readSource } from "./publications.ts";
import { type Row, readRows } from "./read.ts";

export const PUBLISHED_BROADCASTS: readonly Broadcasts[] = readRows("broadcasts.json", rows, readBroadcasts);

export function readBroadcasts(row: Row): Broadcasts {
  return {
    museum: readMuseumId(row, "museum"),
    platform: readOneOf(row, "platform", BROADCAST_PLATFORMS),
    ...readPeriod(row),
    broadcasts: readWhole(row, "broadcasts"),
    live: readCount(row, "live"),
    replay: readCount(row, "replay"),
    source: readSource(row, "publication"),
  };
}
