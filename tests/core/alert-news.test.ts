import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Count, exactly } from "../../src/core/count.ts";
import { addDays } from "../../src/core/day.ts";
import { milestoneNews } from "../../src/core/milestone-news.ts";
import type { AccountKey } from "../../src/core/museum.ts";
import { overtakingNews } from "../../src/core/overtaking-news.ts";
import { anySeries, on, rounded, snapshot } from "./snapshots.ts";

const LAMP = "weibo:6052479001" as AccountKey;
const WELL = "weibo:6052479002" as AccountKey;
const today = on("2026-11-22");

type Days = readonly (number | Count | null)[];

/** A count a day up to today; null: not known on that day. */
const daily = (counts: Days) =>
  counts.flatMap((count, i) => (count === null ? [] : [snapshot(addDays(today, i + 1 - counts.length), count)]));

describe("a milestone", () => {
  const reached = (counts: Days) => milestoneNews(LAMP, daily(counts), today)?.milestone ?? null;

  it.each<[string, Days, number | null]>([
    ["is news on the day it is reached", [99_990, 100_004], 100_000],
    ["is none on the day after", [99_990, 100_004, 100_010], null],
    ["is none where nobody knows of a day below", [100_004], null],
    ["is none where a rounded figure may lie below", [99_990, rounded(100_000)], null],
    ["is news where a rounded figure surely lies above", [99_990, rounded(101_000)], 100_000],
    ["is none a second time, after a fall", [99_990, 100_004, 99_990, 100_004], null],
    ["is the highest of those that were passed at once", [9_000, 120_000], 100_000],
    ["may have been reached on any day of a gap", [99_990, null, null, 100_004], 100_000],
  ])("%s", (_what, counts, milestone) => {
    expect(reached(counts)).toBe(milestone);
  });

  it("names both days", () => {
    expect(milestoneNews(LAMP, daily([99_990, null, 100_004]), today)).toEqual({
      kind: "milestone",
      account: LAMP,
      milestone: 100_000,
      followers: exactly(100_004),
      day: today,
      before: addDays(today, -2),
    });
  });

  it("is history where it was last below more than a year ago", () => {
    const since = (days: number) => [snapshot(addDays(today, -days), 85_372), snapshot(today, 203_517)];
    expect(milestoneNews(LAMP, since(366), today)?.milestone).toBe(100_000);
    expect(milestoneNews(LAMP, since(367), today)).toBeNull();
  });
});

describe("an overtaking", () => {
  const between = (own: Days, other: Days) =>
    overtakingNews({ account: LAMP, series: daily(own) }, { account: WELL, series: daily(other) }, today);

  it.each<[string, Days, Days, AccountKey | null]>([
    ["is one's own, who was behind and is ahead", [90, 110], [100, 100], LAMP],
    ["is the other's, who was behind and is ahead", [100, 100], [90, 110], WELL],
    ["is none where the order stays", [90, 95], [100, 100], null],
    ["is none while both are level", [90, 100], [100, 100], null],
    ["is told after days on which both were level", [90, 100, 101], [100, 100, 100], LAMP],
    ["is none where they were level and part as they were before", [90, 100, 99], [100, 100, 100], null],
    ["is none where a rounding leaves it open", [90_000, rounded(100_000)], [99_900, 99_900], null],
    ["is told where the rounded number is surely above", [90_000, rounded(101_000)], [99_900, 99_900], LAMP],
    ["waits until both are told of the day", [90, 110], [100, null], null],
    ["needs a day before on which both were told", [null, 110], [100, 100], null],
    ["is told over a gap", [90, null, null, 110], [100, 101, 102, 103], LAMP],
    ["was news of yesterday", [90, 110, 120], [100, 100, 100], null],
  ])("%s", (_what, own, other, winner) => {
    expect(between(own, other)?.account ?? null).toBe(winner);
  });

  it("is the same whoever of the two is asked about", () => {
    fc.assert(
      fc.property(anySeries, anySeries, (one, two) => {
        const day = one.at(-1)?.day ?? today;
        const [a, b] = [
          { account: LAMP, series: one },
          { account: WELL, series: two },
        ];
        expect(overtakingNews(a, b, day)).toEqual(overtakingNews(b, a, day));
      }),
    );
  });

  it("is never both ways at once: whoever overtook is ahead, and was behind", () => {
    fc.assert(
      fc.property(anySeries, anySeries, (one, two) => {
        const day = one.at(-1)?.day ?? today;
        const news = overtakingNews({ account: LAMP, series: one }, { account: WELL, series: two }, day);
        if (!news) return;
        expect(news.day).toBe(day);
        expect(news.before).toBeLessThan(day);
        expect([news.account, news.other].sort()).toEqual([LAMP, WELL]);
      }),
    );
  });
});
