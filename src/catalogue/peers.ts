import { type Peer, STANDING_TOLERANCE_DAYS } from "../core/card.ts";
import { addDays, type Day, yearOf } from "../core/day.ts";
import { valueAt } from "../core/growth.ts";
import { mergeSeries, type PackedYear, snapshotAt, unpack } from "../core/series.ts";
import type { Snapshot } from "../core/snapshot.ts";
import { isShown } from "../store/accounts.ts";
import { allEnteredSnapshots } from "../store/entries.ts";
import { packedYears } from "../store/series.ts";
import type { Store } from "../store/store.ts";

/** Every peer, with what is known of it near the given days: only the years those fall in are read. */
export async function peersNear(db: Store, days: readonly Day[]): Promise<Peer[]> {
  const [accounts, museums, series, entered] = await Promise.all([
    db.getAll("accounts"),
    db.getAll("museums"),
    packedYears(db, yearsNear(days)),
    allEnteredSnapshots(db),
  ]);
  const byId = new Map(museums.map((museum) => [museum.id, museum]));
  return accounts
    .filter((account) => account.platform === "weibo" && isShown(account))
    .flatMap(({ key, museum: id }) => {
      const museum = byId.get(id);
      const knownAt = knowing(series.get(key) ?? [], entered.get(key) ?? []);
      return museum ? [{ museum, account: key, snapshotAt: knownAt }] : [];
    });
}

/** What is known of an account on a day. Most have no entries: their years stay packed. */
function knowing(years: readonly PackedYear[], entered: readonly Snapshot[]): Peer["snapshotAt"] {
  if (entered.length === 0) return (day) => snapshotAt(years, day, STANDING_TOLERANCE_DAYS);
  const merged = mergeSeries(years.flatMap(unpack), entered);
  return (day) => valueAt(merged, day, STANDING_TOLERANCE_DAYS);
}

function yearsNear(days: readonly Day[]): number[] {
  return [...new Set(days.flatMap((day) => [yearOf(addDays(day, -STANDING_TOLERANCE_DAYS)), yearOf(day)]))];
}
