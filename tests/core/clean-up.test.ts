import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanUpOn, fallsIn, probableCleanUps } from "../../src/core/clean-up.ts";
import { type Count, exactly } from "../../src/core/count.ts";
import { addDays, type Day, formatDay } from "../../src/core/day.ts";
import type { AccountKey } from "../../src/core/museum.ts";
import { courseOf, packSeries } from "../../src/core/series.ts";
import type { Snapshot } from "../../src/core/snapshot.ts";
import { anySeries, on, rounded, snapshot } from "./snapshots.ts";

const first = on("2017-01-01");

/** One account a row, a day a column; null: not known on that day. */
function accounts(...rows: (number | Count | null)[][]): Map<AccountKey, Snapshot[]> {
  return byAccount(
    rows.map((row) => row.flatMap((count, i) => (count === null ? [] : [snapshot(addDays(first, i), count)]))),
  );
}

function byAccount(series: readonly Snapshot[][]): Map<AccountKey, Snapshot[]> {
  return new Map(series.map((one, i) => [`weibo:~m${i}` as AccountKey, one]));
}

const cleanUpsOf = (series: ReadonlyMap<AccountKey, readonly Snapshot[]>) =>
  probableCleanUps([...series].map(([account, one]) => courseOf(packSeries(account, one))));

const found = (series: ReadonlyMap<AccountKey, readonly Snapshot[]>) =>
  cleanUpsOf(series).map(({ day, fell, known }) => `${formatDay(day)}: ${fell} of ${known}`);

/** What each account had on a day and on the day before, where both are known. */
const pairsOn = (all: readonly Snapshot[][], day: Day) =>
  all.flatMap((series) => {
    const [before, now] = [addDays(day, -1), day].map((each) => series.find((one) => one.day === each)?.followers);
    return before && now ? [[before, now] as const] : [];
  });

const falls = [100, 90];
const rises = [100, 110];
const stands = [100, 100];

describe("a probable clean-up", () => {
  it.each<[string, Map<AccountKey, Snapshot[]>, string[]]>([
    ["is a day on which all of three fall", accounts(falls, falls, falls), ["2017-01-02: 3 of 3"]],
    ["is a day on which just half fall", accounts(falls, falls, falls, rises, rises, stands), ["2017-01-02: 3 of 6"]],
    ["is no day on which fewer than half fall", accounts(falls, falls, falls, rises, rises, rises, stands), []],
    ["is no day on which only two fall", accounts(falls, falls), []],
    ["does not count who is unknown on the day before", accounts(falls, falls, [null, 90], [null, 80]), []],
    ["does not count a fall over a gap", accounts([100, null, 90], [100, null, 90], [100, null, 90]), []],
    [
      "does not count a fall that rounding may feign",
      accounts(falls, falls, [rounded(85_000), exactly(84_600)], [rounded(86_000), rounded(86_000)]),
      [],
    ],
    [
      "counts a fall from one rounded count to the next, which is sure",
      accounts(falls, falls, [rounded(86_000), rounded(85_000)]),
      ["2017-01-02: 3 of 3"],
    ],
    [
      "does not count a fall to an open count",
      accounts(falls, falls, [exactly(1_200_000), rounded(1_000_000, "at-least")]),
      [],
    ],
    [
      "may happen again, and comes in order of days",
      accounts([null, 9, 8, 9, 8], [7, 6, 5, 6, 5], [7, 6, 5, 6, 5], [7, 6, 5, 6, 5]),
      ["2017-01-02: 3 of 3", "2017-01-03: 4 of 4", "2017-01-05: 4 of 4"],
    ],
    ["is unheard of where nobody is tracked", accounts(), []],
  ])("%s", (_what, series, days) => {
    expect(found(series)).toEqual(days);
  });

  it("is found on a day of an account's own falls as it is found among all days", () => {
    const counts = fc.array(fc.array(fc.nat({ max: 3 }), { minLength: 4, maxLength: 4 }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(counts, (rows) => {
        const all = [...accounts(...rows).values()];
        const own = fallsIn(all[0] ?? []);
        const on = own.flatMap((day) => cleanUpOn(day, pairsOn(all, day)) ?? []);
        expect(on).toEqual(cleanUpsOf(byAccount(all)).filter(({ day }) => own.includes(day)));
      }),
    );
  });

  it("never counts more falls than are known, nor fewer than three or half of them", () => {
    fc.assert(
      fc.property(fc.array(anySeries, { maxLength: 6 }), (series) => {
        for (const { fell, known } of cleanUpsOf(byAccount(series))) {
          expect(fell).toBeLessThanOrEqual(known);
          expect(fell).toBeGreaterThanOrEqual(Math.max(3, known / 2));
        }
      }),
    );
  });

  it("does not depend on the order of the accounts, and is none where all rise", () => {
    const counts = fc.array(fc.array(fc.nat({ max: 3 }), { minLength: 4, maxLength: 4 }), { maxLength: 6 });
    fc.assert(
      fc.property(counts, (rows) => {
        expect(found(accounts(...[...rows].reverse()))).toEqual(found(accounts(...rows)));
        expect(found(accounts(...rows.map((row) => [...row].sort((a, b) => a - b))))).toEqual([]);
      }),
    );
  });
});
