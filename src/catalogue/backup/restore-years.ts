import type { AccountKey } from "../../core/museum.ts";
import { mergeSeries, type PackedYear, pack, unpack } from "../../core/series.ts";
import { betterOf, type Snapshot } from "../../core/snapshot.ts";
import { addHistories } from "../../store/series.ts";
import { type Fate, type Tally, tallyOf } from "./tally.ts";
import type { Restoring } from "./transaction.ts";

/**
 * Merges years of accounts: of two snapshots of a day the better stands. Tells what became of their days. A year that
 * tells nothing new is not written, which of a backup of the same store is all of them.
 */
export async function restoreYears(tx: Restoring, years: readonly PackedYear[]): Promise<Tally> {
  const fates: Fate[] = [];
  const changed = new Map<AccountKey, Map<number, PackedYear>>();
  for (const packed of years) {
    const { account, year } = packed;
    const ofAccount = changed.get(account) ?? new Map<number, PackedYear>();
    // Two records of one account in a file are of one account here: the second meets what the first told.
    const present = ofAccount.get(year) ?? (await tx.objectStore("series").get([account, year]));
    const before = present ? unpack(present) : [];
    const told = unpack(packed);
    const become = fatesOf(before, told);
    fates.push(...become);
    if (become.every((fate) => fate === "kept")) continue;
    changed.set(account, ofAccount.set(year, pack(account, year, mergeSeries(before, told))));
  }
  await addHistories(tx, new Map([...changed].map(([account, merged]) => [account, [...merged.values()]])));
  return tallyOf(fates, (fate) => fate);
}

function fatesOf(before: readonly Snapshot[], told: readonly Snapshot[]): Fate[] {
  const present = new Map(before.map((snapshot) => [snapshot.day, snapshot]));
  return told.map((snapshot) => fateOf(present.get(snapshot.day), snapshot));
}

/** `betterOf` gives the first of two that say the same. */
function fateOf(before: Snapshot | undefined, told: Snapshot): Fate {
  if (!before) return "added";
  return betterOf(before, told) === before ? "kept" : "changed";
}
