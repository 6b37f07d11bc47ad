import { postsReadOn } from "../collect/collector.ts";
import { type Ledger, ledgerOf } from "../collect/ledger.ts";
import type { Task } from "../collect/task.ts";
import { type Day, dayOf } from "../core/day.ts";
import { type Account, type AccountKey, addressOf } from "../core/museum.ts";
import { trackedAccounts } from "../store/accounts.ts";
import { latestIn } from "../store/cross-sections.ts";
import { listedOf } from "../store/posts.ts";
import type { Store } from "../store/store.ts";
import { isReadOn } from "./visits.ts";

/** A question that is due, and when its answer was last had: what waited longest comes first. */
interface Due {
  readonly task: Task;
  readonly last: number;
}

/**
 * What is to be asked for the tracked accounts on Weibo: the figures of today where they were not read, and the newest
 * posts where these were not, the longest unread first. An account whose answer was not as known today waits for tomorrow.
 */
export async function dueTasks(db: Store, nowMs: number): Promise<Task[]> {
  const today = dayOf(nowMs);
  const [accounts, ledger, latest] = await Promise.all([trackedAccounts(db), ledgerOf(db), latestIn(db)]);
  const due: Due[] = [];
  for (const account of accounts.filter(({ platform }) => platform === "weibo")) {
    due.push(
      ...(await figuresDue(db, account, ledger, { today, last: latest.get(account.key)?.day ?? null })),
      ...(await postsDue(db, account, ledger, today)),
    );
  }
  return due.sort((a, b) => a.last - b.last).map(({ task }) => task);
}

interface Known {
  readonly today: Day;
  /** The last day of which anything is known; null: none. */
  readonly last: Day | null;
}

async function figuresDue(db: Store, account: Account, ledger: Ledger, { today, last }: Known): Promise<Due[]> {
  const { key } = account;
  if (!addressOf(account) || isStrange(ledger, key, today)) return [];
  if (last !== null && last >= today && (await isReadOn(db, key, today))) return [];
  return [{ task: { kind: "figures", account: key }, last: last ?? 0 }];
}

/** Posts are listed by uid alone: an account without one has its turn once its figures have told it. */
async function postsDue(db: Store, { key, uid }: Account, { collector }: Ledger, today: Day): Promise<Due[]> {
  if (uid === null || postsReadOn(collector, key, today)) return [];
  return [{ task: { kind: "posts", account: key }, last: (await listedOf(db, key)).at(-1)?.to ?? 0 }];
}

function isStrange({ errands }: Ledger, key: AccountKey, today: Day): boolean {
  const refused = errands.refused[key];
  return refused?.refusal.kind === "unrecognised" && dayOf(refused.at) === today;
}
