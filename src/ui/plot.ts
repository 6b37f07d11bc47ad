import { rangeOf } from "../core/count.ts";
import { type Point, runsOf } from "../core/history.ts";

/** Where points fall in a drawing of a given size. */
export interface Plot {
  /** An SVG path for each run of neighbouring points. */
  readonly lines: readonly string[];
  /** A path for each gap between two runs: nothing is known there. */
  readonly threads: readonly string[];
  readonly dots: readonly { readonly x: number; readonly y: number; readonly point: Point }[];
  readonly low: number;
  readonly high: number;
}

interface Box {
  readonly width: number;
  readonly height: number;
  readonly padding: number;
}

/** Places points in a box: days across, stated values up; a flat series runs along the middle. null without points. */
export function plot(points: readonly Point[], box: Box): Plot | null {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const values = points.map(({ followers }) => followers.value);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const place = placing(box, { from: first.day, days: last.day - first.day, low, high });
  const runs = runsOf(points).map((run) => run.map((point) => ({ ...place(point), point })));
  return {
    lines: runs.filter((run) => run.length > 1).map(pathOf),
    threads: runs.slice(1).map((run, i) => pathOf([...(runs[i]?.slice(-1) ?? []), ...run.slice(0, 1)])),
    dots: runs.flat(),
    low,
    high,
  };
}

/** Whether a point's count can lie anywhere but where it is drawn. */
export function isUncertain({ followers }: Point): boolean {
  const { low, high } = rangeOf(followers);
  return low !== high;
}

function placing({ width, height, padding }: Box, scale: { from: number; days: number; low: number; high: number }) {
  const across = scale.days === 0 ? 0 : (width - 2 * padding) / scale.days;
  const up = scale.high === scale.low ? 0 : (height - 2 * padding) / (scale.high - scale.low);
  const middle = height / 2;
  return ({ day, followers }: Point) => ({
    x: scale.days === 0 ? width / 2 : padding + (day - scale.from) * across,
    y: up === 0 ? middle : height - padding - (followers.value - scale.low) * up,
  });
}

function pathOf(places: readonly { readonly x: number; readonly y: number }[]): string {
  return places.map(({ x, y }, i) => `${i === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");
}
