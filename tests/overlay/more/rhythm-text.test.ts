import { describe, expect, it } from "vitest";
import { habitText, rowText, zoneName } from "../../../src/overlay/more/rhythm-text.ts";
import { wordsOf } from "../../../src/ui/languages.ts";
import { on } from "../../core/snapshots.ts";

const english = wordsOf("en", "more");
const SUMMER = on("2026-07-01");

/** A week with so many posts at each [weekday, hour]. */
function week(...posts: readonly (readonly [weekday: number, hour: number, n: number])[]): number[][] {
  const hours = Array.from({ length: 7 }, () => Array<number>(24).fill(0));
  for (const [weekday, hour, n] of posts) {
    const row = hours[weekday];
    if (row) row[hour] = n;
  }
  return hours;
}

const busy = week([1, 10, 4], [2, 11, 4], [3, 18, 4], [0, 3, 1], [4, 4, 2], [5, 10, 2], [6, 18, 4]);

describe("when an account posts", () => {
  it.each([
    ["en", "Mostly Tuesday to Thursday; 10:00 to 11:00 and 18:00 to 19:00."],
    ["fr", "Surtout mardi à jeudi\u202f; 10\u00a0h à 11\u00a0h et 18\u00a0h à 19\u00a0h."],
    ["zh", "多在星期二 至 星期四；10 时至 11 时和18 时至 19 时。"],
  ] as const)("is said in a sentence: %s", (language, text) => {
    expect(habitText(wordsOf(language, "more"), busy)).toBe(text);
  });

  it("names two days in a row as two", () => {
    expect(habitText(english, week([1, 10, 6], [2, 10, 6]))).toBe("Mostly Tuesday; 10:00 to 11:00.");
    expect(habitText(english, week([1, 10, 6], [2, 10, 6], [4, 12, 6], [5, 15, 5]))).toBe(
      "Mostly Tuesday and Wednesday; 10:00 to 11:00.",
    );
  });

  it("is said to be spread where it is, and unknown of few posts", () => {
    const even = Array.from({ length: 7 }, () => Array<number>(24).fill(1));
    expect(habitText(english, even)).toContain("Spread out");
    expect(habitText(english, week([1, 10, 9]))).toContain("Too few posts");
  });

  it("is read aloud day by day", () => {
    expect(rowText(english, 1, busy[1] ?? [])).toBe("Tuesday: 4 posts, most from 10:00 to 11:00 (4)");
    expect(rowText(english, 0, Array<number>(24).fill(0))).toBe("Monday: 0 posts");
  });
});

describe("a time zone", () => {
  it.each([
    ["en", "Europe/Paris", "Central European Time"],
    ["fr", "Europe/Paris", "heure d’Europe centrale"],
    ["zh", "Europe/Paris", "中欧时间"],
    ["en", "Asia/Kolkata", "India Standard Time"],
  ] as const)("has its name in %s: %s", (language, zone, name) => {
    expect(zoneName(wordsOf(language, "more"), zone, SUMMER)).toBe(name);
  });
});
