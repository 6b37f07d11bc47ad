import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, formatDay } from "../../src/core/day.ts";
import { GAP_DAYS, type Point, pointsOf, runsOf } from "../../src/core/history.ts";
import { anySeries, on, snapshot } from "./snapshots.ts";

const end = on("2017-12-19");
const daily = (days: number) => Array.from({ length: days }, (_, i) => snapshot(addDays(end, i + 1 - days), i));
const weekOf = ({ day }: Point) => Math.floor(day / 7);

describe("the points of a chart", () => {
  it("are every day of the last 400", () => {
    expect(pointsOf(daily(401)).map(({ day }) => day)).toEqual(daily(401).map(({ day }) => day));
  });

  it("before that are one a week at most, the last, and none is missing where something is known", () => {
    fc.assert(
      fc.property(anySeries, fc.integer({ min: 0, max: 1_500 }), (series, later) => {
        const last = series.at(-1);
        if (!last) return;
        const whole = [...series, snapshot(addDays(last.day, 1 + later), 1)];
        const newest = last.day + 1 + later;
        const old = pointsOf(whole).filter(({ day }) => newest - day > 400);
        const lastOfWeeks = new Map(whole.map((each) => [weekOf(each), each.day]));
        const expected = [...lastOfWeeks.values()].filter((day) => newest - day > 400);
        expect(old.map(({ day }) => day)).toEqual(expected);
      }),
    );
  });

  it("of ten years are at most 922, and end with the newest", () => {
    const points = pointsOf(daily(3_653));
    expect(points.length).toBeLessThanOrEqual(922);
    expect(points.at(-1)?.day).toBe(end);
  });

  it("carry the count as it was told", () => {
    const rounded = { value: 85_000, precision: "weibo" } as const;
    expect(pointsOf([snapshot(end, rounded, { posts: 3 })])).toEqual([{ day: end, followers: rounded }]);
  });

  it("of no series are none", () => {
    expect(pointsOf([])).toEqual([]);
  });
});

describe("a run of points", () => {
  const points = (...days: string[]) => pointsOf(days.map((day) => snapshot(day, 1)));
  const named = (runs: readonly Point[][]) => runs.map((run) => run.map(({ day }) => formatDay(day)));

  it("is joined over a week, and breaks at a longer gap", () => {
    expect(named(runsOf(points("2017-12-01", "2017-12-08", "2017-12-16", "2017-12-17")))).toEqual([
      ["2017-12-01", "2017-12-08"],
      ["2017-12-16", "2017-12-17"],
    ]);
  });

  it("may be of one point, and there are none without points", () => {
    expect(named(runsOf(points("2017-12-01")))).toEqual([["2017-12-01"]]);
    expect(runsOf([])).toEqual([]);
  });

  it("breaks where the caller says", () => {
    expect(runsOf(points("2017-12-01", "2017-12-08"), 6)).toHaveLength(2);
  });

  it("loses no point, joins only neighbours, and breaks only at gaps", () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        const runs = runsOf(series);
        expect(runs.flat()).toEqual(series);
        for (const run of runs) expect(stepsOf(run).every((step) => step <= GAP_DAYS)).toBe(true);
        const between = runs.slice(1).map((run, i) => (run[0]?.day ?? 0) - (runs[i]?.at(-1)?.day ?? 0));
        expect(between.every((step) => step > GAP_DAYS)).toBe(true);
      }),
    );
  });
});

function stepsOf(run: readonly Point[]): number[] {
  return run.slice(1).map(({ day }, i) => day - (run[i]?.day ?? day));
}
