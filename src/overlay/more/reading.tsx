import { Component } from "preact";
import { eventsWithin } from "../../core/chart-event.ts";
import type { Day } from "../../core/day.ts";
import type { Point } from "../../core/history.ts";
import { CHART_BOX } from "../../ui/chart.tsx";
import { formatCount, formatDay } from "../../ui/format.ts";
import { plot } from "../../ui/plot.ts";
import { precisionText } from "../../ui/provenance.ts";
import { say, type Words } from "../../ui/words.ts";
import type { ReadingProps } from "../lent.ts";
import { EventList, EventMarks } from "./events.tsx";

interface ReadingState {
  /** The day that is read; null while neither the pointer nor the focus is on one. */
  readonly day: Day | null;
}

/**
 * Laid over the chart: a slider over the days with figures, for the pointer and the arrow keys. While a day is read a label
 * below tells what is known of it, and what happened in the period; it lies over what stands there, so that nothing moves
 * when the hand comes near. Escape takes it away.
 */
export class Reading extends Component<ReadingProps, ReadingState> {
  override state: ReadingState = { day: null };

  private readonly leave = () => this.setState({ day: null });

  override render({ depths: { words, events }, points }: ReadingProps, { day }: ReadingState) {
    const dots = plot(points, CHART_BOX)?.dots ?? [];
    const [first, last] = [dots[0], dots.at(-1)];
    if (!first || !last || first === last) return null;
    const read = dots.find(({ point }) => point.day === day);
    const at = read ?? last;
    const point = ({ currentTarget, clientX }: PointerEvent) => {
      if (!(currentTarget instanceof Element)) return;
      this.setState({ day: dayNearest(dots, clientX - currentTarget.getBoundingClientRect().left) });
    };
    const pick = (index: number) => this.setState({ day: points[index]?.day ?? null });
    const shown = eventsWithin(events, first.point.day, last.point.day);
    return (
      <div class="reader" onPointerMove={point} onPointerDown={point} onPointerLeave={this.leave}>
        <svg viewBox={`0 0 ${CHART_BOX.width} ${CHART_BOX.height}`} aria-hidden="true">
          <EventMarks events={shown} first={first.point.day} last={last.point.day} />
          {read ? (
            <>
              <path class="cursor" d={`M${read.x} 0V${CHART_BOX.height}`} />
              <circle class="read-dot" cx={read.x} cy={read.y} r="5" />
            </>
          ) : null}
        </svg>
        <input
          type="range"
          max={points.length - 1}
          value={points.indexOf(at.point)}
          aria-label={say(words, "more_read_day")}
          aria-valuetext={readText(words, at.point)}
          onFocus={() => this.setState({ day: at.point.day })}
          onBlur={this.leave}
          onKeyDown={(event) => event.key === "Escape" && this.leave()}
          onInput={(event) => pick(Number(event.currentTarget.value))}
        />
        {read ? (
          <div class="read">
            <p>{readText(words, read.point)}</p>
            <EventList words={words} events={shown} />
          </div>
        ) : null}
      </div>
    );
  }
}

/** The day of the point nearest to a place across the chart; of two, the earlier one. */
export function dayNearest(dots: readonly { readonly x: number; readonly point: Point }[], x: number): Day | null {
  const [first, ...others] = dots;
  if (!first) return null;
  return others.reduce((best, one) => (Math.abs(one.x - x) < Math.abs(best.x - x) ? one : best), first).point.day;
}

/** "19 Dec 2017: 85,372 followers (exact)". */
export function readText(words: Words, { day, followers }: Point): string {
  return say(words, "more_read", {
    day: formatDay(words.language, day),
    count: formatCount(words.language, followers),
    precision: precisionText(words, followers),
  });
}
