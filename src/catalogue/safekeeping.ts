import type { Account, Museum } from "../core/museum.ts";
import { type AutomaticBackup, automaticBackupOf } from "../store/automatic-backup.ts";
import { isBackupDue, lastBackup } from "../store/backed-up.ts";
import type { Store } from "../store/store.ts";

/** What the reader should know of before it is lost, and what can be erased. */
export interface Safekeeping {
  /** The instant of the last backup, in ms; null before the first. */
  readonly last: number | null;
  readonly isDue: boolean;
  readonly automatic: AutomaticBackup;
  readonly accounts: readonly { readonly account: Account; readonly museum: Museum }[];
}

export async function safekeepingOf(db: Store, nowMs: number): Promise<Safekeeping> {
  const [last, automatic, accounts, museums] = await Promise.all([
    lastBackup(db),
    automaticBackupOf(db),
    db.getAll("accounts"),
    db.getAll("museums"),
  ]);
  const byId = new Map(museums.map((museum) => [museum.id, museum]));
  return {
    last,
    isDue: isBackupDue(last, accounts, nowMs),
    automatic,
    accounts: accounts.flatMap((account) => {
      const museum = byId.get(account.museum);
      return museum ? [{ account, museum }] : [];
    }),
  };
}
