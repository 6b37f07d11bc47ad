import type { AccountKey } from "../core/museum.ts";
import { type Books, changeIn, type Ledger } from "./ledger.ts";

/** Forgets an account that is erased: nothing more is asked of it, and nothing says that anything ever was. */
export async function forget(books: Books, account: AccountKey): Promise<void> {
  await changeIn(books, (ledger) => [undefined, withoutAccount(ledger, account)]);
}

function withoutAccount({ collector, errands }: Ledger, account: AccountKey): Ledger {
  const { [account]: _underWay, ...underWay } = errands.underWay;
  const { [account]: _refused, ...refused } = errands.refused;
  const { day, accounts } = collector.postsRead;
  return {
    collector: {
      ...collector,
      queue: collector.queue.filter((task) => task.account !== account),
      fills: collector.fills.filter((fill) => fill.account !== account),
      postsRead: { day, accounts: accounts.filter((key) => key !== account) },
    },
    errands: { ...errands, underWay, refused },
  };
}
