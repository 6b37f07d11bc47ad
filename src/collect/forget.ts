import type { AccountKey } from "../core/museum.ts";
import { type Books, changeIn, type Ledger } from "./ledger.ts";

/** Forgets an account that is erased: nothing more is asked of it, and nothing says that anything ever was. */
export async function forget(books: Books, account: AccountKey): Promise<void> {
  await changeIn(books, (ledger) => [undefined, withoutAccount(ledger, account)]);
}

function withoutAccount({ collector, errands }: Ledger, account: AccountKey): Ledger {
  const { [account]: _underWay, ...underWay } = errands.underWay;
  const { [account]: _refused, ...refused } = errands.refused;
  const { [account]: _strange, ...strangeLists } = collector.strangeLists;
  const { day, accounts, partly } = collector.postsRead;
  const others = (keys: readonly AccountKey[]) => keys.filter((key) => key !== account);
  return {
    collector: {
      ...collector,
      queue: collector.queue.filter((task) => task.account !== account),
      fills: collector.fills.filter((fill) => fill.account !== account),
      strangeLists,
      postsRead: { day, accounts: others(accounts), partly: others(partly) },
    },
    errands: { ...errands, underWay, refused },
  };
}
