import { describe, expect, it } from "vitest";
import type { Count } from "../../../src/core/count.ts";
import { exactly } from "../../../src/core/count.ts";
import { addDays } from "../../../src/core/day.ts";
import { growthBetween } from "../../../src/core/growth.ts";
import type { AccountKey, MuseumId } from "../../../src/core/museum.ts";
import type { Neighbour } from "../../../src/core/neighbours.ts";
import { raceOf } from "../../../src/core/race.ts";
import { raceLines, raceText } from "../../../src/overlay/more/neighbour-text.ts";
import { wordsOf } from "../../../src/ui/languages.ts";
import { on, rounded, snapshot } from "../../core/snapshots.ts";

const TODAY = on("2026-11-24");
const english = wordsOf("en", "more");

/** A museum with its followers today, and a hundred days ago if that is known. */
function neighbour(name: string, followers: Count, earlier: Count | null): Neighbour {
  const now = snapshot(TODAY, followers);
  return {
    account: `weibo:~${name}` as AccountKey,
    museum: { id: name as MuseumId, names: { en: name, fr: name, zh: name } },
    place: { first: 1, last: 1 },
    snapshot: now,
    growth: earlier && growthBetween(snapshot(addDays(TODAY, -100), earlier), now),
  };
}

const exact = (name: string, followers: number, earlier: number | null) =>
  neighbour(name, exactly(followers), earlier === null ? null : exactly(earlier));
const louvre = exact("Louvre", 85_000, 80_000);

describe("what is said of a neighbour", () => {
  it.each([
    ["5,000 ahead · overtaken in 125 days", exact("Orsay", 90_000, 89_000)],
    ["1 behind · overtakes in 1 day", exact("Orsay", 84_999, 79_899)],
    ["5,000 ahead · at this pace the gap does not close", exact("Orsay", 90_000, 80_000)],
    ["5,000 ahead · more than ten years away", exact("Orsay", 90_000, 85_001)],
    ["5,000 ahead · pace unknown", exact("Orsay", 90_000, null)],
    ["level", exact("Orsay", 85_000, 70_000)],
    ["too close to tell: the rounded figures overlap", neighbour("Orsay", rounded(85_000), null)],
    ["4,500 to 5,499 ahead · overtaken in 91 to 184 days", neighbour("Orsay", rounded(90_000), rounded(89_000))],
    [
      "20,000 ahead · overtaken in 1,335 days to more than ten years",
      neighbour("Orsay", exactly(105_000), rounded(101_000)),
    ],
    [
      "4,500 to 5,499 ahead · within rounding: in 451 days at the earliest, or never",
      neighbour("Orsay", rounded(90_000), rounded(85_000)),
    ],
  ])("is: %s", (text, other) => {
    expect(raceText(english, raceOf(louvre, other))).toBe(text);
  });

  it.each([
    ["fr", "5\u202f000 de plus · rattrapé dans 125 jours"],
    ["zh", "多 5,000 · 125天后被追上"],
  ] as const)("is said in %s", (language, text) => {
    const race = raceOf(louvre, exact("Orsay", 90_000, 89_000));
    expect(raceText(wordsOf(language, "more"), race)).toBe(text);
  });

  it("names its formula, both paces with their dates, and the day as a projection", () => {
    expect(raceLines(english, raceOf(louvre, exact("Orsay", 90_000, 89_000)), TODAY)).toEqual([
      "Distance = 90,000 − 85,000 = 5,000.",
      "Pace, Louvre: +50 a day in 100 days, from 80,000 (16 Aug 2026) to 85,000 (24 Nov 2026).",
      "Pace, Orsay: +10 a day in 100 days, from 89,000 (16 Aug 2026) to 90,000 (24 Nov 2026).",
      "Days until they are level = distance / difference of the two paces.",
      "Projection, not a forecast: level on 29 Mar 2027, if both go on at their pace.",
    ]);
  });
});
