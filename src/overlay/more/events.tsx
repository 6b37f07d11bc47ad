import type { ChartEvent } from "../../core/chart-event.ts";
import type { Day } from "../../core/day.ts";
import { textIn } from "../../core/texts.ts";
import { CHART_BOX } from "../../ui/chart.tsx";
import { formatCount, formatDay } from "../../ui/format.ts";
import { say, sayPlural, type Words } from "../../ui/words.ts";

/** Of more than these, the latest are told in words; all of them are marked. */
const MOST_TOLD = 5;

/** A shape for each kind, around its own middle: colour alone would tell nobody. */
const SHAPES: { readonly [kind in ChartEvent["kind"]]: string } = {
  award: "m0-4 4 4-4 4-4-4z",
  broadcasts: "m-3-4 7 4-7 4z",
  "clean-up": "m-4-3h8l-4 7z",
};

interface MarksProps {
  readonly events: readonly ChartEvent[];
  /** The days at both ends of the chart. */
  readonly first: Day;
  readonly last: Day;
}

/** Along the chart's upper edge, with a hairline down; broadcasts along the lower one, with a bar as long as they went on. */
export function EventMarks({ events, first, last }: MarksProps) {
  const { width, height, padding } = CHART_BOX;
  const across = (day: Day) => {
    const within = Math.min(Math.max(day, first), last);
    return padding + ((within - first) / (last - first)) * (width - 2 * padding);
  };
  return (
    <>
      {events.map(({ kind, from, to }) => {
        const [start, end] = [across(from), across(to)];
        const isBelow = kind === "broadcasts";
        return (
          <g key={`${kind}-${from}-${to}`} class={`event ${kind}`}>
            <path class="lasting" d={isBelow ? `M${start} ${height}H${end}` : `M${end} 0V${height}`} />
            <path d={`M${end} ${isBelow ? height : 0}${SHAPES[kind]}`} />
          </g>
        );
      })}
    </>
  );
}

/** The same in words, each with its mark. */
export function EventList({ words, events }: { words: Words; events: readonly ChartEvent[] }) {
  if (events.length === 0) return null;
  const more = events.length - MOST_TOLD;
  return (
    <ul class="events" aria-label={say(words, "more_events")}>
      {events.slice(0, MOST_TOLD).map((event) => (
        <li key={eventText(words, event)}>
          <svg viewBox="-6 -6 12 12" width="12" height="12" aria-hidden="true">
            <path class={`event ${event.kind}`} d={`M0 0${SHAPES[event.kind]}`} />
          </svg>
          <span>{eventText(words, event)}</span>
        </li>
      ))}
      {more > 0 ? <li class="soft">{sayPlural(words, "more_events_earlier", more)}</li> : null}
    </ul>
  );
}

/** "20 Dec 2017: award, Sina Weibo award 2017". */
export function eventText(words: Words, event: ChartEvent): string {
  const day = daysText(words, event);
  switch (event.kind) {
    case "award":
      return say(words, "more_event_award", {
        day,
        award: textIn(event.title, words.language) ?? say(words, "unknown"),
      });
    case "broadcasts": {
      const platform = say(words, `platform_${event.platform}`);
      const told = sayPlural(words, "more_event_broadcasts", event.broadcasts, { day, platform });
      const live = event.live && formatCount(words.language, event.live);
      return live === null ? told : say(words, "more_event_live", { told, live });
    }
    case "clean-up":
      return say(words, "more_event_clean_up", { day, fell: event.fell, known: event.known });
  }
}

function daysText(words: Words, event: ChartEvent): string {
  const [from, to] = [formatDay(words.language, event.from), formatDay(words.language, event.to)];
  return from === to ? to : say(words, "between_days", { from, to });
}
