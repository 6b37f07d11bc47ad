import type { Day } from "../../core/day.ts";
import { type PackedYear, unpack } from "../../core/series.ts";
import { betterOf, type Snapshot } from "../../core/snapshot.ts";
import { addSnapshots } from "../../store/series.ts";
import { type Fate, type Tally, tallyOf } from "./tally.ts";
import type { Restoring } from "./transaction.ts";

/** Merges one account's year: of two snapshots of a day the better stands. Tells what became of its days. */
export async function restoreYear(tx: Restoring, packed: PackedYear): Promise<Tally> {
  const fresh = unpack(packed);
  const present = await tx.objectStore("series").get([packed.account, packed.year]);
  await addSnapshots(tx, packed.account, fresh);
  if (!present) return { added: fresh.length, changed: 0, kept: 0 };
  const before = new Map<Day, Snapshot>(unpack(present).map((snapshot) => [snapshot.day, snapshot]));
  return tallyOf(fresh, (told) => fateOf(before.get(told.day), told));
}

/** `betterOf` gives the first of two that say the same. */
function fateOf(before: Snapshot | undefined, told: Snapshot): Fate {
  if (!before) return "added";
  return betterOf(before, told) === before ? "kept" : "changed";
}
