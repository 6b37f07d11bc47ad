import type { Card } from "../core/card.ts";
import { isSingle } from "../core/count.ts";
import { yearOf } from "../core/day.ts";
import { type Growth, PERIODS, type Period, type PeriodGrowth } from "../core/growth.ts";
import { pointsWithin } from "../core/history.ts";
import { Ask } from "../ui/ask.tsx";
import { Chart } from "../ui/chart.tsx";
import { Citation } from "../ui/citation.tsx";
import { arrowOf, formatDay, formatNet, formatNumber, formatRate } from "../ui/format.ts";
import { growthFormula, publicationsOf, snapshotLine } from "../ui/provenance.ts";
import { say, sayPlural, type Words } from "../ui/words.ts";
import type { View } from "./exhibit.tsx";
import type { More } from "./lent.ts";
import { quote } from "./quote.ts";
import type { Actions } from "./state.ts";

interface GrowthProps extends Pick<View, "visit" | "depths"> {
  readonly more: More | null | undefined;
  readonly actions: Actions;
}

/** Growth over the period the reader picks, with the chart of that period. */
export function GrowthPart(props: GrowthProps) {
  const { words, card, period } = props.visit;
  const chosen = card.growth[period];
  return (
    <section class="growth" aria-label={say(words, "growth")}>
      <Periods words={words} card={card} period={period} pick={props.actions.pick} />
      {chosen.kind === "unknown" ? (
        <p class="unknown">{say(words, "growth_unknown")}</p>
      ) : (
        <GrowthFigures {...props} chosen={chosen} />
      )}
    </section>
  );
}

interface PeriodsProps {
  readonly words: Words;
  readonly card: Card;
  readonly period: Period;
  readonly pick: Actions["pick"];
}

function Periods({ words, card, period, pick }: PeriodsProps) {
  return (
    <fieldset class="periods">
      <legend class="hidden-text">{say(words, "period")}</legend>
      {PERIODS.map((each) => (
        <label key={each} class={each === period ? "picked" : ""}>
          <input
            type="radio"
            name="vitrine-period"
            class="hidden-text"
            checked={each === period}
            onChange={() => pick(each)}
          />
          {periodName(words, card, each)}
        </label>
      ))}
    </fieldset>
  );
}

interface FiguresProps extends GrowthProps {
  readonly chosen: Exclude<PeriodGrowth, { kind: "unknown" }>;
}

function GrowthFigures({ visit: { words, card }, chosen, depths, more }: FiguresProps) {
  const { growth } = chosen;
  const points = pointsWithin(card.points, growth.from, growth.to);
  const rate = formatRate(words, growth);
  return (
    <>
      <p class="net">
        <strong>{formatNet(words, growth)}</strong>
        {rate === null ? null : <span class="rate">{`${arrowOf(growth.net)} ${rate}`}</span>}
      </p>
      <Ask
        lines={() => (
          <>
            <p>{snapshotLine(words, growth.from, card.publications)}</p>
            <p>{snapshotLine(words, growth.to, card.publications)}</p>
            <p>{growthFormula(words, growth)}</p>
            {publicationsOf(card, [growth.from.source, growth.to.source]).map((publication) => (
              <Citation key={publication.id} words={words} publication={publication} />
            ))}
            {quote(card, { growth })}
          </>
        )}
      >
        {datesOf(words, growth)}
      </Ask>
      {chosen.kind === "nearest" ? (
        <p class="soft small">{say(words, "growth_nearest", { day: formatDay(words.language, chosen.asked) })}</p>
      ) : null}
      <div class="charted">
        <Chart words={words} points={points} />
        {more && depths ? <more.Reading card={card} depths={depths} points={points} /> : null}
      </div>
    </>
  );
}

/** "1 Jan 2017 → 19 Dec 2017 · 58 a day". */
function datesOf(words: Words, growth: Growth): string {
  const { from, to, days, net, withinRounding } = growth;
  const dates = say(words, "between_days", {
    from: formatDay(words.language, from.day),
    to: formatDay(words.language, to.day),
  });
  const perDay = Math.round(net / days);
  if (withinRounding || Math.abs(perDay) < 1) return `${dates} · ${sayPlural(words, "days", days)}`;
  const mark = isSingle(growth.netRange) ? "" : "≈\u00a0";
  return `${dates} · ${say(words, "per_day", { n: mark + formatNumber(words.language, perDay) })}`;
}

function periodName(words: Words, card: Card, period: Period): string {
  if (period === "year" && card.latest) return String(yearOf(card.latest.day));
  return say(words, `period_${period}`);
}
