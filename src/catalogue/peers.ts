import { type Peer, STANDING_TOLERANCE_DAYS } from "../core/card.ts";
import { addDays, type Day, yearOf } from "../core/day.ts";
import { followersAt } from "../core/series.ts";
import { isShown } from "../store/accounts.ts";
import { packedYears } from "../store/series.ts";
import type { Store } from "../store/store.ts";

/** Every peer, with what is known of it near the given days: only the years those fall in are read. */
export async function peersNear(db: Store, days: readonly Day[]): Promise<Peer[]> {
  const [accounts, museums, series] = await Promise.all([
    db.getAll("accounts"),
    db.getAll("museums"),
    packedYears(db, yearsNear(days)),
  ]);
  const byId = new Map(museums.map((museum) => [museum.id, museum]));
  return accounts
    .filter((account) => account.platform === "weibo" && isShown(account))
    .flatMap(({ key, museum: id }) => {
      const museum = byId.get(id);
      const years = series.get(key) ?? [];
      return museum
        ? [{ museum, account: key, followersAt: (day: Day) => followersAt(years, day, STANDING_TOLERANCE_DAYS) }]
        : [];
    });
}

function yearsNear(days: readonly Day[]): number[] {
  return [...new Set(days.flatMap((day) => [yearOf(addDays(day, -STANDING_TOLERANCE_DAYS)), yearOf(day)]))];
}
