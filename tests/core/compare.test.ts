import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COMPARE_MODES, compare, type Entrant, measuredDays, measureOn, periodKnown } from "../../src/core/compare.ts";
import { addDays, formatDay } from "../../src/core/day.ts";
import type { MuseumId } from "../../src/core/museum.ts";
import type { DayPeriod } from "../../src/core/periods.ts";
import type { Snapshot } from "../../src/core/snapshot.ts";
import { museum } from "./museums.ts";
import { anyDay, anySeries, on, rounded, snapshot } from "./snapshots.ts";

const entrant = (id: string, ...series: Snapshot[]): Entrant => ({ museum: museum({ id: id as MuseumId }), series });
const YEAR: DayPeriod = { from: on("2017-01-01"), to: on("2017-12-31") };
const louvre = entrant(
  "louvre",
  snapshot("2016-12-30", 65_000),
  snapshot("2017-06-30", 78_000),
  snapshot("2017-12-19", 85_800),
);
const orsay = entrant("orsay", snapshot("2017-01-20", 40_000), snapshot("2017-12-31", rounded(48_000, "about")));
const late = entrant("late", snapshot("2017-07-01", 100), snapshot("2017-12-31", 300));

describe("museums side by side", () => {
  it("start at the snapshot nearest to the first day, earlier or later, and end at their last", () => {
    const { compared } = compare([louvre, orsay], YEAR, "followers");
    expect(compared.map(({ snapshots }) => snapshots.map(({ day }) => formatDay(day)))).toEqual([
      ["2016-12-30", "2017-06-30", "2017-12-19"],
      ["2017-01-20", "2017-12-31"],
    ]);
    expect(compared.map(({ growth }) => growth?.net)).toEqual([20_800, 8_000]);
  });

  it("have an index of 100 on the first day, each its own", () => {
    const { compared } = compare([louvre, orsay], YEAR, "index");
    expect(compared.map(({ measures }) => measures.map(({ value }) => value))).toEqual([
      [100, 120, 132],
      [100, 120],
    ]);
    expect(compared[1]?.measures[1]?.range).toEqual({ low: 118.75, high: (100 * 48_499) / 40_000 });
  });

  it("have no index where nothing is known near the first day, and followers all the same", () => {
    const [one] = compare([late, louvre], YEAR, "index").compared;
    expect(one).toMatchObject({ isKnownAtStart: false, measures: [], placeByGrowth: null });
    expect(compare([late, louvre], YEAR, "followers").compared[0]?.measures).toHaveLength(2);
  });

  it("have no index where nobody followed on the first day", () => {
    const empty = entrant("empty", snapshot("2017-01-01", 0), snapshot("2017-12-31", 300));
    expect(compare([empty, louvre], YEAR, "index").compared[0]).toMatchObject({ isKnownAtStart: true, measures: [] });
  });

  it("are placed by followers and by growth, among those known near the days that count", () => {
    const gone = entrant("gone", snapshot("2017-01-01", 1_000_000), snapshot("2017-03-01", 2_000_000));
    const { compared } = compare([louvre, orsay, late, gone], YEAR, "followers");
    expect(compared.map(({ place }) => place?.first ?? null)).toEqual([1, 2, 3, null]);
    expect(compared.map(({ placeByGrowth }) => placeByGrowth?.first ?? null)).toEqual([1, 2, null, null]);
  });

  it("share a place where rounding leaves it open", () => {
    const twin = entrant("twin", snapshot("2017-12-31", rounded(86_000)));
    const { compared } = compare([louvre, twin], { ...YEAR, to: on("2017-12-31") }, "followers");
    expect(compared.map(({ place }) => place)).toEqual([
      { first: 1, last: 2 },
      { first: 1, last: 2 },
    ]);
  });

  it("of which nothing is known have nothing to show", () => {
    const [one] = compare([entrant("guanfu"), louvre], YEAR, "followers").compared;
    expect(one).toMatchObject({ snapshots: [], measures: [], growth: null, place: null, isKnownAtEnd: false });
  });
});

describe("all that is known", () => {
  it("goes from the first snapshot of any to the last", () => {
    expect(periodKnown([louvre, orsay, late], "followers")).toEqual({ from: on("2016-12-30"), to: on("2017-12-31") });
  });

  it("for an index begins where the last of them begins", () => {
    expect(periodKnown([louvre, orsay, late], "index")).toEqual({ from: on("2017-07-01"), to: on("2017-12-31") });
  });

  it("of museums of which nothing is known is no period", () => {
    expect(periodKnown([entrant("guanfu")], "followers")).toBeNull();
  });
});

describe("a day of the comparison", () => {
  const comparison = compare([louvre, orsay], YEAR, "followers");

  it("is one on which any of them was counted", () => {
    expect(measuredDays(comparison).map(formatDay)).toEqual([
      "2016-12-30",
      "2017-01-20",
      "2017-06-30",
      "2017-12-19",
      "2017-12-31",
    ]);
  });

  it("tells what was last known until then, and of which day", () => {
    const [one, other] = comparison.compared.map((each) => measureOn(each, on("2017-07-15")));
    expect([one?.day, other?.day].map((day) => day && formatDay(day))).toEqual(["2017-06-30", "2017-01-20"]);
    expect(comparison.compared.map((each) => measureOn(each, on("2016-12-29")))).toEqual([null, null]);
  });
});

describe("whatever is compared", () => {
  const anyEntrants = fc
    .array(anySeries, { minLength: 1, maxLength: 6 })
    .map((all) => all.map((series, i) => entrant(`museum-${i}`, ...series)));
  const anyPeriod = fc
    .tuple(anyDay, fc.integer({ min: 0, max: 900 }))
    .map(([from, days]): DayPeriod => ({ from, to: addDays(from, days) }));

  it("shows nothing but snapshots that were kept, none after the period, in order", () => {
    fc.assert(
      fc.property(anyEntrants, anyPeriod, fc.constantFrom(...COMPARE_MODES), (entrants, period, mode) => {
        for (const [i, { snapshots, measures }] of compare(entrants, period, mode).compared.entries()) {
          expect(entrants[i]?.series).toEqual(expect.arrayContaining([...snapshots]));
          expect(snapshots.every(({ day }) => day <= period.to)).toBe(true);
          expect(snapshots.filter(({ day }) => day < period.from).length).toBeLessThanOrEqual(1);
          expect(measures.length === 0 || measures.length === snapshots.length).toBe(true);
          expect(snapshots.map(({ day }) => day)).toEqual(snapshots.map(({ day }) => day).toSorted((a, b) => a - b));
        }
      }),
    );
  });

  it("has an index that says the same as the rate of growth, its range too", () => {
    const close = (index: number | null | undefined, rate: number | null) => {
      if (rate === null) return index === null || index === undefined;
      return Math.abs((index ?? Number.NaN) - 100 * (1 + rate)) <= 1e-6 * Math.abs(100 * (1 + rate)) + 1e-6;
    };
    fc.assert(
      fc.property(anyEntrants, anyPeriod, (entrants, period) => {
        const told = compare(entrants, period, "index").compared.flatMap(({ measures, growth }) => {
          const last = measures.at(-1);
          return last && growth ? [{ last, growth }] : [];
        });
        for (const { last, growth } of told) {
          expect(close(last.value, growth.rate)).toBe(true);
          expect(close(last.range.low, growth.rateRange.low)).toBe(true);
          expect(close(last.range.high, growth.rateRange.high)).toBe(true);
        }
      }),
    );
  });

  it("gives places from 1 to as many as have one, and the same whatever the order", () => {
    fc.assert(
      fc.property(anyEntrants, anyPeriod, (entrants, period) => {
        const places = compare(entrants, period, "followers").compared.map(({ place }) => place);
        const known = places.filter((place) => place !== null);
        for (const { first, last } of known) {
          expect(first).toBeGreaterThanOrEqual(1);
          expect(last).toBeGreaterThanOrEqual(first);
          expect(last).toBeLessThanOrEqual(known.length);
        }
        const turned = compare(entrants.toReversed(), period, "followers").compared.map(({ place }) => place);
        expect(turned.toReversed()).toEqual(places);
      }),
    );
  });
});
