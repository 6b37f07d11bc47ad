import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day, formatDay } from "../../src/core/day.ts";
import { lastYear, PRESETS, type Preset, periodOf, presetOf } from "../../src/core/periods.ts";
import { on } from "../store/snapshots.ts";

const said = (preset: Preset, today: string) => {
  const { from, to } = periodOf(preset, on(today));
  return [formatDay(from), formatDay(to)];
};
const anyToday: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays(on("2009-08-28"), n));

describe("a preset", () => {
  it.each<[Preset, string, string, string]>([
    ["last-month", "2026-11-22", "2026-10-01", "2026-10-31"],
    ["last-month", "2026-01-01", "2025-12-01", "2025-12-31"],
    ["last-month", "2026-01-31", "2025-12-01", "2025-12-31"],
    ["last-month", "2026-03-31", "2026-02-01", "2026-02-28"],
    ["last-month", "2024-03-01", "2024-02-01", "2024-02-29"],
    ["last-month", "2026-12-31", "2026-11-01", "2026-11-30"],
    ["last-quarter", "2026-01-01", "2025-10-01", "2025-12-31"],
    ["last-quarter", "2026-03-31", "2025-10-01", "2025-12-31"],
    ["last-quarter", "2026-04-01", "2026-01-01", "2026-03-31"],
    ["last-quarter", "2026-06-30", "2026-01-01", "2026-03-31"],
    ["last-quarter", "2026-07-01", "2026-04-01", "2026-06-30"],
    ["last-quarter", "2026-11-22", "2026-07-01", "2026-09-30"],
    ["last-quarter", "2026-12-31", "2026-07-01", "2026-09-30"],
    ["this-year", "2026-11-22", "2026-01-01", "2026-11-22"],
    ["this-year", "2026-12-31", "2026-01-01", "2026-12-31"],
    ["last-year", "2026-01-01", "2025-01-01", "2025-12-31"],
    ["last-year", "2026-12-31", "2025-01-01", "2025-12-31"],
    ["last-year", "2025-06-30", "2024-01-01", "2024-12-31"],
  ])("%s on %s is from %s to %s", (preset, today, from, to) => {
    expect(said(preset, today)).toEqual([from, to]);
  });

  it("that is over ends before today, on the last day of a month, and begins on the first of one", () => {
    fc.assert(
      fc.property(anyToday, fc.constantFrom<Preset>("last-month", "last-quarter", "last-year"), (today, preset) => {
        const { from, to } = periodOf(preset, today);
        expect(to).toBeLessThan(today);
        expect(formatDay(from)).toMatch(/-01$/);
        expect(formatDay(addDays(to, 1))).toMatch(/-01$/);
      }),
    );
  });

  it("of a month has 28 to 31 days, of a quarter 90 to 92, of a year 365 or 366", () => {
    fc.assert(
      fc.property(anyToday, (today) => {
        const days = (preset: Preset) => periodOf(preset, today).to - periodOf(preset, today).from + 1;
        expect([28, 29, 30, 31]).toContain(days("last-month"));
        expect([90, 91, 92]).toContain(days("last-quarter"));
        expect([365, 366]).toContain(days("last-year"));
      }),
    );
  });

  it("never ends before it begins; this year is one day long on 1 January", () => {
    const newYear = on("2026-01-01");
    const backwards = PRESETS.filter((preset) => periodOf(preset, newYear).from > periodOf(preset, newYear).to);
    expect(backwards).toEqual([]);
  });

  it("is found again from its period", () => {
    fc.assert(
      fc.property(anyToday, fc.constantFrom(...PRESETS), (today, preset) => {
        expect(presetOf(periodOf(preset, today), today)).toBe(preset);
      }),
    );
  });

  it("is none of a period chosen by hand", () => {
    expect(presetOf({ from: on("2017-01-01"), to: on("2017-12-19") }, on("2026-11-22"))).toBeNull();
    expect(presetOf({ from: on("2025-01-01"), to: on("2025-12-30") }, on("2026-11-22"))).toBeNull();
  });
});

describe("last year", () => {
  it("is the whole calendar year before today's", () => {
    expect(lastYear(on("2018-01-01"))).toEqual({ from: on("2017-01-01"), to: on("2017-12-31") });
  });
});
