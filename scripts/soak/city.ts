import { louvre, palaceMuseum, person } from "../../tests/fixtures/accounts.ts";
import type { ReplicaAccount } from "../../tests/replica/account.ts";

const INVENTED = 12;

/** The museums of the soak's Weibo: two of the directory, and invented ones that its reader adds. */
export const MUSEUMS: readonly ReplicaAccount[] = [
  louvre,
  palaceMuseum,
  ...Array.from({ length: INVENTED }, (_, i) => ({
    ...louvre,
    uid: String(6_052_480_000 + i),
    domain: "",
    screenName: `第${i}博物馆`,
    verification: { type: 7, reason: `第${i}博物馆官方微博` },
    followers: 10_000 * (i + 1),
    posts: [],
  })),
];

export const ADDED = MUSEUMS.slice(2);

export const EVERYBODY: readonly ReplicaAccount[] = [...MUSEUMS, person];

/** An account after so many jumps of the clock: each time a few more follow it. */
export function grown(account: ReplicaAccount, jumps: number): ReplicaAccount {
  return { ...account, followers: account.followers + jumps * (1 + (Number(account.uid) % 7)) };
}

/** Places that are nobody's. */
export const ELSEWHERE: readonly string[] = ["/", "/hot/weibo/102803", `/u/${person.uid}`];
