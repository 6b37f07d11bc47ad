import { canonicalJson } from "../../core/canonical.ts";

/** How many of one noun came with a file, by what became of them. */
export interface Tally {
  readonly added: number;
  readonly changed: number;
  readonly kept: number;
}

/** What is counted for the reader. A day is one account's. */
export const COUNTED = ["museums", "accounts", "labels", "entries", "days", "posts"] as const;
export type Counted = (typeof COUNTED)[number];

export type Outcome = { readonly [noun in Counted]: Tally };

const NOTHING: Tally = { added: 0, changed: 0, kept: 0 };

export const NO_OUTCOME: Outcome = {
  museums: NOTHING,
  accounts: NOTHING,
  labels: NOTHING,
  entries: NOTHING,
  days: NOTHING,
  posts: NOTHING,
};

/** What became of one thing. */
export type Fate = keyof Tally;

export function tallyOf<Thing>(things: readonly Thing[], fateOf: (thing: Thing) => Fate): Tally {
  const tally = { added: 0, changed: 0, kept: 0 };
  for (const thing of things) tally[fateOf(thing)] += 1;
  return tally;
}

/** The fate of what stood so before and stands so now; undefined: it was not there. */
export function fateOfRecord<Record>(before: Record | undefined, now: Record): Fate {
  if (before === undefined) return "added";
  return canonicalJson(before) === canonicalJson(now) ? "kept" : "changed";
}

export function addTally(outcome: Outcome, noun: Counted, { added, changed, kept }: Tally): Outcome {
  const before = outcome[noun];
  const sum = { added: before.added + added, changed: before.changed + changed, kept: before.kept + kept };
  return { ...outcome, [noun]: sum };
}
