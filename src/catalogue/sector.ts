import type { AccountKey } from "../core/museum.ts";
import type { Roster } from "../core/roster.ts";
import type { Snapshot } from "../core/snapshot.ts";
import { rosterOf } from "../store/cross-sections.ts";
import { allEnteredSnapshots } from "../store/entries.ts";
import { type PeerAccount, peerAccounts } from "../store/peers.ts";
import { seriesOf } from "../store/series.ts";
import type { Store } from "../store/store.ts";

/** What concerns every account: large enough, with two thousand of them, to be read once for all that is told together. */
export interface Sector {
  readonly peers: readonly PeerAccount[];
  readonly roster: Roster;
  /** The series of the accounts of which the reader entered figures: few have any, and these can be taken back. */
  readonly entered: ReadonlyMap<AccountKey, readonly Snapshot[]>;
}

export async function sectorOf(db: Store): Promise<Sector> {
  const [peers, roster, entered] = await Promise.all([peerAccounts(db), rosterOf(db), enteredSeries(db)]);
  return { peers, roster, entered };
}

async function enteredSeries(db: Store): Promise<Map<AccountKey, readonly Snapshot[]>> {
  const accounts = [...(await allEnteredSnapshots(db)).keys()];
  return new Map(await Promise.all(accounts.map(async (account) => [account, await seriesOf(db, account)] as const)));
}
