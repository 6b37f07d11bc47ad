import type { CleanUp } from "./clean-up.ts";
import type { Day } from "./day.ts";
import type { Award, Broadcasts } from "./publication.ts";

/** Something that is marked on a museum's chart: on one day, or from one to another. */
export type ChartEvent =
  | (Days & Pick<Award, "title"> & { readonly kind: "award" })
  | (Days & Pick<Broadcasts, "platform" | "broadcasts" | "live"> & { readonly kind: "broadcasts" })
  | (Days & Pick<CleanUp, "fell" | "known"> & { readonly kind: "clean-up" });

interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** Those that touch the days of a chart, both included. */
export function eventsWithin(events: readonly ChartEvent[], first: Day, last: Day): ChartEvent[] {
  return events.filter(({ from, to }) => from <= last && to >= first);
}
