import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day } from "../../src/core/day.ts";
import type { AccountKey } from "../../src/core/museum.ts";
import { packSeries } from "../../src/core/series.ts";
import { SeriesDraft } from "../../src/core/series-draft.ts";
import type { Snapshot } from "../../src/core/snapshot.ts";
import { anyDay, anySeries, anySnapshotOn, on, snapshot } from "./snapshots.ts";

const louvre = "weibo:5549047567" as AccountKey;
/** Few days, so that one comes again and again. */
const fewDays: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 6 }).map((n) => addDays(on("2016-12-29"), n));
const inAnyOrder = fc.array(fc.oneof(anyDay, fewDays).chain(anySnapshotOn), { maxLength: 40 });

function drafted(snapshots: readonly Snapshot[]) {
  const draft = new SeriesDraft();
  for (const one of snapshots) draft.add(one);
  return { size: draft.size, years: draft.years(louvre) };
}

describe("a series that is written snapshot by snapshot", () => {
  it("is what packing all of them makes, in whatever order and however often they come", () => {
    fc.assert(
      fc.property(fc.oneof(anySeries, inAnyOrder), (snapshots) => {
        expect(drafted(snapshots)).toEqual({ size: snapshots.length, years: packSeries(louvre, snapshots) });
      }),
    );
  });

  it("knows its sources apart, even where a day comes with more than a packed year can number", () => {
    const told = Array.from({ length: 65_600 }, (_, i) =>
      snapshot("2017-12-19", i, { source: { kind: "import", file: `${i}.csv` } }),
    );
    expect(drafted(told).years).toEqual(packSeries(louvre, told));
  });
});
