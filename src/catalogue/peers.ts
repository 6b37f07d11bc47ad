import { type CitedPeer, type Peer, STANDING_TOLERANCE_DAYS } from "../core/card.ts";
import { addDays, type Day, yearOf } from "../core/day.ts";
import { valueAt } from "../core/growth.ts";
import { type AccountKey, called, isNamed, type Museum } from "../core/museum.ts";
import { mergeSeries, type PackedYear, snapshotAt, unpack } from "../core/series.ts";
import type { Snapshot } from "../core/snapshot.ts";
import { sectionsAt } from "../store/cross-sections.ts";
import { allEnteredSnapshots } from "../store/entries.ts";
import { peerAccounts } from "../store/peers.ts";
import { packedYears } from "../store/series.ts";
import type { Store } from "../store/store.ts";
import type { Sector } from "./sector.ts";

/** Every peer, with its followers on the given days and no others: from the cross-sections that are kept ready. */
export async function peersOn(db: Store, { peers, roster, entered }: Sector, days: readonly Day[]): Promise<Peer[]> {
  const known = await sectionsAt(db, roster, days);
  return peers.map(({ account, museum }) => {
    const series = entered.get(account);
    return {
      museum,
      account,
      followersAt: series ? (day) => valueAt(series, day, STANDING_TOLERANCE_DAYS)?.followers ?? null : known(account),
    };
  });
}

/**
 * Every peer, with what is known of it near the given days and its source: only the years those fall in are needed, and
 * read unless somebody has read them.
 */
export async function peersNear(
  db: Store,
  days: readonly Day[],
  years: Promise<ReadonlyMap<AccountKey, readonly PackedYear[]>> = packedYears(db, yearsNear(days)),
): Promise<CitedPeer[]> {
  const [members, series, entered] = await Promise.all([membersOf(db), years, allEnteredSnapshots(db)]);
  return members.map(({ account, museum }) => ({
    museum,
    account,
    snapshotAt: knowing(series.get(account) ?? [], entered.get(account) ?? []),
  }));
}

async function membersOf(db: Store): Promise<Member[]> {
  const [peers, museums] = await Promise.all([peerAccounts(db), db.getAll("museums")]);
  const byId = new Map(museums.map((museum) => [museum.id, museum]));
  const members = peers.flatMap(({ account, museum: { id } }) => {
    const museum = byId.get(id);
    return museum ? [{ account, museum }] : [];
  });
  // Nearly all have names: accounts are read for the others alone.
  return Promise.all(members.map((member) => (isNamed(member.museum) ? member : calledMember(db, member))));
}

interface Member {
  readonly account: AccountKey;
  readonly museum: Museum;
}

async function calledMember(db: Store, member: Member): Promise<Member> {
  const account = await db.get("accounts", member.account);
  return account ? { ...member, museum: called(member.museum, account) } : member;
}

/** What is known of an account on a day. Most have no entries: their years stay packed. */
function knowing(years: readonly PackedYear[], entered: readonly Snapshot[]): CitedPeer["snapshotAt"] {
  if (entered.length === 0) return (day) => snapshotAt(years, day, STANDING_TOLERANCE_DAYS);
  const merged = mergeSeries(years.flatMap(unpack), entered);
  return (day) => valueAt(merged, day, STANDING_TOLERANCE_DAYS);
}

/** The years in which what is known near some days may lie. */
export function yearsNear(days: readonly Day[]): number[] {
  return [...new Set(days.flatMap((day) => [yearOf(addDays(day, -STANDING_TOLERANCE_DAYS)), yearOf(day)]))];
}
