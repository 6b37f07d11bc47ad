import type { ComponentChildren } from "preact";
import type { CitedComparison } from "../catalogue/compare.ts";
import type { Snapshot } from "../core/snapshot.ts";
import { FollowersLines, GrowthLines } from "../ui/figure-lines.tsx";
import type { Subject } from "../ui/sentence/parts.ts";
import type { Words } from "../ui/words.ts";

type Label = (() => ComponentChildren) | null;

/** Where a figure of the first table comes from: the followers of each museum's first and last day. */
export function endLabels(words: Words, comparison: CitedComparison) {
  return (row: number, column: number): Label => {
    const one = comparison.compared[row];
    const ends: { readonly [column: number]: Snapshot | undefined } = {
      2: one?.snapshots[0],
      4: one?.snapshots.at(-1),
    };
    const snapshot = ends[column];
    if (!one || !snapshot) return null;
    return () => <FollowersLines words={words} subject={subjectOf(comparison, one)} snapshot={snapshot} />;
  };
}

/** Where a figure of the second table comes from: net growth, its rate, and how many a day. */
export function growthLabels(words: Words, comparison: CitedComparison) {
  return (row: number, column: number): Label => {
    const one = comparison.compared[row];
    const growth = one?.growth;
    if (!one || !growth || column < 1 || column > 3) return null;
    return () => <GrowthLines words={words} subject={subjectOf(comparison, one)} growth={growth} />;
  };
}

/** The comparison is of museums: each has one account on Weibo, which is not named. */
function subjectOf({ publications }: CitedComparison, { museum }: Pick<Subject, "museum">): Subject {
  return { museum, account: null, publications };
}
