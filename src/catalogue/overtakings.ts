import type { OvertakingAlert } from "../core/alert.ts";
import { rangeOf } from "../core/count.ts";
import { addDays, type Day, yearOf } from "../core/day.ts";
import { NEWS_REACH_DAYS } from "../core/milestone-news.ts";
import type { AccountKey } from "../core/museum.ts";
import { relationOf } from "../core/overtaking.ts";
import { type Contender, overtakingNews } from "../core/overtaking-news.ts";
import { trackedAccounts } from "../store/accounts.ts";
import { type FollowersOn, rosterOf, sectionsAt } from "../store/cross-sections.ts";
import { seriesOf } from "../store/series.ts";
import type { Store } from "../store/store.ts";

/** Whom of the tracked accounts an account overtook by its reading of a day, and who overtook it. */
export async function overtakingsOf(db: Store, own: Contender, day: Day): Promise<OvertakingAlert[]> {
  const before = own.series.findLast((snapshot) => snapshot.day < day)?.day;
  if (before === undefined) return [];
  const [tracked, roster] = await Promise.all([trackedAccounts(db), rosterOf(db)]);
  const followersOf = await sectionsAt(db, roster, [before, day]);
  const ownOn = followersOf(own.account);
  const candidates = tracked.filter(
    ({ key, platform }) =>
      platform === "weibo" && key !== own.account && mayHavePassed(ownOn, followersOf(key), before, day),
  );
  const found = candidates.map(async ({ key }) => overtakingNews(own, await contender(db, key, day), day));
  return (await Promise.all(found)).flatMap((one) => one ?? []);
}

/** A first look at what is kept ready, at the latest followers of both: few pairs change their order from day to day. */
function mayHavePassed(own: FollowersOn, other: FollowersOn, before: Day, day: Day): boolean {
  const [then, now] = [before, day].map((on) => {
    const [mine, theirs] = [own(on), other(on)];
    return mine && theirs ? relationOf(rangeOf(theirs), rangeOf(mine)) : "unclear";
  });
  return (now === "ahead" || now === "behind") && now !== then;
}

async function contender(db: Store, account: AccountKey, day: Day): Promise<Contender> {
  return { account, series: await seriesOf(db, account, yearOf(addDays(day, -NEWS_REACH_DAYS))) };
}
