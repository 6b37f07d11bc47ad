import type { AccountKey } from "../core/museum.ts";
import { type Books, changeIn, type Ledger } from "./ledger.ts";

/** Forgets accounts that are erased: nothing more is asked of them, and nothing says that anything ever was. */
export async function forget(books: Books, accounts: ReadonlySet<AccountKey>): Promise<void> {
  if (accounts.size > 0) await changeIn(books, (ledger) => [undefined, withoutAccounts(ledger, accounts)]);
}

function withoutAccounts({ collector, errands }: Ledger, accounts: ReadonlySet<AccountKey>): Ledger {
  const ofOthers = ({ account }: { readonly account: AccountKey }) => !accounts.has(account);
  const others = (keys: readonly AccountKey[]) => keys.filter((key) => !accounts.has(key));
  const withoutThem = <Kept>(byAccount: { readonly [account: string]: Kept }) =>
    Object.fromEntries(Object.entries(byAccount).filter(([key]) => !accounts.has(key as AccountKey)));
  const { day, accounts: read, partly } = collector.postsRead;
  return {
    collector: {
      ...collector,
      queue: collector.queue.filter(ofOthers),
      fills: collector.fills.filter(ofOthers),
      strangeLists: withoutThem(collector.strangeLists),
      postsRead: { day, accounts: others(read), partly: others(partly) },
    },
    errands: {
      ...errands,
      underWay: withoutThem(errands.underWay),
      left: errands.left.filter((key) => !accounts.has(key as AccountKey)),
      refused: withoutThem(errands.refused),
    },
  };
}
