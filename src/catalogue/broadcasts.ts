import { broadcastsOfEntry, type Entry } from "../core/entry.ts";
import type { MuseumId } from "../core/museum.ts";
import type { Broadcasts } from "../core/publication.ts";
import { PUBLISHED_BROADCASTS } from "../directory/broadcasts.ts";

/** What publications and the reader, by entries of the museum's, told of its broadcasts. */
export function broadcastsTold(id: MuseumId, entries: readonly Entry[]): Broadcasts[] {
  return [
    ...PUBLISHED_BROADCASTS.filter(({ museum }) => museum === id),
    ...entries.flatMap((entry) => (entry.kind === "broadcasts" ? [broadcastsOfEntry(entry)] : [])),
  ];
}
