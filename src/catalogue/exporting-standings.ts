import type { CitedPeer } from "../core/card.ts";
import type { Day } from "../core/day.ts";
import { isMember, type PeerSet, peerSetsOf } from "../core/peers.ts";
import type { Snapshot } from "../core/snapshot.ts";
import { type Standing, standingOf } from "../core/standing.ts";
import type { Cell } from "../core/table.ts";
import type { Language } from "../core/texts.ts";
import { labelsOf } from "../store/labels.ts";
import type { Store } from "../store/store.ts";
import { type ExportColumn, type Exported, type ExportTable, whoCells } from "./exporting.ts";
import { peersNear } from "./peers.ts";

export const STANDING_COLUMNS: readonly ExportColumn[] = [
  { name: "account", kind: "text" },
  { name: "uid", kind: "text" },
  { name: "museum", kind: "text" },
  { name: "day", kind: "day" },
  { name: "set", kind: "text" },
  { name: "place", kind: "number" },
  { name: "last-place", kind: "number" },
  { name: "known", kind: "number" },
  { name: "members", kind: "number" },
  { name: "share", kind: "percent" },
  { name: "followers", kind: "number" },
  { name: "precision", kind: "text" },
  { name: "known-on", kind: "day" },
];

/**
 * The standings of accounts on a day, a row for each of their peer sets. Places that overlap are joint, from `place` to
 * `last-place`; `known` of `members` were known near that day.
 */
export async function standingsTable(
  db: Store,
  accounts: readonly Exported[],
  day: Day,
  language: Language,
  nameOf: (set: PeerSet) => string,
): Promise<ExportTable> {
  const [peers, labels] = await Promise.all([peersNear(db, [day]), labelsOf(db)]);
  const peerOf = new Map(peers.map((peer) => [peer.account, peer]));
  const membersOf = gathering(peers, day);
  const rowsOf = (one: Exported): Cell[][] => {
    const known = peerOf.get(one.account.key)?.snapshotAt(day);
    if (!known) return [];
    return peerSetsOf(one.museum, labels).flatMap((set) => {
      const standing = standingOf(one.account.key, membersOf(set));
      return standing
        ? [[...whoCells(one, language), day, nameOf(set), ...standingCells(standing), ...countCells(known)]]
        : [];
    });
  };
  async function* rows() {
    for (const one of accounts) yield rowsOf(one);
  }
  return { columns: STANDING_COLUMNS, rows: rows() };
}

function standingCells({ place, known, members, share }: Standing): Cell[] {
  return [place.first, place.last, known, members, share];
}

function countCells({ followers: { value, precision }, day }: Snapshot): Cell[] {
  return [value, precision, day];
}

/** The name of a set that stays the same in every language: "all", "country:FR", "label:Clients". */
export function plainSetName(set: PeerSet): string {
  if (set.kind === "country") return `country:${set.country}`;
  return set.kind === "label" ? `label:${set.label.name}` : set.kind;
}

/** The members of a set are gathered once, however many accounts stand in it. */
function gathering(peers: readonly CitedPeer[], day: Day) {
  const gathered = new Map<string, { account: CitedPeer["account"]; followers: ReturnType<typeof followersAt> }[]>();
  return (set: PeerSet) => {
    const name = plainSetName(set);
    const members =
      gathered.get(name) ??
      peers
        .filter(({ museum }) => isMember(museum, set))
        .map((peer) => ({ account: peer.account, followers: followersAt(peer, day) }));
    gathered.set(name, members);
    return members;
  };
}

function followersAt(peer: CitedPeer, day: Day) {
  return peer.snapshotAt(day)?.followers ?? null;
}
