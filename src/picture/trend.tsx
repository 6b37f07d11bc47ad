import type { Day } from "../core/day.ts";
import type { Point } from "../core/history.ts";
import { formatDay, formatNumber } from "../ui/format.ts";
import { isUncertain, plot } from "../ui/plot.ts";
import { say, type WordKey } from "../ui/words.ts";
import type { PlateProps } from "./plate-data.ts";

/** What the drawing and the numbers beside it have together. */
const ROOM = 1100;
/** A digit of those numbers, in the widest of the systems' fonts. */
const DIGIT = 17;
const HEIGHT = 260;
const PADDING = 10;
/** More dots than this and they run into one another; the first and the last always show. */
const MOST_DOTS = 40;

/** The chart of the period, large enough to be read from afar; what its dotted and hollow parts mean is written below. */
export function Trend({ words, plate: { points, growth } }: PlateProps) {
  const [first, last] = [points[0], points.at(-1)];
  const number = (value: number) => formatNumber(words.language, value);
  const longest = Math.max(...points.map(({ followers }) => number(followers.value).length));
  const width = ROOM - longest * DIGIT;
  const drawn = plot(points, { width, height: HEIGHT, padding: PADDING });
  if (!drawn || !first || !last || first === last) {
    // Where the growth is not known, its place has said why.
    return growth ? <p class="part missing">{say(words, "report_no_chart")}</p> : null;
  }
  const dots = drawn.dots.filter((_, i) => points.length <= MOST_DOTS || i === 0 || i === points.length - 1);
  const day = (each: Day) => formatDay(words.language, each);
  const notes = notesOf(points, { gaps: drawn.threads.length > 0, dots: dots.map(({ point }) => point) });
  return (
    <div class="part trend">
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT} aria-hidden="true">
        <path class="rule" d={`M0 ${PADDING}H${width}M0 ${HEIGHT - PADDING}H${width}`} />
        {drawn.threads.map((d) => (
          <path key={d} class="thread" d={d} />
        ))}
        {drawn.lines.map((d) => (
          <path key={d} class="line" d={d} />
        ))}
        {dots.map(({ x, y, point }) => (
          <circle key={point.day} class={isUncertain(point) ? "dot hollow" : "dot"} cx={x} cy={y} r="7" />
        ))}
      </svg>
      <div class="values">
        <p>{number(drawn.high)}</p>
        {drawn.low === drawn.high ? null : <p>{number(drawn.low)}</p>}
      </div>
      <div class="days">
        <p>{day(first.day)}</p>
        <p>{day(last.day)}</p>
      </div>
      {notes.length === 0 ? null : (
        <div class="notes">
          {notes.map((key) => (
            <p key={key}>{say(words, key)}</p>
          ))}
        </div>
      )}
    </div>
  );
}

function notesOf(points: readonly Point[], drawn: { gaps: boolean; dots: readonly Point[] }): WordKey[] {
  const rounded: WordKey = drawn.dots.some(isUncertain) ? "hollow_note" : "rounded_note";
  return [...(drawn.gaps ? (["dotted_note"] as const) : []), ...(points.some(isUncertain) ? [rounded] : [])];
}
