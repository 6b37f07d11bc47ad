import { type CountRange, containsZero, differenceOfRanges, isSingle, type Range } from "./count.ts";
import type { Growth } from "./growth.ts";

/** Followers a day; `null` where an end is open. */
export type Pace = Range;

/** Where one account's followers lie, and how fast they grow; no pace: growth is not known. */
export interface Runner {
  readonly followers: CountRange;
  readonly pace: Pace | null;
}

/**
 * Who of two is ahead: `ahead` and `behind` for certain, `level` where both are exact and equal, `unclear` where the
 * ranges overlap.
 */
export type Relation = "ahead" | "behind" | "level" | "unclear";

/**
 * When the one behind draws level with the one ahead, if both go on at their pace: a projection, in whole days from the
 * day of the figures.
 * - `between`: from `low` to `high` days; `high` null: or more than ten years.
 * - `beyond`: surely more than ten years.
 * - `perhaps`: within the rounding of the paces the distance may close, after `low` days at the earliest, or never.
 * - `never`: at these paces the distance does not close.
 * - `unknown`: nobody is surely behind, or a pace is not known.
 */
export type Overtaking =
  | { readonly kind: "between"; readonly low: number; readonly high: number | null }
  | { readonly kind: "perhaps"; readonly low: number }
  | { readonly kind: "beyond" | "never" | "unknown" };

/** Ten years: a pace says nothing of what is farther off. */
export const FARTHEST_DAYS = 3_652;

/** (F1 − F0) / days, as a range. Source: CLIC France. */
export function paceOf({ netRange: { low, high }, days }: Pick<Growth, "netRange" | "days">): Pace | null {
  if (days <= 0) return null;
  return { low: low === null ? null : low / days, high: high === null ? null : high / days };
}

/** Where another's followers stand to one's own. */
export function relationOf(other: CountRange, own: CountRange): Relation {
  const distance = differenceOfRanges(other, own);
  if (!containsZero(distance)) return (distance.low ?? Number.NEGATIVE_INFINITY) > 0 ? "ahead" : "behind";
  return isSingle(distance) ? "level" : "unclear";
}

/** Days = distance / (pace of the one behind − pace of the one ahead), each as a range. Symmetric. */
export function overtakingOf(one: Runner, other: Runner): Overtaking {
  const relation = relationOf(other.followers, one.followers);
  if (relation === "level" || relation === "unclear") return { kind: "unknown" };
  const [leader, chaser] = relation === "ahead" ? [other, one] : [one, other];
  if (!leader.pace || !chaser.pace) return { kind: "unknown" };
  const distance = ends(differenceOfRanges(leader.followers, chaser.followers));
  const [lead, chase] = [ends(leader.pace), ends(chaser.pace)];
  return drawnLevel(distance, { low: chase.low - lead.high, high: chase.high - lead.low });
}

interface Ends {
  readonly low: number;
  readonly high: number;
}

/** `distance.low` is above 0. */
function drawnLevel(distance: Ends, closing: Ends): Overtaking {
  if (closing.high <= 0) return { kind: "never" };
  const low = Math.ceil(distance.low / closing.high);
  if (closing.low <= 0) return low > FARTHEST_DAYS ? { kind: "beyond" } : { kind: "perhaps", low };
  const high = Math.ceil(distance.high / closing.low);
  if (low > FARTHEST_DAYS) return { kind: "beyond" };
  return { kind: "between", low, high: high > FARTHEST_DAYS ? null : high };
}

function ends({ low, high }: Range): Ends {
  return { low: low ?? Number.NEGATIVE_INFINITY, high: high ?? Number.POSITIVE_INFINITY };
}
