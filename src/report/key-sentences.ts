import type { Report } from "../catalogue/report.ts";
import { followersSentence, growthSentence } from "../ui/sentence/followers.ts";
import type { Subject } from "../ui/sentence/parts.ts";
import { standingSentence } from "../ui/sentence/standing.ts";
import { inARow, type Words } from "../ui/words.ts";

/** The followers on Weibo with their growth, and the place in the most telling set, each with its source; "" where nothing is known. */
export function keySentences(words: Words, { review, sources }: Report): string {
  const { museum, screenName, followers, standings, to } = review;
  const publications = sources.flatMap(({ publication }) => publication ?? []);
  const subject: Subject = { museum, account: { screenName }, publications };
  const weibo = followers.find(({ platform }) => platform === "weibo");
  if (!weibo?.end) return "";
  const [first] = standings;
  return inARow(words, [
    weibo.growth ? growthSentence(words, subject, weibo.growth) : followersSentence(words, subject, weibo.end),
    first?.standing
      ? standingSentence(words, subject, { set: first.set, day: to, standing: first.standing }, weibo.end)
      : null,
  ]);
}
