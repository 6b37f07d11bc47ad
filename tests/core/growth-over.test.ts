import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, formatDay } from "../../src/core/day.ts";
import { growthOver, PERIODS, type Period, startOf, toleranceOf, valueAt } from "../../src/core/growth.ts";
import { anyDay, anySeries, on, snapshot } from "./snapshots.ts";

/** A series whose followers are of no interest. */
const seriesOn = (...days: string[]) => days.map((day, i) => snapshot(day, 1_000 + i));
const firstDay = (period: Period, ...days: string[]) => {
  const found = growthOver(seriesOn(...days), period);
  return found.kind === "unknown" ? [found.kind, null] : [found.kind, formatDay(found.growth.from.day)];
};

describe("the value at a day", () => {
  const series = seriesOn("2017-01-01", "2017-01-10", "2017-02-01");

  it.each([
    ["2017-01-10", 0, "2017-01-10"],
    ["2017-01-13", 3, "2017-01-10"],
    ["2017-01-14", 3, null],
    ["2016-12-31", 400, null],
    ["2018-01-01", 400, "2017-02-01"],
  ])("%s is the last on or before it, not older than %i days: %s", (day, tolerance, found) => {
    const value = valueAt(series, on(day), tolerance);
    expect(value && formatDay(value.day)).toBe(found);
  });

  it("is found as by looking through the whole series", () => {
    fc.assert(
      fc.property(anySeries, anyDay, fc.nat({ max: 60 }), (any, day, tolerance) => {
        const naive = any.filter((each) => each.day <= day && day - each.day <= tolerance).at(-1) ?? null;
        expect(valueAt(any, day, tolerance)).toBe(naive);
      }),
    );
  });
});

describe("a period", () => {
  it.each<[Period, string]>([
    ["7d", "2017-12-12"],
    ["30d", "2017-11-19"],
    ["90d", "2017-09-20"],
    ["365d", "2016-12-19"],
    ["year", "2017-01-01"],
    ["all", "2014-05-06"],
  ])("of %s that ends on 19 December 2017 starts on %s", (period, first) => {
    expect(formatDay(startOf(period, on("2017-12-19"), snapshot("2014-05-06", 1)))).toBe(first);
  });

  it.each([
    [0, 1],
    [7, 1],
    [30, 3],
    [90, 9],
    [352, 36],
    [365, 37],
  ])("of %i days takes a snapshot up to %i before its first day for the first", (days, tolerance) => {
    expect(toleranceOf(days)).toBe(tolerance);
  });
});

describe("growth over a period", () => {
  it.each<[Period, string[], string]>([
    ["7d", ["2017-12-01", "2017-12-12", "2017-12-19"], "2017-12-12"],
    ["7d", ["2017-12-11", "2017-12-13", "2017-12-19"], "2017-12-11"],
    ["30d", ["2017-11-16", "2017-11-20", "2017-12-19"], "2017-11-16"],
    ["90d", ["2017-09-11", "2017-09-22", "2017-12-19"], "2017-09-11"],
    ["365d", ["2016-11-12", "2016-12-21", "2017-12-19"], "2016-11-12"],
    ["year", ["2016-11-26", "2017-01-02", "2017-12-19"], "2016-11-26"],
    ["year", ["2017-01-01", "2017-12-19"], "2017-01-01"],
    ["all", ["2014-05-06", "2017-01-01", "2017-12-19"], "2014-05-06"],
  ])("of %s is known from the first day or, within the tolerance, shortly before it: %j", (period, days, from) => {
    expect(firstDay(period, ...days)).toEqual(["known", from]);
  });

  it.each<[string, Period, string[], string]>([
    ["before, beyond the tolerance", "30d", ["2017-11-15", "2017-12-19"], "2017-11-15"],
    ["before, though there is one after", "30d", ["2017-11-14", "2017-11-25", "2017-12-19"], "2017-11-14"],
    ["after", "30d", ["2017-11-01", "2017-11-20", "2017-12-19"], "2017-11-20"],
    ["after, there being none before", "365d", ["2017-06-01", "2017-09-01", "2017-12-19"], "2017-06-01"],
    ["before, when both are as far", "30d", ["2017-11-09", "2017-11-29", "2017-12-19"], "2017-11-09"],
    ["long before, and no other", "7d", ["2010-01-01", "2017-12-19"], "2010-01-01"],
  ])("that is not known there is counted from the nearest day: %s", (_which, period, days, from) => {
    expect(firstDay(period, ...days)).toEqual(["nearest", from]);
  });

  it("is told on New Year's Day from the day before, which lies within the tolerance of 1 January", () => {
    expect(firstDay("year", "2017-12-20", "2017-12-31", "2018-01-01")).toEqual(["known", "2017-12-31"]);
  });

  it.each(PERIODS)("of %s is unknown with one snapshot or none", (period) => {
    expect(growthOver([], period)).toEqual({ kind: "unknown", asked: null });
    expect(growthOver(seriesOn("2017-12-19"), period).kind).toBe("unknown");
  });

  it("says which day was asked for, even when it is unknown", () => {
    expect(growthOver(seriesOn("2017-12-19"), "7d")).toEqual({ kind: "unknown", asked: on("2017-12-12") });
    expect(growthOver(seriesOn("2010-01-01", "2017-12-19"), "7d").asked).toBe(on("2017-12-12"));
  });

  it("ends at the last snapshot and starts at an earlier one", () => {
    fc.assert(
      fc.property(anySeries, fc.constantFrom(...PERIODS), (series, period) => {
        const found = growthOver(series, period);
        expect(found.kind === "unknown").toBe(series.length < 2);
        if (found.kind === "unknown") return;
        expect(found.growth.to).toBe(series.at(-1));
        expect(series.slice(0, -1)).toContain(found.growth.from);
        expect(found.growth.days).toBeGreaterThan(0);
      }),
    );
  });

  it("is counted from the snapshot nearest to the asked day, unless one before it is near enough", () => {
    fc.assert(
      fc.property(anySeries, fc.constantFrom(...PERIODS), (series, period) => {
        const found = growthOver(series, period);
        if (found.kind !== "nearest") return;
        const distances = series.slice(0, -1).map(({ day }) => Math.abs(day - found.asked));
        expect(Math.abs(found.growth.from.day - found.asked)).toBe(Math.min(...distances));
      }),
    );
  });

  it("does not look beyond the tolerance for what is known", () => {
    const last = on("2017-12-19");
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (age) => {
        const series = [snapshot(addDays(last, -30 - age), 1), snapshot(last, 2)];
        expect(growthOver(series, "30d").kind).toBe(age <= 3 ? "known" : "nearest");
      }),
    );
  });
});
