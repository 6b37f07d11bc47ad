import type { OvertakingAlert } from "./alert.ts";
import { rangeOf } from "./count.ts";
import { addDays, type Day } from "./day.ts";
import { NEWS_REACH_DAYS } from "./milestone-news.ts";
import type { AccountKey } from "./museum.ts";
import { relationOf } from "./overtaking.ts";
import type { Snapshot } from "./snapshot.ts";

/** An account with what is known of it, in order of days. */
export interface Contender {
  readonly account: AccountKey;
  readonly series: readonly Snapshot[];
}

/** Both accounts on a day of which both are known. */
interface Meeting {
  readonly day: Day;
  readonly own: Snapshot;
  readonly other: Snapshot;
}

/**
 * Who of two has overtaken the other by a day: surely ahead on it, and surely behind on the last day before on which both
 * are known and one of them is surely ahead. Only days on which both were told count: a figure of yesterday says nothing
 * about who is ahead today. null: nobody, or the day before is more than a year ago.
 */
export function overtakingNews(own: Contender, other: Contender, day: Day): OvertakingAlert | null {
  const decided = meetingsOf(own, other, day).filter((meeting) => leadOf(meeting) !== null);
  const [before, now] = [decided.at(-2), decided.at(-1)];
  if (!before || now?.day !== day || day - before.day > NEWS_REACH_DAYS) return null;
  const lead = leadOf(now);
  if (lead === leadOf(before)) return null;
  const [first, second] = lead === "own" ? [own, other] : [other, own];
  const [ahead, behind] = lead === "own" ? [now.own, now.other] : [now.other, now.own];
  return {
    kind: "overtaking",
    account: first.account,
    other: second.account,
    followers: ahead.followers,
    otherFollowers: behind.followers,
    day,
    before: before.day,
  };
}

/** The days up to one, and within a year of it, on which both are known. */
function meetingsOf(own: Contender, other: Contender, until: Day): Meeting[] {
  const others = new Map(other.series.map((snapshot) => [snapshot.day, snapshot]));
  const since = addDays(until, -NEWS_REACH_DAYS);
  return own.series.flatMap((snapshot) => {
    const met = others.get(snapshot.day);
    const isWithin = snapshot.day >= since && snapshot.day <= until;
    return met && isWithin ? [{ day: snapshot.day, own: snapshot, other: met }] : [];
  });
}

/** null where they are level, or rounding leaves it open. */
function leadOf({ own, other }: Meeting): "own" | "other" | null {
  const relation = relationOf(rangeOf(other.followers), rangeOf(own.followers));
  if (relation === "ahead") return "other";
  return relation === "behind" ? "own" : null;
}
