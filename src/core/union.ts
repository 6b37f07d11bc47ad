import { canonicalJson } from "./canonical.ts";
import type { Entry } from "./entry.ts";
import type { Account, Museum, MuseumId } from "./museum.ts";
import type { Label } from "./peers.ts";

// What two people keep of one thing, as one. Each of these is commutative, associative and idempotent, so that the union
// of two colleagues' files is the same whichever comes first and however often.

/** The directory's museum, or the one of which more is known. */
export function mergeMuseums(a: Museum, b: Museum): Museum {
  const rank = (museum: Museum) => (museum.origin === "directory" ? 1_000 : 0) + knownOf(museum);
  return rank(a) === rank(b) ? larger(a, b) : rank(a) > rank(b) ? a : b;
}

/**
 * Two records of one account: tracked if either is, since the earlier of the two; with the uid, if either has it, and its
 * key; of the directory's museum rather than of a made one. Of two domains or names neither is known to be newer: the
 * next reading tells, and on WeChat, where nothing is read, the reader.
 */
export function mergeAccounts(a: Account, b: Account): Account {
  const isFirst = a.origin === b.origin ? a.museum <= b.museum : a.origin === "directory";
  const { museum, origin } = isFirst ? a : b;
  return {
    // A provisional key begins with "~", which is after any digit.
    key: a.key <= b.key ? a.key : b.key,
    platform: a.platform,
    museum,
    uid: lastOf(a.uid, b.uid),
    domain: lastOf(a.domain, b.domain),
    screenName: lastOf(a.screenName, b.screenName),
    trackedAt:
      a.trackedAt === null || b.trackedAt === null ? (a.trackedAt ?? b.trackedAt) : Math.min(a.trackedAt, b.trackedAt),
    origin,
  };
}

/** All members of both, in order of their ids. */
export function mergeLabels(a: Label, b: Label): Label {
  return { name: a.name, museums: sortedOnce<MuseumId>([...a.museums, ...b.museums]) };
}

/** Of two forms of one entry the later. */
export function mergeEntries(a: Entry, b: Entry): Entry {
  return a.at === b.at ? larger(a, b) : a.at > b.at ? a : b;
}

export function sortedOnce<Text extends string>(texts: readonly Text[]): Text[] {
  return [...new Set(texts)].sort();
}

function knownOf({ names, country, city, website, wikidata, ambiguity }: Museum): number {
  return (
    Object.keys(names).length + [country, city, website, wikidata, ambiguity].filter((part) => part !== null).length
  );
}

function lastOf<Text extends string>(a: Text | null, b: Text | null): Text | null {
  return a === null || b === null ? (a ?? b) : a >= b ? a : b;
}

function larger<Value>(a: Value, b: Value): Value {
  return canonicalJson(a) >= canonicalJson(b) ? a : b;
}
