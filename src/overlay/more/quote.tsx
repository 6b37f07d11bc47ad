import type { Card } from "../../core/card.ts";
import { divided } from "../../core/count.ts";
import type { Growth } from "../../core/growth.ts";
import { formatDay, formatNet } from "../../ui/format.ts";
import { awardSentence } from "../../ui/sentence/award.ts";
import { followersSentence, growthSentence } from "../../ui/sentence/followers.ts";
import type { Subject } from "../../ui/sentence/parts.ts";
import { standingSentence } from "../../ui/sentence/standing.ts";
import { say, sayPlural, type Words } from "../../ui/words.ts";
import type { CardFigure, PartProps } from "../lent.ts";
import { amount, signedDecimal } from "./amounts.ts";
import { Lines } from "./lines.tsx";

/** The end of an opened label of the card: the formulas that the card has no room for, and the figure as a sentence. */
export function quoteOf(words: Words, card: Card, figure: CardFigure) {
  return <Lines words={words} lines={formulasOf(words, card, figure)} sentence={sentenceOf(words, card, figure)} />;
}

/** Whose figures the folded parts show. */
export function subjectOf({ card: { museum, account }, depths: { publications } }: PartProps): Subject {
  return { museum, account, publications };
}

function sentenceOf(words: Words, card: Card, figure: CardFigure): string | null {
  if ("followers" in figure) return followersSentence(words, card, figure.followers);
  if ("growth" in figure) return growthSentence(words, card, figure.growth);
  if ("award" in figure) return awardSentence(words, card, figure.award);
  return standingSentence(words, card, figure.standing, card.latest);
}

function formulasOf(words: Words, card: Card, figure: CardFigure): string[] {
  if ("growth" in figure) return paceLines(words, figure.growth);
  if (!("standing" in figure)) return [];
  const { standing, period } = figure;
  const change = standing.changes[period];
  const { asked } = card.growth[period];
  if (!change || asked === null) return [];
  const [from, to] = [formatDay(words.language, asked), formatDay(words.language, standing.day)];
  return [say(words, "more_change_formula", { from, to, known: change.known })];
}

/** How many a day: of a growth whose direction is known. */
function paceLines(words: Words, growth: Growth): string[] {
  const { net, netRange, days, withinRounding } = growth;
  if (withinRounding || days <= 0) return [];
  const pace = amount(words, divided({ value: net, range: netRange }, days), signedDecimal);
  const args = { net: formatNet(words, growth), days: sayPlural(words, "days", days), n: pace };
  return [say(words, "more_per_day_formula", args)];
}
