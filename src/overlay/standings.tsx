import type { Card, CardStanding } from "../core/card.ts";
import type { Period } from "../core/growth.ts";
import { Ask } from "../ui/ask.tsx";
import { placeText } from "../ui/figures.tsx";
import { arrowOf, formatShare } from "../ui/format.ts";
import { setName, standingLines } from "../ui/provenance.ts";
import { say, sayPlural, type Words } from "../ui/words.ts";

interface StandingsProps {
  readonly words: Words;
  readonly card: Card;
  readonly period: Period;
}

/** The place in each peer set, its change over the period, and the share of the set's followers. */
export function Standings({ words, card, period }: StandingsProps) {
  if (card.standings.length === 0) return null;
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
  const change = standing.changes[period];
  return (
    <Ask lines={() => standingLines(words, standing).map((line) => <p key={line}>{line}</p>)}>
      <span class="set">{setName(words, standing.set)}</span>
      <span class="place">{placeText(words, standing.standing)}</span>
      <span class="change">
        {change === null ? (
          <span title={say(words, "change_unknown")}>
            <span aria-hidden="true">·</span>
            <span class="hidden-text">{say(words, "change_unknown")}</span>
          </span>
        ) : (
          <Change words={words} change={change.change} />
        )}
      </span>
      <span class="share">{share === null ? say(words, "unknown") : formatShare(words, share, shareRange)}</span>
    </Ask>
  );
}

function Change({ words, change }: { words: Words; change: number }) {
  const sentence =
    change === 0
      ? say(words, "change_none")
      : sayPlural(words, change > 0 ? "change_up" : "change_down", Math.abs(change));
  return (
    <span title={sentence}>
      <span aria-hidden="true">{change === 0 ? "=" : `${arrowOf(change)} ${Math.abs(change)}`}</span>
      <span class="hidden-text">{sentence}</span>
    </span>
  );
}
