import type { PostingHours } from "../../core/posting-hours.ts";
import type { Words } from "../../ui/words.ts";
import { cellText, rowText, weekdayName } from "./rhythm-text.ts";

const CELL = 11;
const ROW = 15;
const LEFT = 38;
const WIDTH = LEFT + 24 * CELL + 4;
const MARKED_HOURS = [0, 6, 12, 18, 24];
/** Lines along the day, and across it at the marked hours. */
const RULES = [
  `M${LEFT} ${ROW / 2}H${LEFT + 24 * CELL}`,
  ...MARKED_HOURS.map((hour) => `M${LEFT + hour * CELL} 0v${ROW}`),
];
const SMALLEST = 1.6;
const LARGEST = 5;

/**
 * Seven rows of 24 hours; a dot for each hour with posts, its area as their number. All dots have one colour, so that the
 * rare ones are seen as well as the others. Read aloud it is seven sentences.
 */
export function HoursGrid({ words, hours }: { words: Words; hours: PostingHours }) {
  const most = Math.max(1, ...hours.flat());
  return (
    <div class="hours">
      {hours.map((row, weekday) => (
        <svg
          key={weekdayName(words, weekday, "long")}
          viewBox={`0 0 ${WIDTH} ${ROW}`}
          role="img"
          aria-label={rowText(words, weekday, row)}
        >
          <path class="rule" d={RULES.join("")} />
          <text x="0" y={ROW / 2 + 4}>
            {weekdayName(words, weekday, "short")}
          </text>
          {row.map((n, hour) =>
            n === 0 ? null : (
              <circle key={xOf(hour)} cx={xOf(hour)} cy={ROW / 2} r={radiusOf(n / most)}>
                <title>{cellText(words, weekday, hour, n)}</title>
              </circle>
            ),
          )}
        </svg>
      ))}
      <svg viewBox={`0 0 ${WIDTH} ${ROW}`} aria-hidden="true">
        {MARKED_HOURS.map((hour) => (
          <text key={hour} class="mark-hour" x={LEFT + hour * CELL} y="11">
            {hour}
          </text>
        ))}
      </svg>
    </div>
  );
}

function xOf(hour: number): number {
  return LEFT + (hour + 0.5) * CELL;
}

function radiusOf(part: number): number {
  return Math.max(SMALLEST, LARGEST * Math.sqrt(part));
}
