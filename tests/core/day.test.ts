import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  type Day,
  dateOf,
  dayOf,
  firstDayOf,
  formatDay,
  instantOf,
  minuteOf,
  parseDay,
  yearOf,
} from "../../src/core/day.ts";
import { on } from "./snapshots.ts";

const named = (instant: string) => formatDay(dayOf(Date.parse(instant)));
const instants = fc.integer({ min: Date.UTC(1971, 0, 1), max: Date.UTC(9999, 0, 1) });
const days = fc.integer({ min: 0, max: on("9999-12-31") }).map((n) => n as Day);

describe("a day in Beijing", () => {
  it.each([
    ["2017-12-19T15:59:59.999Z", "2017-12-19"],
    ["2017-12-19T16:00:00.000Z", "2017-12-20"],
    ["2017-12-31T15:59:59Z", "2017-12-31"],
    ["2017-12-31T16:00:00Z", "2018-01-01"],
    ["2016-02-28T16:00:00Z", "2016-02-29"],
    ["2017-02-28T16:00:00Z", "2017-03-01"],
    ["2017-12-20T00:00:00+08:00", "2017-12-20"],
    ["2017-12-19T23:59:59+08:00", "2017-12-19"],
    ["1970-01-01T00:00:00Z", "1970-01-01"],
    ["1969-12-31T15:59:59Z", "1969-12-31"],
  ])("at %s is %s", (instant, day) => {
    expect(named(instant)).toBe(day);
  });

  it("keeps the same length in summer, for Beijing's clocks do not change", () => {
    expect(named("2017-07-01T15:59:59Z")).toBe("2017-07-01");
    expect(named("2017-07-01T16:00:00Z")).toBe("2017-07-02");
  });

  it("begins at its first minute and ends before the next day's", () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(dayOf(instantOf(day))).toBe(day);
        expect(dayOf(instantOf(addDays(day, 1)) - 1)).toBe(day);
      }),
    );
  });

  it("is read from its name and written back alike", () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(parseDay(formatDay(day))).toBe(day);
      }),
    );
  });

  it.each([
    "2017-02-29",
    "2100-02-29",
    "2017-04-31",
    "2017-13-01",
    "2017-00-10",
    "2017-01-00",
    "2017-1-1",
    "17-12-19",
    "19/12/2017",
    "2017-12-19T00:00",
    " 2017-12-19",
    "2017-12-19\n",
    "",
  ])("is not read from %j", (text) => {
    expect(parseDay(text)).toBeNull();
  });

  it("is never read from a text that is not its name", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const day = parseDay(text);
        if (day !== null) expect(formatDay(day)).toBe(text);
      }),
    );
  });

  it("counts 352 days from 1 January to 19 December 2017", () => {
    expect(on("2017-12-19") - on("2017-01-01")).toBe(352);
    expect(addDays(on("2017-01-01"), 352)).toBe(on("2017-12-19"));
  });

  it("is midnight UTC as a date, for formatters whose time zone is UTC", () => {
    expect(dateOf(on("2017-12-19")).toISOString()).toBe("2017-12-19T00:00:00.000Z");
  });
});

describe("a minute of Beijing's day", () => {
  it.each([
    ["2017-12-19T16:00:00Z", 0],
    ["2017-12-19T16:00:59Z", 0],
    ["2017-12-19T16:01:00Z", 1],
    ["2017-12-19T15:59:59Z", 1439],
    ["2017-12-19T01:14:00Z", 554],
    ["1969-12-31T15:59:59Z", 1439],
    ["1969-12-31T16:00:00Z", 0],
  ])("at %s is number %i", (instant, minute) => {
    expect(minuteOf(Date.parse(instant))).toBe(minute);
  });

  it("together with its day gives the instant back, to the minute", () => {
    fc.assert(
      fc.property(instants, (ms) => {
        const back = instantOf(dayOf(ms), minuteOf(ms));
        expect(ms - back).toBeGreaterThanOrEqual(0);
        expect(ms - back).toBeLessThan(60_000);
      }),
    );
  });
});

describe("a year", () => {
  it("begins on 1 January", () => {
    expect(formatDay(firstDayOf(2017))).toBe("2017-01-01");
    expect(yearOf(on("2017-01-01"))).toBe(2017);
    expect(yearOf(addDays(on("2017-01-01"), -1))).toBe(2016);
  });

  it("holds every day that lies between its first day and the next year's", () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(firstDayOf(yearOf(day))).toBeLessThanOrEqual(day);
        expect(firstDayOf(yearOf(day) + 1)).toBeGreaterThan(day);
      }),
    );
  });
});
