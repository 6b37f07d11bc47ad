import type { Day } from "../core/day.ts";
import type { Imported, Newcomer } from "../core/imported.ts";
import { unpack } from "../core/series.ts";
import { betterOf, type Snapshot } from "../core/snapshot.ts";
import { accountAt, newcomer } from "../store/accounts.ts";
import { forgetPeers } from "../store/peers.ts";
import { addHistories, seriesOf } from "../store/series.ts";
import type { Store, Writing } from "../store/store.ts";
import { write } from "../store/write.ts";

/** What an import does to what is kept, in account-days. */
export interface Effect {
  /** Nothing was known of that day. */
  readonly added: number;
  /** What was known is less good, and gives way. */
  readonly updated: number;
  /** What was known is the same, or better, and stands. */
  readonly unchanged: number;
}

/** Called with what is done (0 to 1) after each account; throws where the reader cancelled. */
type Progress = (done: number) => Promise<void>;

/** What an import would do; nothing is written. */
export async function effectOf(db: Store, { series }: Imported, progress: Progress): Promise<Effect> {
  const effect = { added: 0, updated: 0, unchanged: 0 };
  let done = 0;
  for (const [account, years] of series) {
    const kept = new Map((await seriesOf(db, account)).map((snapshot) => [snapshot.day, snapshot]));
    for (const snapshot of years.flatMap(unpack)) effect[effectOn(kept, snapshot)] += 1;
    done += 1;
    await progress(done / series.size);
  }
  return effect;
}

/** Accounts that are written together: what is kept ready of a day is then written once for all of them. */
const AT_ONCE = 400;
/** Accounts between two words about how far it is. */
const STRIDE = 20;

/**
 * Merges an import into what is kept, in one transaction: all of it or nothing. Of two figures of a day the better
 * stands. `told` hears how far it is and says whether to go on; where not, all is as before, and an `AbortError` thrown.
 */
export async function keepImport(
  db: Store,
  { series, newcomers }: Imported,
  trackedAt: number | null,
  told: (done: number) => boolean,
): Promise<void> {
  await write(db, ["museums", "accounts", "series", "ready"], async (tx) => {
    for (const one of newcomers) await provideAccount(tx, one, trackedAt);
    await forgetPeers(tx);
    let done = 0;
    const merged = () => {
      done += 1;
      if (done % STRIDE !== 0 && done !== series.size) return;
      if (!told(done / series.size)) throw new DOMException("The import was cancelled.", "AbortError");
    };
    for (let from = 0; from < series.size; from += AT_ONCE) {
      const some = new Map([...series].slice(from, from + AT_ONCE));
      const present = await Promise.all([...some.keys()].map((account) => tx.objectStore("accounts").getKey(account)));
      if (present.includes(undefined)) throw new AccountMoved();
      await addHistories(tx, some, merged);
    }
  });
}

/** The uid of an account was learnt between the preview and the import: its history is kept under another key now. */
export class AccountMoved extends Error {
  override readonly name = "AccountMoved";
  constructor() {
    super("An account of this file was recognised meanwhile. Nothing was imported. Choose the file again.");
  }
}

type Importing = Writing<["museums", "accounts", "series", "ready"]>;

/**
 * An account that a file names first; one that came to be known meanwhile stays as it is. Where it is known under another
 * key by now, a second one of the same address must not come about.
 */
async function provideAccount(
  tx: Importing,
  { key, address, name }: Newcomer,
  trackedAt: number | null,
): Promise<void> {
  const accounts = tx.objectStore("accounts");
  if (await accounts.get(key)) return;
  if (await accountAt(accounts, address)) throw new AccountMoved();
  const { account, museum } = newcomer(address);
  const present = await tx.objectStore("museums").get(museum.id);
  if (!present) await tx.objectStore("museums").put({ ...museum, names: name === null ? {} : namesIn(name) });
  await accounts.put({ ...account, trackedAt });
}

/** A name in Chinese characters is a Chinese one; of any other it is not known whether it is French or English. */
function namesIn(name: string): { zh: string } | { en: string } {
  return /\p{Script=Han}/u.test(name) ? { zh: name } : { en: name };
}

function effectOn(kept: ReadonlyMap<Day, Snapshot>, fresh: Snapshot): keyof Effect {
  const present = kept.get(fresh.day);
  if (!present) return "added";
  // Of two that say the same `betterOf` gives the first.
  return betterOf(present, fresh) === present ? "unchanged" : "updated";
}
