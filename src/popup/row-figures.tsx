import type { Row, Trend } from "../catalogue/rows.ts";
import { titleOf } from "../core/museum.ts";
import { AskPopover } from "../ui/ask-popover.tsx";
import { FollowersLines, GrowthLines, PlaceLines } from "../ui/figure-lines.tsx";
import { CountFigure, growthText, placeText } from "../ui/figures.tsx";
import { setName } from "../ui/provenance.ts";
import type { Subject } from "../ui/sentence/parts.ts";
import { say, type Words } from "../ui/words.ts";

interface FiguresProps {
  readonly words: Words;
  readonly row: Row;
  readonly trend: Trend | undefined;
  /** 0 in the row that the keyboard is in, −1 in all others. */
  readonly tabIndex: 0 | -1;
}

/** A museum's followers and their growth, each of which can be asked where it comes from. */
export function RowFigures(figures: FiguresProps) {
  return (
    <div class="figure">
      <RowFollowers {...figures} />
      <RowGrowth {...figures} />
    </div>
  );
}

/** "1st of 3 · Non-Chinese", which tells among whom when asked. */
export function RowPlace({ words, row, trend, tabIndex }: FiguresProps) {
  const { standing, latest } = row;
  if (!standing || !latest) return <p class="soft">{say(words, "popup_no_place")}</p>;
  const text = placeOf(words, row);
  const own = trend?.latest ?? null;
  return (
    <div class="soft">
      <AskPopover
        tabIndex={tabIndex}
        name={labelName(words, row, text)}
        lines={() => (
          <PlaceLines words={words} subject={subjectOf(row, trend)} day={latest.day} own={own} {...standing} />
        )}
      >
        {text}
      </AskPopover>
    </div>
  );
}

export function placeOf(words: Words, { standing }: Row): string {
  if (!standing) return say(words, "popup_no_place");
  return say(words, "popup_place_in", {
    place: placeText(words, standing.standing),
    set: setName(words, standing.set),
  });
}

function RowFollowers({ words, row, trend, tabIndex }: FiguresProps) {
  if (!row.latest) return <span class="soft">{say(words, "unknown")}</span>;
  const figure = <CountFigure words={words} count={row.latest.followers} />;
  const latest = trend?.latest;
  if (!latest) return figure;
  return (
    <AskPopover
      tabIndex={tabIndex}
      name={labelName(words, row, say(words, "followers"))}
      lines={() => <FollowersLines words={words} subject={subjectOf(row, trend)} snapshot={latest} />}
    >
      <span class="hidden-text">{say(words, "followers")} </span>
      {figure}
    </AskPopover>
  );
}

function RowGrowth({ words, row, trend, tabIndex }: FiguresProps) {
  const text = trend ? growthText(words, trend.growth) : null;
  if (!text || !trend || trend.growth.kind === "unknown")
    return <span class="soft">{say(words, "popup_no_growth")}</span>;
  const { growth } = trend.growth;
  return (
    <span class="soft" title={text.full}>
      <AskPopover
        tabIndex={tabIndex}
        name={labelName(words, row, say(words, "growth"))}
        lines={() => <GrowthLines words={words} subject={subjectOf(row, trend)} growth={growth} />}
      >
        <span aria-hidden="true">
          {text.short}
          {text.since === null ? null : <span class="soft">{text.since}</span>}
        </span>
        <span class="hidden-text">{text.full}</span>
      </AskPopover>
    </span>
  );
}

function labelName(words: Words, { museum, account }: Row, figure: string): string {
  return `${titleOf(museum, account, words.language)} · ${figure}`;
}

function subjectOf({ museum, account }: Row, trend: Trend | undefined): Subject {
  return { museum, account, publications: trend?.publications ?? [] };
}
