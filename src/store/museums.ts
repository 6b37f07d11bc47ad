import type { Museum, MuseumId } from "../core/museum.ts";
import { forgetPeers } from "./peers.ts";
import type { Store, StoreName, Writing } from "./store.ts";
import { write } from "./write.ts";

/** What a reader can say of a museum: what the directory says of those it lists. */
export type MuseumDetails = Pick<Museum, "names" | "country" | "city" | "website">;

/** Keeps what the reader says of a museum. Throws for one of the directory, which is not the reader's to change. */
export function keepMuseum(db: Store, id: MuseumId, details: MuseumDetails): Promise<Museum> {
  return write(db, ["museums", "ready"], async (tx) => {
    const museum = await tx.objectStore("museums").get(id);
    if (museum?.origin !== "reader") throw new Error(`The museum "${id}" is not one that the reader added.`);
    const kept = { ...museum, ...details };
    await forgetPeers(tx);
    await tx.objectStore("museums").put(kept);
    return kept;
  });
}

/** Keeps a guess about a museum the reader added where nobody said anything yet: what a reader wrote stands. */
export async function suggestMuseum(
  tx: Writing<["museums", "ready", ...StoreName[]]>,
  id: MuseumId,
  { names, country }: Pick<MuseumDetails, "names" | "country">,
): Promise<void> {
  const museums = tx.objectStore("museums");
  const museum = await museums.get(id);
  const isBlank = museum?.country === null && Object.keys(museum.names).length === 0;
  if (museum?.origin !== "reader" || !isBlank) return;
  await museums.put({ ...museum, names, country });
  await forgetPeers(tx);
}
