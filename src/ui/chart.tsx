import type { Day } from "../core/day.ts";
import type { Point } from "../core/history.ts";
import { formatCount, formatDay, formatMonth, formatNumber, formatShort } from "./format.ts";
import { isUncertain, plot } from "./plot.ts";
import { say, type Words } from "./words.ts";

/** What the chart is drawn in, in CSS px. */
export const CHART_BOX = { width: 248, height: 76, padding: 4 };
const { width: WIDTH, height: HEIGHT } = CHART_BOX;
/** More dots than this and they run into one another; the first and the last always show. */
const MOST_DOTS = 24;

/** The history of a period: lines where days are known, dotted threads across gaps, hollow dots for rounded counts. */
export function Chart({ words, points }: { words: Words; points: readonly Point[] }) {
  const drawn = plot(points, CHART_BOX);
  const [first, last] = [points[0], points.at(-1)];
  if (!drawn || !first || !last || first === last) return null;
  const dots = drawn.dots.length <= MOST_DOTS ? drawn.dots : [drawn.dots[0], drawn.dots.at(-1)];
  const { language } = words;
  // Short labels, unless both ends would read the same.
  const isClose = formatShort(language, drawn.low) === formatShort(language, drawn.high);
  const value = (each: number) => (isClose ? formatNumber(language, each) : formatShort(language, each));
  const day = (each: Day) => (last.day - first.day < 62 ? formatDay(language, each) : formatMonth(language, each));
  return (
    <figure class="chart">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        width={WIDTH}
        height={HEIGHT}
        role="img"
        aria-label={sentence(words, points)}
      >
        <path class="rule" d={`M0 4H${WIDTH}M0 ${HEIGHT - 4}H${WIDTH}`} />
        {drawn.threads.map((d) => (
          <path key={d} class="thread" d={d} />
        ))}
        {drawn.lines.map((d) => (
          <path key={d} class="line" d={d} />
        ))}
        {dots.map((dot) =>
          dot ? (
            <circle
              key={dot.point.day}
              class={isUncertain(dot.point) ? "dot hollow" : "dot"}
              cx={dot.x}
              cy={dot.y}
              r="3"
            >
              <title>{`${formatDay(language, dot.point.day)}: ${formatCount(language, dot.point.followers)}`}</title>
            </circle>
          ) : null,
        )}
      </svg>
      <div class="chart-values" aria-hidden="true">
        <span>{value(drawn.high)}</span>
        {drawn.low === drawn.high ? null : <span>{value(drawn.low)}</span>}
      </div>
      <figcaption class="chart-days" aria-hidden="true">
        <span>{day(first.day)}</span>
        <span>{day(last.day)}</span>
      </figcaption>
    </figure>
  );
}

function sentence(words: Words, points: readonly Point[]): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return "";
  return say(words, "chart_sentence", {
    from: formatDay(words.language, first.day),
    start: formatCount(words.language, first.followers),
    to: formatDay(words.language, last.day),
    end: formatCount(words.language, last.followers),
  });
}
