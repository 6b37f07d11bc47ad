import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Count, exactly } from "../../src/core/count.ts";
import { addDays } from "../../src/core/day.ts";
import { growthBetween, perDay, weeklyRate } from "../../src/core/growth.ts";
import { postsPerWeek } from "../../src/core/rhythm.ts";
import { anyCount, on, rounded, snapshot } from "./snapshots.ts";

const start = on("2017-01-01");
const grown = (from: number, to: number, days: number) =>
  growthBetween(snapshot(start, from), snapshot(addDays(start, days), to));
/** A week or more: from 10 million to one in a day is a weekly rate that no float tells from −1. */
const days = fc.integer({ min: 7, max: 4_000 });
const followers = fc.integer({ min: 1, max: 10_000_000 });

describe("growth a day and a week", () => {
  it("of the Louvre on Weibo in 2017 is 57.8 a day, 0.54 % a week over 352 days", () => {
    const louvre = growthBetween(snapshot("2017-01-01", 65_030), snapshot("2017-12-19", 85_372));
    expect(louvre.days).toBe(352);
    expect(perDay(louvre)).toBeCloseTo(57.8, 1);
    expect((weeklyRate(louvre) ?? Number.NaN) * 100).toBeCloseTo(0.54, 2);
  });

  it.each([
    ["in one week is the growth of that week", 100, 110, 7, 10 / 7, 0.1],
    ["doubled twice in a fortnight is doubled a week", 100, 400, 14, 300 / 14, 1],
    ["lost is below zero", 400, 100, 14, -300 / 14, -0.5],
    ["of nobody is none", 100, 100, 30, 0, 0],
    ["lost altogether is a loss of all", 100, 0, 7, -100 / 7, -1],
    ["from nothing has no rate", 0, 70, 7, 10, null],
    ["over no days is unknown", 100, 110, 0, null, null],
  ])("%s", (_what, from, to, period, daily, weekly) => {
    const found = grown(from, to, period);
    if (daily === null) expect(perDay(found)).toBeNull();
    else expect(perDay(found)).toBeCloseTo(daily, 12);
    if (weekly === null) expect(weeklyRate(found)).toBeNull();
    else expect(weeklyRate(found)).toBeCloseTo(weekly, 12);
  });

  it("leads from the start to the end, day by day and week by week", () => {
    fc.assert(
      fc.property(followers, followers, days, (from, to, period) => {
        const found = grown(from, to, period);
        expect((perDay(found) ?? Number.NaN) * period).toBeCloseTo(to - from, 3);
        const reached = from * (1 + (weeklyRate(found) ?? Number.NaN)) ** (period / 7);
        expect(reached / to).toBeCloseTo(1, 6);
      }),
    );
  });

  it("rises, falls or stands still as the net does", () => {
    fc.assert(
      fc.property(followers, followers, days, (from, to, period) => {
        expect(Math.sign(weeklyRate(grown(from, to, period)) ?? Number.NaN)).toBe(Math.sign(to - from));
      }),
    );
  });
});

describe("posts a week", () => {
  it("of the Louvre in 2017, more than 300 in 352 days, are above 5.97", () => {
    const found = postsPerWeek(rounded(300, "more-than"), 352);
    expect(found?.value).toBeCloseTo(5.97, 2);
    expect(found?.range.low).toBeGreaterThan(found?.value ?? Number.NaN);
    expect(found?.range).toEqual({ low: 301 / (352 / 7), high: null });
  });

  it.each<[string, Count, number, number, number, number | null]>([
    ["14 in a fortnight are 7", exactly(14), 14, 7, 7, 7],
    ["none are none", exactly(0), 30, 0, 0, 0],
    ["about 20 in a week are 15 to 24", rounded(20, "about"), 7, 20, 15, 24],
    ["less than 10 in a week are 0 to 9", rounded(10, "less-than"), 7, 10, 0, 9],
  ])("%s", (_what, posts, period, value, low, high) => {
    expect(postsPerWeek(posts, period)).toEqual({ value, range: { low, high } });
  });

  it.each([0, -1])("are unknown for a period of %i days", (period) => {
    expect(postsPerWeek(exactly(3), period)).toBeNull();
  });

  it("are as many as the posts when multiplied by the weeks", () => {
    fc.assert(
      fc.property(anyCount, days, (posts, period) => {
        const found = postsPerWeek(posts, period);
        expect(((found?.value ?? Number.NaN) * period) / 7 - posts.value).toBeCloseTo(0, 3);
        expect(found?.range.low).toBeLessThanOrEqual(found?.range.high ?? Number.POSITIVE_INFINITY);
      }),
    );
  });
});
