import type { Period } from "../core/growth.ts";
import { type Movers, moversOf, type Stretch } from "../core/movers.ts";
import type { Account, AccountKey, Museum } from "../core/museum.ts";
import type { Store } from "../store/store.ts";
import type { Listed } from "./rows.ts";
import type { Sector } from "./sector.ts";
import { stretchesOf } from "./stretches.ts";

/** An account and the museum it is of, so that it can be named and opened. */
export interface Named {
  readonly account: Account;
  readonly museum: Museum;
}

export interface NamedMovers extends Movers {
  /** Those that the movers are. */
  readonly named: ReadonlyMap<AccountKey, Named>;
}

/** So many overtakings are told; of the others how many there are. */
const TOLD = 5;

/** The movers among some accounts over a period. */
export async function moversAmong(
  db: Store,
  sector: Sector,
  listed: readonly Listed[],
  period: Period,
): Promise<NamedMovers> {
  const stretches = await stretchesOf(db, sector, listed, period);
  const movers = moversOf([...stretches.values()], period, TOLD);
  const accounts = new Map(listed.map(({ account }) => [account.key, account]));
  const museums = db.transaction("museums").store;
  const named = mentioned(movers).map(async ({ account: key }) => {
    const account = accounts.get(key);
    const museum = account && (await museums.get(account.museum));
    return museum ? [[key, { account, museum }] as const] : [];
  });
  return { ...movers, named: new Map((await Promise.all(named)).flat()) };
}

function mentioned({ gain, loss, rise, fall, passings }: Movers): Stretch[] {
  return [gain, loss, rise, fall, ...passings.flatMap(({ passed, by }) => [passed, by])].filter((one) => one !== null);
}
