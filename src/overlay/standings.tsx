import type { Card, CardStanding } from "../core/card.ts";
import type { Period } from "../core/growth.ts";
import { type ChangeOfPlace, isAlone, type Standing } from "../core/standing.ts";
import { Ask } from "../ui/ask.tsx";
import { placeText } from "../ui/figures.tsx";
import { arrowOf, formatDay, formatShare } from "../ui/format.ts";
import { setName, standingLines } from "../ui/provenance.ts";
import { say, sayPlural, type Words } from "../ui/words.ts";
import { quote } from "./quote.ts";

interface StandingsProps {
  readonly words: Words;
  readonly card: Card;
  readonly period: Period;
}

interface RowProps extends StandingsProps {
  readonly row: CardStanding;
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
      {card.standings.map((row) => (
        <Row key={setName(words, row.set)} words={words} card={card} row={row} period={period} />
      ))}
    </section>
  );
}

function Row({ words, card, row, period }: RowProps) {
  const { set, standing, changes } = row;
  const alone = isAlone(standing);
  const change = changes[period];
  const changed = changeSentence(words, change);
  return (
    <Ask
      lines={() => (
        <>
          {standingLines(words, row).map((line) => (
            <p key={line}>{line}</p>
          ))}
          {quote(card, { standing: row, period })}
        </>
      )}
    >
      <span class="set">{setName(words, set)}</span>
      <span class={alone ? "place soft" : "place"}>{placeText(words, standing)}</span>
      {alone ? null : (
        <>
          <span class="change" title={changed}>
            <span aria-hidden="true">{change === null ? say(words, "unknown") : changeMark(change.change)}</span>
            <span class="hidden-text">{changed}</span>
          </span>
          <span class="share">
            {shareText(words, standing)}
            <span class="hidden-text">{say(words, "overlay_share")}</span>
          </span>
        </>
      )}
    </Ask>
  );
}

function shareText(words: Words, { share, shareRange }: Standing): string {
  return share === null ? say(words, "unknown") : formatShare(words, share, shareRange);
}

function changeMark(change: number): string {
  return change === 0 ? "=" : `${arrowOf(change)} ${Math.abs(change)}`;
}

function changeSentence(words: Words, change: ChangeOfPlace | null): string {
  if (change === null) return say(words, "change_unknown");
  if (change.change === 0) return say(words, "change_none");
  return sayPlural(words, change.change > 0 ? "change_up" : "change_down", Math.abs(change.change));
}
