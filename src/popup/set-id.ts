import type { PeerSet } from "../core/peers.ts";

/** What a peer set is called in a list of choices: "all", "country FR", "label Clients". */
export function setId(set: PeerSet): string {
  if (set.kind === "country") return `country ${set.country}`;
  return set.kind === "label" ? `label ${set.label.name}` : set.kind;
}

/** The set with an id; null where there is none (any longer). */
export function setWithId(sets: readonly PeerSet[], id: string): PeerSet | null {
  return sets.find((set) => setId(set) === id) ?? null;
}
