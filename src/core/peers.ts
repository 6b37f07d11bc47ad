import type { Museum, MuseumId } from "./museum.ts";

/** A group of museums that the reader made and named. */
export interface Label {
  readonly name: string;
  readonly museums: readonly MuseumId[];
}

/** What decides of which sets a museum is a member. */
export type PeerMuseum = Pick<Museum, "id" | "kind" | "country">;

/** Whom a museum is compared with. */
export type PeerSet =
  | { readonly kind: "all" }
  | { readonly kind: "non-chinese" }
  | { readonly kind: "country"; readonly country: string }
  | { readonly kind: "label"; readonly label: Label };

/** The definition follows CLIC France's ranking; it is shown to the reader wherever the set is named. */
const CHINESE_COUNTRIES: readonly string[] = ["CN", "HK", "MO", "TW"];

export function isRanked(museum: PeerMuseum): boolean {
  return museum.kind === "museum" || museum.kind === "museum-group";
}

/** Whether a museum belongs to a set. A museum whose country nobody said is a member of "all" alone. */
export function isMember(museum: PeerMuseum, set: PeerSet): boolean {
  if (!isRanked(museum)) return false;
  switch (set.kind) {
    case "all":
      return true;
    case "non-chinese":
      return museum.country !== null && !CHINESE_COUNTRIES.includes(museum.country);
    case "country":
      return museum.country === set.country;
    case "label":
      return set.label.museums.includes(museum.id);
  }
}

/** The sets a museum belongs to: the standard ones, the most telling first, then the reader's labels. */
export function peerSetsOf(museum: PeerMuseum, labels: readonly Label[]): PeerSet[] {
  const sets: PeerSet[] = [{ kind: "non-chinese" }];
  if (museum.country !== null) sets.push({ kind: "country", country: museum.country });
  sets.push({ kind: "all" }, ...labels.map((label): PeerSet => ({ kind: "label", label })));
  return sets.filter((set) => isMember(museum, set));
}
