import type { Museum } from "./museum.ts";

/** Whom a museum is compared with. Labels of the reader's own join here. */
export type PeerSet =
  | { readonly kind: "all" }
  | { readonly kind: "non-chinese" }
  | { readonly kind: "country"; readonly country: string };

/** The definition follows CLIC France's ranking; it is shown to the reader wherever the set is named. */
export const CHINESE_COUNTRIES: readonly string[] = ["CN", "HK", "MO", "TW"];

export function isRanked(museum: Museum): boolean {
  return museum.kind === "museum" || museum.kind === "museum-group";
}

/** Whether a museum belongs to a set. A museum whose country nobody said is a member of "all" alone. */
export function isMember(museum: Museum, set: PeerSet): boolean {
  if (!isRanked(museum)) return false;
  switch (set.kind) {
    case "all":
      return true;
    case "non-chinese":
      return museum.country !== null && !CHINESE_COUNTRIES.includes(museum.country);
    case "country":
      return museum.country === set.country;
  }
}

/** The standard sets a museum belongs to, the most telling first. */
export function peerSetsOf(museum: Museum): PeerSet[] {
  const sets: PeerSet[] = [{ kind: "non-chinese" }];
  if (museum.country !== null) sets.push({ kind: "country", country: museum.country });
  sets.push({ kind: "all" });
  return sets.filter((set) => isMember(museum, set));
}
