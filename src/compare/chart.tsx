import { nameOf } from "../core/museum.ts";
import { formatDay, formatMonth } from "../ui/format.ts";
import { decimalText } from "../ui/in-full.ts";
import type { Words } from "../ui/words.ts";
import { Mark } from "./mark.tsx";
import { type ComparisonPlot, type Curve, isUncertain, type Spot } from "./plot.ts";
import { measureText } from "./reading.ts";

interface ChartProps {
  readonly words: Words;
  readonly plot: ComparisonPlot;
  /** In a few words what is drawn: the table beside it tells it in full. */
  readonly label: string;
  /** The day that is read, if any; its spots are enlarged. */
  readonly day?: number;
  /** Narrow drawings name no line: the marks are those of the list above. */
  readonly hasNames: boolean;
}

/** Days of a short chart are written in full. */
const SHORT_CHART_DAYS = 62;

/** The drawing: an axis with round numbers, a line for each museum, its name and last figure at its end. */
export function ComparisonChart({ words, plot, label, day, hasNames }: ChartProps) {
  const { sheet, ticks, days, curves, measured } = plot;
  const [first, last] = [measured[0]?.day ?? 0, measured.at(-1)?.day ?? 0];
  const dayText = last - first < SHORT_CHART_DAYS ? formatDay : formatMonth;
  const cursor = measured.find((one) => one.day === day);
  const right = sheet.width - sheet.right;
  return (
    <svg class="comparison" viewBox={`0 0 ${sheet.width} ${sheet.height}`} role="img" aria-label={label}>
      {ticks.map(({ value, y }) => (
        <g key={value}>
          <path class="rule" d={`M${sheet.left} ${y.toFixed(1)}H${right}`} />
          <text class="tick" x={sheet.left - 8} y={y + 4} text-anchor="end">
            {decimalText(words, value, 2)}
          </text>
        </g>
      ))}
      {days.map((tick, i) => (
        <g key={tick.day}>
          <path class="rule" d={`M${tick.x.toFixed(1)} ${sheet.height - 26}v5`} />
          <text class="tick" x={tick.x} y={sheet.height - 8} text-anchor={i === 0 && tick.x < 40 ? "start" : "middle"}>
            {dayText(words.language, tick.day)}
          </text>
        </g>
      ))}
      {cursor ? <path class="cursor" d={`M${cursor.x.toFixed(1)} 4V${sheet.height - 26}`} /> : null}
      {curves.map((curve) => (
        <CurveLines key={curve.hue} curve={curve} />
      ))}
      {curves.map((curve) => (
        <CurveMarks key={curve.hue} spots={curve.marked} hue={curve.hue} />
      ))}
      {curves.map((curve) => (
        <CurveMarks
          key={curve.hue}
          spots={curve.spots.filter(({ measure }) => measure.day === cursor?.day)}
          hue={curve.hue}
          isRead
        />
      ))}
      {curves.map((curve) => (
        <EndLabel key={curve.hue} words={words} curve={curve} plot={plot} hasName={hasNames} />
      ))}
    </svg>
  );
}

function CurveLines({ curve: { hue, lines, threads } }: { curve: Curve }) {
  return (
    <g class={`curve-${hue}`}>
      {threads.map((d) => (
        <path key={d} class="thread" d={d} />
      ))}
      {lines.map((d) => (
        <path key={d} class="line" d={d} />
      ))}
    </g>
  );
}

function CurveMarks({ spots, hue, isRead = false }: { spots: readonly Spot[]; hue: number; isRead?: boolean }) {
  return (
    <g class={isRead ? "read" : undefined}>
      {spots.map(({ x, y, measure }) => (
        <Mark key={measure.day} hue={hue} x={x} y={y} isHollow={isUncertain(measure)} />
      ))}
    </g>
  );
}

interface EndLabelProps {
  readonly words: Words;
  readonly curve: Curve;
  readonly plot: ComparisonPlot;
  readonly hasName: boolean;
}

/** At the line's end its name and last figure; a hairline leads there where the line ends earlier or the label had to move. */
function EndLabel({ words, curve: { hue, one, end, labelY }, plot, hasName }: EndLabelProps) {
  const { sheet } = plot;
  const edge = sheet.width - sheet.right;
  return (
    <g>
      <path class="leader" d={`M${(end.x + 8).toFixed(1)} ${end.y.toFixed(1)}L${edge + 6} ${labelY.toFixed(1)}`} />
      <Mark hue={hue} x={edge + 14} y={labelY} />
      <foreignObject
        x={edge + 24}
        y={labelY - sheet.labelHeight / 2}
        width={Math.max(0, sheet.right - 24)}
        height={sheet.labelHeight}
      >
        <div class="end-label">
          {hasName ? (
            <span class="end-name" dir="auto">
              {nameOf(one.museum, words.language)}
            </span>
          ) : null}
          <span class="end-figure">{measureText(words, end.measure, plot.mode)}</span>
        </div>
      </foreignObject>
    </g>
  );
}
