import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Count, rangeOf } from "../../src/core/count.ts";
import { formatDay } from "../../src/core/day.ts";
import { MILESTONES, milestonesOf } from "../../src/core/milestone.ts";
import type { Snapshot } from "../../src/core/snapshot.ts";
import { anySeries, rounded, snapshot } from "./snapshots.ts";

/** "10000 by 2017-01-02 since 2017-01-01", "on" instead of "by" when the day is exact. */
function told(series: readonly Snapshot[]): string[] {
  return milestonesOf(series).map(({ followers, reached, lastBelow, exactDay }) => {
    const since = lastBelow === null ? "" : ` after ${formatDay(lastBelow)}`;
    return `${followers} ${exactDay ? "on" : "by"} ${formatDay(reached)}${since}`;
  });
}

const daily = (...followers: (number | Count)[]) =>
  followers.map((count, i) => snapshot(`2017-01-${String(i + 1).padStart(2, "0")}`, count));

describe("a milestone", () => {
  it.each<[string, Snapshot[], string[]]>([
    [
      "is crossed on a day when the day before was below",
      daily(9_999, 10_000),
      ["10000 on 2017-01-02 after 2017-01-01"],
    ],
    ["is not reached one follower short of it", daily(9_998, 9_999), []],
    [
      "was reached some day before the first snapshot when that is above",
      daily(12_000, 12_001),
      ["10000 by 2017-01-01"],
    ],
    [
      "was reached some day in a gap",
      [snapshot("2017-01-01", 9_000), snapshot("2017-03-01", 11_000)],
      ["10000 by 2017-03-01 after 2017-01-01"],
    ],
    [
      "waits for the lower bound: 10万 can be 99,500",
      daily(99_000, rounded(100_000), rounded(101_000)),
      ["10000 by 2017-01-01", "50000 by 2017-01-01", "100000 by 2017-01-03 after 2017-01-01"],
    ],
    [
      "is reached by 100万+",
      daily(999_999, rounded(1_000_000, "at-least")).slice(0, 2),
      [
        "10000 by 2017-01-01",
        "50000 by 2017-01-01",
        "100000 by 2017-01-01",
        "500000 by 2017-01-01",
        "1000000 on 2017-01-02 after 2017-01-01",
      ],
    ],
    [
      "is reached once, though it is lost again",
      daily(9_999, 10_000, 9_999, 10_001),
      ["10000 on 2017-01-02 after 2017-01-01"],
    ],
    [
      "may be reached with others on one day",
      daily(9_000, 60_000),
      ["10000 on 2017-01-02 after 2017-01-01", "50000 on 2017-01-02 after 2017-01-01"],
    ],
    ["is never reached by nobody", [], []],
  ])("%s", (_what, series, found) => {
    expect(told(series)).toEqual(found);
  });

  it("is surely reached on its day, and not surely on any day before", () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        for (const { followers, reached } of milestonesOf(series)) {
          const low = ({ followers: count }: Snapshot) => rangeOf(count).low;
          expect(series.filter(({ day }) => day === reached).every((one) => low(one) >= followers)).toBe(true);
          expect(series.filter(({ day }) => day < reached).every((one) => low(one) < followers)).toBe(true);
        }
      }),
    );
  });

  it("is missing only when no snapshot is surely above it", () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        const highest = Math.max(-1, ...series.map((one) => rangeOf(one.followers).low));
        expect(milestonesOf(series).map(({ followers }) => followers)).toEqual(MILESTONES.filter((m) => m <= highest));
      }),
    );
  });

  it("has an exact day only just after a day on which it was surely not reached", () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        for (const { followers, reached, lastBelow, exactDay } of milestonesOf(series)) {
          const high = series.find(({ day }) => day === lastBelow)?.followers;
          if (lastBelow !== null) expect(high && rangeOf(high).high).toBeLessThan(followers);
          expect(exactDay).toBe(lastBelow !== null && reached - lastBelow === 1);
        }
      }),
    );
  });
});
