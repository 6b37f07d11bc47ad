import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Count } from "../../src/core/count.ts";
import { pointsOf } from "../../src/core/history.ts";
import { isUncertain, plot } from "../../src/ui/plot.ts";
import { anySeries, rounded, snapshot } from "../core/snapshots.ts";

const box = { width: 100, height: 50, padding: 5 };

function drawn(...points: [day: string, followers: number | Count][]) {
  return plot(
    points.map(([day, followers]) => snapshot(day, followers)),
    box,
  );
}

describe("a plot", () => {
  it("goes from the bottom left to the top right for a rise", () => {
    const rise = drawn(["2017-12-01", 100], ["2017-12-04", 140], ["2017-12-07", 200]);
    expect(rise?.dots.map(({ x, y }) => [x, y])).toEqual([
      [5, 45],
      [50, 29],
      [95, 5],
    ]);
    expect(rise?.lines).toEqual(["M5.0 45.0L50.0 29.0L95.0 5.0"]);
    expect(rise).toMatchObject({ threads: [], low: 100, high: 200 });
  });

  it("has a thread, not a line, across a gap", () => {
    const parted = drawn(["2017-12-01", 100], ["2017-12-02", 120], ["2017-12-20", 180], ["2017-12-21", 200]);
    expect(parted?.lines).toEqual(["M5.0 45.0L9.5 37.0", "M90.5 13.0L95.0 5.0"]);
    expect(parted?.threads).toEqual(["M9.5 37.0L90.5 13.0"]);
  });

  it("has threads alone when every day stands by itself", () => {
    const lonely = drawn(["2017-01-01", 65_030], ["2017-06-01", 70_000], ["2017-12-19", 85_372]);
    expect(lonely?.lines).toEqual([]);
    expect(lonely?.threads).toHaveLength(2);
    expect(lonely?.dots).toHaveLength(3);
  });

  it("runs along the middle when nothing changed", () => {
    const flat = drawn(["2017-12-01", 100], ["2017-12-02", 100]);
    expect(flat?.lines).toEqual(["M5.0 25.0L95.0 25.0"]);
    expect(flat).toMatchObject({ low: 100, high: 100 });
  });

  it("of one point is a dot in the middle", () => {
    const single = drawn(["2017-12-01", 100]);
    expect(single?.dots.map(({ x, y }) => [x, y])).toEqual([[50, 25]]);
    expect([single?.lines, single?.threads]).toEqual([[], []]);
  });

  it("of no points is none", () => {
    expect(plot([], box)).toBeNull();
  });

  it("keeps every point inside the box, in order, and joins all of them", () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        const points = pointsOf(series);
        const found = plot(points, box);
        if (!found) return;
        expect(found.dots.map(({ point }) => point)).toEqual(points);
        for (const { x, y } of found.dots) {
          expect(x).toBeGreaterThanOrEqual(box.padding - 1e-6);
          expect(x).toBeLessThanOrEqual(box.width - box.padding + 1e-6);
          expect(y).toBeGreaterThanOrEqual(box.padding - 1e-6);
          expect(y).toBeLessThanOrEqual(box.height - box.padding + 1e-6);
        }
        const joints = found.lines.reduce((sum, line) => sum + line.split("L").length - 1, found.threads.length);
        expect(joints).toBe(points.length - 1);
        expect([...found.lines, ...found.threads].join("")).not.toMatch(/NaN|Infinity/);
      }),
    );
  });
});

describe("a point", () => {
  it.each([
    ["an exact count", 85_372, false],
    ["8.5万", rounded(85_000), true],
    ["at least 1,000,000", rounded(1_000_000, "at-least"), true],
    ["about 45,801, told to the last digit", rounded(45_801, "about"), false],
  ])("of %s is uncertain when its count may lie elsewhere", (_what, followers, uncertain) => {
    expect(isUncertain(snapshot("2017-12-19", followers))).toBe(uncertain);
  });
});
