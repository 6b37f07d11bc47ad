import type { Report } from "../catalogue/report.ts";
import type { CleanUp } from "../core/clean-up.ts";
import type { Milestone } from "../core/milestone.ts";
import { formatDay, formatNumber } from "../ui/format.ts";
import { say, type Words } from "../ui/words.ts";
import { heading, type Passage, paragraph, tableOr } from "./passage.ts";
import type { ReportTables } from "./tables.ts";

/** How the period went: its chart, its milestones, and its months. */
export function course(words: Words, { review }: Report, { months }: ReportTables): Passage[] {
  const { points, milestones, cleanUps } = review;
  const events = [
    ...milestones.map((milestone) => milestoneText(words, milestone)),
    ...cleanUps.map((cleanUp) => cleanUpText(words, cleanUp)),
  ];
  return [
    heading(say(words, "report_chart")),
    points.length < 2 ? paragraph(say(words, "report_no_chart"), "unknown") : { kind: "chart", points },
    heading(say(words, "report_events")),
    ...(events.length === 0 ? [noEvents(words, points.length)] : []),
    ...events.map((event) => paragraph(event)),
    heading(say(words, "report_months")),
    tableOr(months, say(words, "report_no_months")),
  ];
}

/** Nothing happened only where something is known. */
function noEvents(words: Words, known: number): Passage {
  return known < 2
    ? paragraph(say(words, "report_events_unknown"), "unknown")
    : paragraph(say(words, "report_no_events"));
}

function milestoneText(words: Words, { followers, reached, lastBelow, exactDay }: Milestone): string {
  const { language } = words;
  const n = formatNumber(language, followers);
  const day = formatDay(language, reached);
  if (exactDay) return say(words, "report_milestone_on", { n, day });
  if (lastBelow === null) return say(words, "report_milestone_by", { n, day });
  return say(words, "report_milestone_between", { n, day, below: formatDay(language, lastBelow) });
}

function cleanUpText(words: Words, { day, fell, known }: CleanUp): string {
  const { language } = words;
  return say(words, "report_clean_up", {
    day: formatDay(language, day),
    fell: formatNumber(language, fell),
    known: formatNumber(language, known),
  });
}
