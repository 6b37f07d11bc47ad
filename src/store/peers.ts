import type { IDBPTransaction } from "idb";
import type { AccountKey, MuseumId, MuseumKind } from "../core/museum.ts";
import type { PeerMuseum } from "../core/peers.ts";
import { isShown } from "./accounts.ts";
import type { Schema, Store, StoreName, Writing } from "./store.ts";
import { isFull, write } from "./write.ts";

type ReadsPeers = IDBPTransaction<Schema, ("accounts" | "museums" | StoreName)[], "readonly" | "readwrite">;

/** Every account on Weibo that is somebody's peer, and what decides of whom: a column each, for two thousand are read often. */
export interface PeerColumns {
  readonly accounts: readonly AccountKey[];
  readonly museums: readonly MuseumId[];
  readonly kinds: readonly MuseumKind[];
  readonly countries: readonly (string | null)[];
}

/** An account that is somebody's peer, and what decides of whom. */
export interface PeerAccount {
  readonly account: AccountKey;
  readonly museum: PeerMuseum;
}

const PEERS = "peers";

/** Every account on Weibo that has a case there, and its museum. Gathered anew where something changed since. */
export async function peerAccounts(db: Store): Promise<readonly PeerAccount[]> {
  const kept = await db.get("ready", PEERS);
  const { accounts, museums, kinds, countries } = kept && "kinds" in kept ? kept : await gather(db);
  return accounts.flatMap((account, i) => {
    const [id, kind] = [museums[i], kinds[i]];
    return id === undefined || kind === undefined
      ? []
      : [{ account, museum: { id, kind, country: countries[i] ?? null } }];
  });
}

/** To be called in every transaction that changes who is a peer: accounts, whether they are tracked, or their museums. */
export async function forgetPeers(tx: Writing<["ready", ...StoreName[]]>): Promise<void> {
  await tx.objectStore("ready").delete(PEERS);
}

async function gather(db: Store): Promise<PeerColumns> {
  try {
    return await write(db, ["accounts", "museums", "ready"], async (tx) => {
      const columns = await gathered(tx);
      await tx.objectStore("ready").put(columns, PEERS);
      return columns;
    });
  } catch (error) {
    // Where there is no room to keep them, they are still read.
    if (!isFull(error)) throw error;
    return gathered(db.transaction(["accounts", "museums"]));
  }
}

async function gathered(tx: ReadsPeers): Promise<PeerColumns> {
  const [accounts, museums] = await Promise.all([
    tx.objectStore("accounts").getAll(),
    tx.objectStore("museums").getAll(),
  ]);
  const byId = new Map(museums.map((museum) => [museum.id, museum]));
  const peers = accounts
    .filter((account) => account.platform === "weibo" && isShown(account))
    .flatMap(({ key, museum: id }) => {
      const museum = byId.get(id);
      return museum ? [{ key, museum }] : [];
    });
  return {
    accounts: peers.map(({ key }) => key),
    museums: peers.map(({ museum }) => museum.id),
    kinds: peers.map(({ museum }) => museum.kind),
    countries: peers.map(({ museum }) => museum.country),
  };
}
