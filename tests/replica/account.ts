import type { ReplicaPost } from "./post.ts";

/** An account as the replica plays it. Counts are the true integers; the page shows them rounded, as Weibo does. */
export interface ReplicaAccount {
  readonly uid: string;
  /** The word in weibo.com/DOMAIN; "" when the account has none. */
  readonly domain: string;
  readonly screenName: string;
  readonly followers: number;
  readonly following: number;
  readonly statuses: number;
  readonly reposts: number;
  readonly comments: number;
  readonly likes: number;
  /** Weibo's verified_type (0 person, 1 government, 2 company, 3 media, 7 organisation) and its words; null when not verified. */
  readonly verification: { readonly type: number; readonly reason: string } | null;
  readonly description: string;
  readonly location: string;
  readonly posts: readonly ReplicaPost[];
  /** Answered verbatim to /ajax/profile/info when not null, so that a test can serve a captured answer. */
  readonly body: string | null;
}

export interface AccountDirectory {
  /** Adds an account, or replaces the one with the same uid. */
  put(account: ReplicaAccount): void;
  /** Changes some fields of a known account; throws when the uid is unknown. */
  set(uid: string, patch: Partial<ReplicaAccount>): void;
  /** Forgets all accounts, and knows these instead. */
  reset(accounts: readonly ReplicaAccount[]): void;
  all(): readonly ReplicaAccount[];
  byUid(uid: string): ReplicaAccount | null;
  byDomain(domain: string): ReplicaAccount | null;
  byScreenName(screenName: string): ReplicaAccount | null;
}

export function openDirectory(accounts: readonly ReplicaAccount[]): AccountDirectory {
  const known = new Map(accounts.map((account) => [account.uid, account]));
  const find = (fits: (account: ReplicaAccount) => boolean) => [...known.values()].find(fits) ?? null;
  return {
    put: (account) => void known.set(account.uid, account),
    set(uid, patch) {
      const account = known.get(uid);
      if (!account) throw new Error(`The replica knows no account ${uid}: put() it before set().`);
      known.set(uid, { ...account, ...patch });
    },
    reset(others) {
      known.clear();
      for (const account of others) known.set(account.uid, account);
    },
    all: () => [...known.values()],
    byUid: (uid) => known.get(uid) ?? null,
    byDomain: (domain) => find((account) => account.domain !== "" && account.domain === domain.toLowerCase()),
    byScreenName: (screenName) => find((account) => account.screenName === screenName),
  };
}
