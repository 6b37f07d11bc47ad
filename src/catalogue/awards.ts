import { awardOfEntry, type Entry } from "../core/entry.ts";
import type { MuseumId } from "../core/museum.ts";
import type { Award } from "../core/publication.ts";
import { AWARDS, awardsOf, newestFirst } from "../directory/awards.ts";
import { entriesOf, entriesOfKind } from "../store/entries.ts";
import type { Store } from "../store/store.ts";

/** The built-in awards and those the reader added, newest first. */
export async function allAwards(db: Store): Promise<Award[]> {
  return [...AWARDS, ...awardsIn(await entriesOfKind(db, "award"))].sort(newestFirst);
}

/** The awards given to a museum, newest first. */
export async function awardsGiven(db: Store, museum: MuseumId): Promise<Award[]> {
  return [...awardsOf(museum), ...awardsIn(await entriesOf(db, museum))].sort(newestFirst);
}

function awardsIn(entries: readonly Entry[]): Award[] {
  return entries.flatMap((entry) => (entry.kind === "award" ? [awardOfEntry(entry)] : []));
}
