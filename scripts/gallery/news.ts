import type { Alert } from "../../src/core/alert.ts";
import { exactly } from "../../src/core/count.ts";
import { addDays, type Day, instantOf } from "../../src/core/day.ts";
import { memberOf } from "./museums.ts";

/** One alert of each kind on a day, about the first three invented museums. */
export function newsOn(day: Day): readonly Alert[] {
  const [first, second, third] = [0, 1, 2].map((i) => memberOf(i, 0).account.key) as [never, never, never];
  const before = addDays(day, -1);
  return [
    { kind: "paused", why: "captcha", since: instantOf(day, 9 * 60 + 12), day },
    { kind: "clean-up", fell: 31, known: 34, day },
    { kind: "unusual", account: third, net: 4_218, median: 12.5, days: 87, day },
    {
      kind: "overtaking",
      account: second,
      other: first,
      followers: exactly(203_517),
      otherFollowers: exactly(203_498),
      day,
      before,
    },
    { kind: "milestone", account: first, milestone: 100_000, followers: exactly(100_012), day, before },
  ];
}
