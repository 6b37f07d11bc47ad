import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { CitedComparison } from "../catalogue/compare.ts";
import type { Day } from "../core/day.ts";
import { formatDay } from "../ui/format.ts";
import { sentences } from "../ui/in-full.ts";
import { say, type Words } from "../ui/words.ts";
import { ComparisonChart } from "./chart.tsx";
import { NameMark } from "./mark.tsx";
import { drawingNotes, museumNotes } from "./notes.ts";
import { type ComparisonPlot, plotComparison } from "./plot.ts";
import { readingOf } from "./reading.ts";
import { pageSheet, tellsNames } from "./sheets.ts";
import { drawingTitle } from "./titles.ts";

interface FigureProps {
  readonly words: Words;
  readonly comparison: CitedComparison;
}

/** The drawing as wide as the page, and what it says on the day that the pointer or the keys point at. */
export function Figure({ words, comparison }: FigureProps) {
  const [width, frame] = useWidth();
  const plot = plotComparison(comparison, pageSheet(width, comparison.mode));
  return (
    <figure ref={frame} class="figure">
      {plot ? (
        <ReadChart words={words} comparison={comparison} plot={plot} />
      ) : (
        <p class="unknown">{say(words, "compare_no_index")}</p>
      )}
      <figcaption>
        {museumNotes(words, comparison).map((note) => (
          <p key={note}>{note}</p>
        ))}
        {plot ? <p>{sentences(words, ...drawingNotes(words, plot))}</p> : null}
      </figcaption>
    </figure>
  );
}

interface ReadChartProps extends FigureProps {
  readonly plot: ComparisonPlot;
}

/**
 * A slider over the days with figures: the arrow keys move from one to the next, and its value says what is known. What is
 * shown is no live region: it would be said twice, and at every move of the pointer.
 */
function ReadChart({ words, comparison, plot }: ReadChartProps) {
  const id = useId();
  const { measured, sheet } = plot;
  const [picked, setPicked] = useState<Day | null>(null);
  const last = measured.length - 1;
  const found = measured.findIndex(({ day }) => day === picked);
  const at = found < 0 ? last : found;
  const day = measured[at]?.day;
  const point = (event: PointerEvent) => {
    if (!(event.currentTarget instanceof Element)) return;
    const box = event.currentTarget.getBoundingClientRect();
    setPicked(nearestDay(plot, ((event.clientX - box.left) / box.width) * sheet.width));
  };
  if (day === undefined) return null;
  const readings = comparison.compared.map((one) => ({
    id: one.museum.id,
    text: readingOf(words, one, comparison.mode, day),
  }));
  return (
    <>
      <div class="drawing" onPointerMove={point} onPointerDown={point}>
        <ComparisonChart
          words={words}
          plot={plot}
          label={drawingTitle(words, comparison)}
          hasNames={tellsNames(sheet)}
          {...(found < 0 ? {} : { day })}
        />
      </div>
      <div class="reader">
        <label for={id}>{say(words, "compare_read_day")}</label>
        <input
          id={id}
          type="range"
          min={0}
          max={last}
          value={at}
          disabled={last === 0}
          aria-valuetext={[formatDay(words.language, day), ...readings.map(({ text }) => text)].join("; ")}
          onInput={(event) => setPicked(measured[Number(event.currentTarget.value)]?.day ?? null)}
        />
        <div class="reading">
          <p class="day">{formatDay(words.language, day)}</p>
          <ul>
            {readings.map(({ id, text }, hue) => (
              <li key={id}>
                <NameMark hue={hue} />
                <span dir="auto">{text}</span>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </>
  );
}

function nearestDay({ measured }: ComparisonPlot, x: number): Day | null {
  const [first, ...others] = measured;
  if (!first) return null;
  return others.reduce((best, one) => (Math.abs(one.x - x) < Math.abs(best.x - x) ? one : best), first).day;
}

/** How wide an element is, in CSS px, as it changes. */
function useWidth() {
  const frame = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!frame.current) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)));
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, []);
  return [width, frame] as const;
}
