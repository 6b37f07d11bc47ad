import type { Count } from "../core/count.ts";
import type { PeriodGrowth } from "../core/growth.ts";
import { isAlone, isJoint, type Standing } from "../core/standing.ts";
import { formatDay, formatNet, formatNumber, formatRate, markOf } from "./format.ts";
import { say, sayOrdinal, type Words } from "./words.ts";

/** A count with its mark in the soft colour before it. */
export function CountFigure({ words, count }: { words: Words; count: Count }) {
  const mark = markOf(count);
  return (
    <>
      {mark === "" ? null : <span class="mark">{`${mark} `}</span>}
      {formatNumber(words.language, count.value)}
    </>
  );
}

export interface GrowthText {
  readonly short: string;
  /** null: since the first day of the asked period. */
  readonly since: string | null;
  readonly full: string;
}

/** A growth where there is little room: the rate, and since when unless that is the asked period; in full on demand. */
export function growthText(words: Words, growth: PeriodGrowth): GrowthText | null {
  if (growth.kind === "unknown") return null;
  const net = formatNet(words, growth.growth);
  const rate = formatRate(words, growth.growth);
  const since = say(words, "since", { day: formatDay(words.language, growth.growth.from.day) });
  return {
    short: rate ?? net,
    since: growth.kind === "known" ? null : since,
    full: [net, rate, since].filter((part) => part !== null).join(" · "),
  };
}

/** "1st of 3", "2–3 of 14": among the members that are known. Alone it has no place, and says so. */
export function placeText(words: Words, standing: Standing): string {
  const { place, known } = standing;
  if (isAlone(standing)) return say(words, "place_alone");
  if (isJoint(place)) return say(words, "place_joint", { first: place.first, last: place.last, total: known });
  return sayOrdinal(words, "place", place.first, { total: String(known) });
}
