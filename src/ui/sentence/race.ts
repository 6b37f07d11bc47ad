import type { Day } from "../../core/day.ts";
import { nameOf } from "../../core/museum.ts";
import type { Neighbour } from "../../core/neighbours.ts";
import { type Overtaking, paceOf } from "../../core/overtaking.ts";
import type { Race } from "../../core/race.ts";
import { formatDecimals, formatNumbers, formatRange } from "../format.ts";
import { say, sayPlural, type Words } from "../words.ts";
import { dayText, figureNote, followersText, notesText, type Subject, tight, whoText } from "./parts.ts";

/**
 * "On 24 November 2026, the Musée d’Orsay was 5,000 followers ahead of … on Weibo; if both go on at their pace, they are
 * level in 125 days (…)." The subject is the one whose neighbour the other is.
 */
export function raceSentence(words: Words, subject: Subject, race: Race, day: Day): string {
  const { own, other, relation, distance, overtaking } = race;
  const isApart = relation === "ahead" || relation === "behind";
  const fact = say(words, `sentence_${relation}`, {
    day: dayText(words, day),
    who: whoText(words, subject),
    other: whoText(words, { museum: other.museum, account: null }),
    n: followersText(words, distance.high ?? distance.low ?? 0, formatNumbers(words, distance)),
  });
  const projection = isApart ? projectionText(words, overtaking) : null;
  return say(words, "sentence_noted", {
    fact: notesText(words, [fact, projection]),
    notes: notesText(words, [
      ...(isApart ? [paceNote(words, own), paceNote(words, other)] : []),
      memberNote(words, own, subject),
      memberNote(words, other, subject),
      say(words, "sentence_computed"),
    ]),
  });
}

function projectionText(words: Words, overtaking: Overtaking): string | null {
  switch (overtaking.kind) {
    case "between":
      return say(words, "sentence_then_between", { days: daysText(words, overtaking.low, overtaking.high) });
    case "perhaps":
      return say(words, "sentence_then_perhaps", { days: sayPlural(words, "days", overtaking.low) });
    case "beyond":
    case "never":
      return say(words, `sentence_then_${overtaking.kind}`);
    case "unknown":
      return null;
  }
}

/** "161 to 309 days", "1,335 days to more than ten years". */
export function daysText(words: Words, low: number, high: number | null): string {
  if (high === null) return say(words, "sentence_beyond_ten_years", { days: sayPlural(words, "days", low) });
  return sayPlural(words, "days", high, { n: tight(words, formatNumbers(words, { low, high })) });
}

function paceNote(words: Words, { museum, growth }: Neighbour): string | null {
  const pace = growth && paceOf(growth);
  if (!growth || !pace) return null;
  const text = formatRange(words, pace, (each) => formatDecimals(words.language, each, 1));
  return say(words, "sentence_pace", {
    name: nameOf(museum, words.language),
    pace: tight(words, text),
    from: dayText(words, growth.from.day),
    to: dayText(words, growth.to.day),
  });
}

function memberNote(words: Words, { museum, snapshot }: Neighbour, { publications }: Subject): string {
  const text = figureNote(words, snapshot, publications);
  return say(words, "sentence_of_named", { name: nameOf(museum, words.language), text });
}
