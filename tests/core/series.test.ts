import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, firstDayOf, instantOf, yearOf } from "../../src/core/day.ts";
import { valueAt } from "../../src/core/growth.ts";
import type { AccountKey } from "../../src/core/museum.ts";
import {
  byYear,
  courseOf,
  inFull,
  MOST_FOLLOWERS,
  mergeSeries,
  type PackedYear,
  pack,
  snapshotAt,
  unpack,
} from "../../src/core/series.ts";
import { betterOf, type Snapshot } from "../../src/core/snapshot.ts";
import { anyDay, anySeries, on, snapshot } from "./snapshots.ts";

const louvre = "weibo:5549047567" as AccountKey;

function packYears(series: readonly Snapshot[]): PackedYear[] {
  return [...byYear(series)].map(([year, snapshots]) => pack(louvre, year, snapshots));
}

function bytesOf(packed: PackedYear): number {
  return Object.values(packed).reduce((sum, column) => sum + (ArrayBuffer.isView(column) ? column.byteLength : 0), 0);
}

describe("a packed year", () => {
  it("gives back every snapshot that was packed, whole", () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        expect(packYears(series).flatMap(unpack)).toEqual(series);
      }),
    );
  });

  it("survives the way through the browser's store", () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        expect(
          packYears(series)
            .map((packed) => structuredClone(packed))
            .flatMap(unpack),
        ).toEqual(series);
      }),
    );
  });

  it("needs at most 12 bytes for an account-day of followers alone", () => {
    const first = firstDayOf(2024);
    const year = Array.from({ length: 366 }, (_, i) => snapshot(addDays(first, i), 85_372 + i));
    expect(bytesOf(pack(louvre, 2024, year)) / 366).toBeLessThanOrEqual(12);
  });

  it("needs at most 7 where an account was read every day from one source, whatever the minute", () => {
    const first = firstDayOf(2025);
    const year = Array.from({ length: 365 }, (_, i) => {
      const day = addDays(first, i);
      return snapshot(day, 85_372 + i, { at: instantOf(day, (i * 7) % 1440) });
    });
    const packed = pack(louvre, 2025, year);
    expect(unpack(packed)).toEqual(year);
    expect(bytesOf(packed) / 365).toBeLessThanOrEqual(7);
  });

  it("tells what is known on a day, and as a course, where days follow one another", () => {
    const year = Array.from({ length: 40 }, (_, i) => snapshot(addDays(on("2025-11-20"), i), 100 + i));
    const packed = packYears(year);
    for (let n = -3; n < 80; n++) {
      const day = addDays(on("2025-11-20"), n);
      expect(snapshotAt(packed, day, 31)).toEqual(valueAt(year, day, 31));
    }
    expect([...courseOf(packed).days]).toEqual(year.map(({ day }) => day));
  });

  it("has a column for posts only when something is known of them", () => {
    const [bare, told] = [snapshot("2017-01-01", 1), snapshot("2017-01-02", 2, { posts: 0 })];
    expect(pack(louvre, 2017, [bare])).not.toHaveProperty("posts");
    expect(pack(louvre, 2017, [bare, told])).toHaveProperty("posts");
    expect(unpack(pack(louvre, 2017, [bare, told])).map(({ posts }) => posts)).toEqual([null, 0]);
  });

  it("names each source once", () => {
    const hand = { source: { kind: "hand", note: "letter" } } as const;
    const year = [snapshot("2017-01-01", 1, hand), snapshot("2017-01-02", 2), snapshot("2017-01-03", 3, hand)];
    expect(pack(louvre, 2017, year).sources).toEqual([{ kind: "hand", note: "letter" }, { kind: "weibo" }]);
  });

  it("holds the last day of a leap year and the most followers that Vitrine keeps", () => {
    const last = snapshot("2024-12-31", MOST_FOLLOWERS);
    expect(unpack(pack(louvre, 2024, [last]))).toEqual([last]);
  });

  it("may be empty", () => {
    expect(unpack(pack(louvre, 2024, []))).toEqual([]);
  });
});

describe("the snapshots of a series by year", () => {
  it("are all there, each in the year of its day, in the order they came", () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        const years = byYear(series);
        expect([...years.values()].flat()).toEqual(series);
        for (const [year, snapshots] of years) expect(snapshots.every(({ day }) => yearOf(day) === year)).toBe(true);
      }),
    );
  });

  it("part at Beijing's midnight of New Year", () => {
    const [eve, newYear] = [snapshot("2017-12-31", 1), snapshot("2018-01-01", 2)];
    expect([...byYear([eve, newYear])]).toEqual([
      [2017, [eve]],
      [2018, [newYear]],
    ]);
  });
});

describe("the union of two series", () => {
  it("is the same either way round", () => {
    fc.assert(
      fc.property(anySeries, anySeries, (a, b) => {
        expect(mergeSeries(a, b)).toEqual(mergeSeries(b, a));
      }),
    );
  });

  it("with a third is the same in whatever order", () => {
    fc.assert(
      fc.property(anySeries, anySeries, anySeries, (a, b, c) => {
        expect(mergeSeries(mergeSeries(a, b), c)).toEqual(mergeSeries(a, mergeSeries(b, c)));
      }),
    );
  });

  it("with itself, or with what it already holds, changes nothing", () => {
    fc.assert(
      fc.property(anySeries, anySeries, (a, b) => {
        const union = mergeSeries(a, b);
        expect(mergeSeries(a, a)).toEqual(a);
        expect(mergeSeries(union, b)).toEqual(union);
      }),
    );
  });

  it("holds each day of either once, in order, and there the better snapshot", () => {
    fc.assert(
      fc.property(anySeries, anySeries, (a, b) => {
        const union = mergeSeries(a, b);
        const days = [...new Set([...a, ...b].map(({ day }) => day))].sort((x, y) => x - y);
        expect(union.map(({ day }) => day)).toEqual(days);
        for (const kept of union) {
          const [one, two] = [...a, ...b].filter(({ day }) => day === kept.day);
          if (one) expect(kept).toEqual(two ? betterOf(one, two) : one);
        }
      }),
    );
  });
});

describe("followers on a day, from packed years", () => {
  it("are those of the unpacked series on that day", () => {
    fc.assert(
      fc.property(anySeries, anyDay, fc.integer({ min: 0, max: 400 }), (series, day, tolerance) => {
        expect(snapshotAt(packYears(series), day, tolerance)).toEqual(valueAt(series, day, tolerance));
      }),
    );
  });

  it("may come from the year before", () => {
    const years = packYears([snapshot("2016-12-30", 65_000), snapshot("2017-03-01", 66_000)]);
    expect(snapshotAt(years, on("2017-01-02"), 3)?.followers).toEqual({ value: 65_000, precision: "exact" });
    expect(snapshotAt(years, on("2017-01-03"), 3)).toBeNull();
  });

  it("are unknown before the first snapshot, and without any", () => {
    expect(snapshotAt(packYears([snapshot("2017-03-01", 66_000)]), on("2017-02-28"), 400)).toBeNull();
    expect(snapshotAt([], on("2017-02-28"), 400)).toBeNull();
  });
});

describe("a year in full", () => {
  it("has a number for each snapshot in every column, and tells the same", () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        for (const [year, snapshots] of byYear(series)) {
          const full = inFull(pack(louvre, year, snapshots));
          const { days, precisions, minutes, sourceOf } = full;
          const lengths = [days, precisions, minutes, sourceOf].map(({ length }) => length);
          expect(new Set(lengths)).toEqual(new Set([snapshots.length]));
          expect(unpack(full)).toEqual(snapshots);
        }
      }),
    );
  });
});
