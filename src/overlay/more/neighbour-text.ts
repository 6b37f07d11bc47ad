import { addDays, type Day } from "../../core/day.ts";
import { nameOf } from "../../core/museum.ts";
import type { Neighbour } from "../../core/neighbours.ts";
import { type Overtaking, paceOf } from "../../core/overtaking.ts";
import type { Race } from "../../core/race.ts";
import { formatCount, formatDay, formatNumbers, formatRange } from "../../ui/format.ts";
import { daysText } from "../../ui/sentence/race.ts";
import { say, sayPlural, type Words } from "../../ui/words.ts";
import { signedDecimal } from "./amounts.ts";

/** "25,372 behind · overtakes in 200 days". */
export function raceText(words: Words, race: Race): string {
  const { relation, overtaking } = race;
  if (relation === "level" || relation === "unclear") return say(words, `more_${relation}`);
  const distance = say(words, `more_${relation}`, { n: formatNumbers(words, race.distance) });
  return `${distance} · ${overtakingText(words, relation, overtaking)}`;
}

/** Distance, paces and days, each with its formula and the days it is from. */
export function raceLines(words: Words, race: Race, day: Day): string[] {
  const { own, other, overtaking } = race;
  const [ahead, behind] = race.relation === "behind" ? [own, other] : [other, own];
  const count = ({ snapshot }: Neighbour) => formatCount(words.language, snapshot.followers);
  const range = formatNumbers(words, race.distance);
  return [
    say(words, "more_distance", { ahead: count(ahead), behind: count(behind), n: range }),
    paceText(words, own),
    paceText(words, other),
    say(words, "more_days_formula"),
    ...(overtaking.kind === "between" ? [projectionText(words, overtaking, day)] : []),
  ];
}

function overtakingText(words: Words, relation: "ahead" | "behind", overtaking: Overtaking): string {
  const key = relation === "ahead" ? "more_overtaken" : "more_overtakes";
  switch (overtaking.kind) {
    case "between":
      return say(words, key, { days: daysText(words, overtaking.low, overtaking.high) });
    case "perhaps":
      return say(words, "more_perhaps", { days: sayPlural(words, "days", overtaking.low) });
    default:
      return say(words, `more_${overtaking.kind}`);
  }
}

function projectionText(words: Words, { low, high }: { readonly low: number; readonly high: number | null }, day: Day) {
  const date = (days: number | null) => (days === null ? null : addDays(day, days));
  const dates = { low: date(low), high: date(high) };
  return say(words, "more_projection", {
    dates: formatRange(words, dates, (each) => formatDay(words.language, each as Day)),
  });
}

function paceText(words: Words, neighbour: Neighbour): string {
  const { museum, growth } = neighbour;
  const name = nameOf(museum, words.language);
  const pace = growth && paceOf(growth);
  if (!pace) return say(words, "more_pace_unknown", { name });
  const end = ({ followers, day }: Neighbour["snapshot"]) =>
    `${formatCount(words.language, followers)} (${formatDay(words.language, day)})`;
  return say(words, "more_pace", {
    name,
    pace: formatRange(words, pace, (each) => signedDecimal(words, each)),
    start: end(growth.from),
    end: end(growth.to),
    days: sayPlural(words, "days", growth.days),
  });
}
