import type { Day } from "../../core/day.ts";
import type { AccountKey } from "../../core/museum.ts";
import { type PackedYear, unpack } from "../../core/series.ts";
import { betterOf, type Snapshot } from "../../core/snapshot.ts";
import { addHistories } from "../../store/series.ts";
import { type Fate, type Tally, tallyOf } from "./tally.ts";
import type { Restoring } from "./transaction.ts";

/** Merges years of accounts, each once: of two snapshots of a day the better stands. Tells what became of their days. */
export async function restoreYears(tx: Restoring, years: readonly PackedYear[]): Promise<Tally> {
  const fates: Fate[] = [];
  const histories = new Map<AccountKey, Snapshot[]>();
  for (const packed of years) {
    const told = unpack(packed);
    const before = await daysBefore(tx, packed);
    const sooner = histories.get(packed.account) ?? [];
    // Two records of one account in a file are of one account here: the second meets what the first told.
    for (const snapshot of sooner) before.set(snapshot.day, better(before.get(snapshot.day), snapshot));
    fates.push(...told.map((snapshot) => fateOf(before.get(snapshot.day), snapshot)));
    histories.set(packed.account, [...sooner, ...told]);
  }
  await addHistories(tx, histories);
  return tallyOf(fates, (fate) => fate);
}

async function daysBefore(tx: Restoring, { account, year }: PackedYear): Promise<Map<Day, Snapshot>> {
  const present = await tx.objectStore("series").get([account, year]);
  return new Map((present ? unpack(present) : []).map((snapshot) => [snapshot.day, snapshot]));
}

function better(before: Snapshot | undefined, told: Snapshot): Snapshot {
  return before ? betterOf(before, told) : told;
}

/** `betterOf` gives the first of two that say the same. */
function fateOf(before: Snapshot | undefined, told: Snapshot): Fate {
  if (!before) return "added";
  return betterOf(before, told) === before ? "kept" : "changed";
}
