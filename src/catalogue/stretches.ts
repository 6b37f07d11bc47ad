import type { Day } from "../core/day.ts";
import { growthOver, type Period, startOf, toleranceOf } from "../core/growth.ts";
import type { Stretch } from "../core/movers.ts";
import type { AccountKey } from "../core/museum.ts";
import type { Latest, Roster } from "../core/roster.ts";
import { knownAt } from "../store/cross-sections.ts";
import { firstOf } from "../store/series.ts";
import type { Store } from "../store/store.ts";
import type { Listed } from "./rows.ts";
import type { Sector } from "./sector.ts";

/**
 * What is known of accounts at both ends of a period that ends at the last figure of each: of thousands at once, so from the
 * cross-sections that are kept ready and from no history; of everything known, from each one's first year. Left out is who
 * is not known near the first day, within the tolerance of a growth and the reach of a cross-section.
 */
export async function stretchesOf(
  db: Store,
  { roster, entered }: Sector,
  listed: readonly Listed[],
  period: Period,
): Promise<ReadonlyMap<AccountKey, Stretch>> {
  const startsOf = await (period === "all" ? firsts(db, listed) : starts(db, roster, listed, period));
  return new Map(
    listed.flatMap(({ account: { key }, latest: to }) => {
      const series = entered.get(key);
      const growth = series && growthOver(series, period);
      if (growth?.kind === "known")
        return [[key, { account: key, from: growth.growth.from, to: growth.growth.to }] as const];
      const from = to && !series ? startsOf(key, to.day) : null;
      return to && from && from.day < to.day ? [[key, { account: key, from, to }] as const] : [];
    }),
  );
}

/** What an account's growth starts from that ends on a day. */
type Starts = (account: AccountKey, end: Day) => Latest | null;

async function firsts(db: Store, listed: readonly Listed[]): Promise<Starts> {
  const first = await firstOf(
    db,
    listed.map(({ account }) => account.key),
  );
  return (account) => first.get(account) ?? null;
}

async function starts(db: Store, roster: Roster, listed: readonly Listed[], period: Period): Promise<Starts> {
  const ends = new Set(listed.flatMap(({ latest }) => latest?.day ?? []));
  const known = await knownAt(
    db,
    roster,
    [...ends].map((end) => startOf(period, end, undefined)),
  );
  return (account, end) => {
    const asked = startOf(period, end, undefined);
    const start = known(account, asked);
    return start && asked - start.day <= toleranceOf(end - asked) ? start : null;
  };
}
