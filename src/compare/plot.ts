import { apart } from "../core/apart.ts";
import { dayTicks, roundTicks } from "../core/axis.ts";
import { type Compared, type Comparison, type Measure, measuredDays } from "../core/compare.ts";
import { isSingle } from "../core/count.ts";
import type { Day } from "../core/day.ts";
import { runsOf } from "../core/history.ts";

/** What a drawing has at its disposal, in its own units. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** Beside the drawing: numbers to its left, and the lines' names to its right. */
  readonly left: number;
  readonly right: number;
  readonly labelHeight: number;
}

/** A measure, where it is drawn. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly measure: Measure;
}

/** One of the compared as it is drawn; `hue`, from 0, is its colour and its mark. */
export interface Curve {
  readonly hue: number;
  readonly one: Compared;
  /** An SVG path for each run of neighbouring measures. */
  readonly lines: readonly string[];
  /** A path for each gap between two runs: nothing is known there. */
  readonly threads: readonly string[];
  readonly spots: readonly Spot[];
  /** The spots that are marked: the first, the last, and others where there is room between them. */
  readonly marked: readonly Spot[];
  readonly end: Spot;
  /** The middle of its label, beside the others'. */
  readonly labelY: number;
}

export interface ComparisonPlot {
  readonly mode: Comparison["mode"];
  readonly sheet: Sheet;
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  readonly days: readonly { readonly day: Day; readonly x: number }[];
  readonly curves: readonly Curve[];
  /** The days that can be read, in order, and where they are. */
  readonly measured: readonly { readonly day: Day; readonly x: number }[];
}

const TOP = 10;
const BOTTOM = 26;
/** Room for a mark at either side of the drawing. */
const INSET = 8;
const MARKS_APART = 30;
const TICKS_APART = 56;
const DAYS_APART = 92;
/** The longest of the days' texts, "sept. 2017" or "2017年11月", with some room. */
const DAY_WIDTH = 76;

/** Where the compared are drawn, on one linear scale for all of them; null where nothing is known. */
export function plotComparison(comparison: Comparison, sheet: Sheet): ComparisonPlot | null {
  const measured = measuredDays(comparison);
  const [first, last] = [measured[0], measured.at(-1)];
  if (first === undefined || last === undefined) return null;
  const floor = sheet.height - BOTTOM;
  const values = comparison.compared.flatMap(({ measures }) => measures.map(({ value }) => value));
  const most = Math.max(3, Math.floor((floor - TOP) / TICKS_APART) + 1);
  const ticks = roundTicks(Math.min(...values), Math.max(...values), most, comparison.mode === "index" ? 0.1 : 1);
  const x = scale([first, last], [sheet.left + INSET, sheet.width - sheet.right - INSET]);
  const y = scale([ticks[0] ?? 0, ticks.at(-1) ?? 1], [floor, TOP]);
  const place = (measure: Measure): Spot => ({ x: x(measure.day), y: y(measure.value), measure });
  const curves = comparison.compared.flatMap((one, hue) => curveOf(one, hue, place));
  const labels = apart(
    curves.map(({ end }) => end.y),
    sheet.labelHeight,
    0,
    floor + BOTTOM / 2,
  );
  const mostDays = Math.max(2, Math.floor((sheet.width - sheet.left - sheet.right) / DAYS_APART));
  return {
    mode: comparison.mode,
    sheet,
    ticks: ticks.map((value) => ({ value, y: y(value) })),
    days: legible(dayTicks(first, last, mostDays).map((day) => ({ day, x: x(day) }))),
    curves: curves.map((curve, i) => ({ ...curve, labelY: labels[i] ?? curve.end.y })),
    measured: measured.map((day) => ({ day, x: x(day) })),
  };
}

/** Without the days whose texts would run into the one before. */
function legible<Tick extends { readonly x: number }>(ticks: readonly Tick[]): Tick[] {
  const kept: Tick[] = [];
  for (const tick of ticks) if (tick.x - (kept.at(-1)?.x ?? -DAY_WIDTH) >= DAY_WIDTH) kept.push(tick);
  return kept;
}

/** Whether a measure can lie anywhere but where it is drawn. */
export function isUncertain({ range }: Measure): boolean {
  return !isSingle(range);
}

function curveOf(one: Compared, hue: number, place: (measure: Measure) => Spot): Omit<Curve, "labelY">[] {
  const runs = runsOf(one.measures).map((run) => run.map(place));
  const spots = runs.flat();
  const end = spots.at(-1);
  if (!end) return [];
  const threads = runs.slice(1).map((run, i) => pathOf([...(runs[i]?.slice(-1) ?? []), ...run.slice(0, 1)]));
  return [
    {
      hue,
      one,
      lines: runs.filter(({ length }) => length > 1).map(pathOf),
      threads,
      spots,
      marked: spaced(spots),
      end,
    },
  ];
}

function spaced(spots: readonly Spot[]): Spot[] {
  const [first, last] = [spots[0], spots.at(-1)];
  if (!first || !last || first === last) return [...spots];
  const marked = [first];
  for (const spot of spots) {
    const before = marked.at(-1) ?? first;
    if (spot.x - before.x >= MARKS_APART && last.x - spot.x >= MARKS_APART) marked.push(spot);
  }
  return [...marked, last];
}

function scale([from, to]: readonly [number, number], [start, end]: readonly [number, number]) {
  if (from === to) return () => (start + end) / 2;
  return (value: number) => start + ((value - from) / (to - from)) * (end - start);
}

function pathOf(spots: readonly Spot[]): string {
  return spots.map(({ x, y }, i) => `${i === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");
}
