import type { Card, CardStanding } from "../core/card.ts";
import type { Period } from "../core/growth.ts";
import { type ChangeOfPlace, isAlone } from "../core/standing.ts";
import { Ask } from "../ui/ask.tsx";
import { placeText } from "../ui/figures.tsx";
import { arrowOf, formatDay, formatShare } from "../ui/format.ts";
import { setName, standingLines } from "../ui/provenance.ts";
import { say, sayPlural, type Words } from "../ui/words.ts";

interface StandingsProps {
  readonly words: Words;
  readonly card: Card;
  readonly period: Period;
}

/** The place in each peer set, its change over the period, and the share of the set's followers. */
export function Standings({ words, card, period }: StandingsProps) {
  const [first] = card.standings;
  if (!first) return null;
  if (card.standings.every(({ standing }) => isAlone(standing))) {
    return <p class="soft">{say(words, "standings_alone", { day: formatDay(words.language, first.day) })}</p>;
  }
  return (
    <section class="standings" aria-label={say(words, "standings")}>
      {card.standings.map((standing) => (
        <Row key={setName(words, standing.set)} words={words} standing={standing} period={period} />
      ))}
    </section>
  );
}

function Row({ words, standing, period }: { words: Words; standing: CardStanding; period: Period }) {
  const { share, shareRange } = standing.standing;
  return (
    <Ask lines={() => standingLines(words, standing).map((line) => <p key={line}>{line}</p>)}>
      <span class="set">{setName(words, standing.set)}</span>
      <span class={isAlone(standing.standing) ? "place soft" : "place"}>{placeText(words, standing.standing)}</span>
      {isAlone(standing.standing) ? null : (
        <>
          <Change words={words} change={standing.changes[period]} />
          <span class="share">{share === null ? say(words, "unknown") : formatShare(words, share, shareRange)}</span>
        </>
      )}
    </Ask>
  );
}

/** The change of place over the period: an arrow for the eye, a sentence for the ear. */
function Change({ words, change }: { words: Words; change: ChangeOfPlace | null }) {
  const sentence = changeSentence(words, change);
  return (
    <span class="change" title={sentence}>
      <span aria-hidden="true">{change === null ? say(words, "unknown") : changeMark(change.change)}</span>
      <span class="hidden-text">{sentence}</span>
    </span>
  );
}

function changeMark(change: number): string {
  return change === 0 ? "=" : `${arrowOf(change)} ${Math.abs(change)}`;
}

function changeSentence(words: Words, change: ChangeOfPlace | null): string {
  if (change === null) return say(words, "change_unknown");
  if (change.change === 0) return say(words, "change_none");
  return sayPlural(words, change.change > 0 ? "change_up" : "change_down", Math.abs(change.change));
}
