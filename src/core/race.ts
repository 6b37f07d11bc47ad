import { differenceOfRanges, type Range, rangeOf } from "./count.ts";
import type { Neighbour } from "./neighbours.ts";
import { type Overtaking, overtakingOf, paceOf, type Relation, type Runner, relationOf } from "./overtaking.ts";

/** Two neighbours, and how they stand to each other. */
export interface Race {
  readonly own: Neighbour;
  readonly other: Neighbour;
  /** Where the other stands. */
  readonly relation: Relation;
  /** From the one behind to the one ahead, in followers. */
  readonly distance: Range;
  readonly overtaking: Overtaking;
}

export function raceOf(own: Neighbour, other: Neighbour): Race {
  const [mine, theirs] = [runnerOf(own), runnerOf(other)];
  const relation = relationOf(theirs.followers, mine.followers);
  const [ahead, behind] = relation === "behind" ? [mine, theirs] : [theirs, mine];
  const distance = differenceOfRanges(ahead.followers, behind.followers);
  return { own, other, relation, distance, overtaking: overtakingOf(mine, theirs) };
}

function runnerOf({ snapshot, growth }: Neighbour): Runner {
  return { followers: rangeOf(snapshot.followers), pace: growth && paceOf(growth) };
}
