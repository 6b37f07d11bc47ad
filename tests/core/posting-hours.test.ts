import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { postingHours, postingHoursIn } from "../../src/core/posting-hours.ts";
import { at } from "./readings-of-posts.ts";

const hoursOf = (...whens: readonly string[]) => postingHours(whens.map((when) => ({ createdAt: at(when) })));
/** The rows and hours that hold a post. */
const filled = (hours: ReturnType<typeof postingHours>) =>
  hours.flatMap((row, weekday) => row.flatMap((n, hour) => (n > 0 ? [[weekday, hour, n]] : [])));

describe("the hours of posting", () => {
  it.each([
    ["a Monday's first minute", "2026-11-23 00:00", [0, 0, 1]],
    ["a Sunday's last minute", "2026-11-22 23:59", [6, 23, 1]],
    ["a Tuesday's noon", "2026-11-24 12:00", [1, 12, 1]],
    ["a Thursday in 1970", "1970-01-01 09:30", [3, 9, 1]],
  ])("hold %s in its place, Monday first, as Beijing's clocks show it", (_what, when, place) => {
    expect(filled(hoursOf(when))).toEqual([place]);
  });

  it("add up posts of one hour of the week, whatever their week", () => {
    expect(filled(hoursOf("2026-11-23 09:00", "2026-11-16 09:59", "2026-11-23 10:00"))).toEqual([
      [0, 9, 2],
      [0, 10, 1],
    ]);
  });

  it("are seven days of 24 hours, and hold each post whose time is known once", () => {
    const instants = fc.array(fc.option(fc.integer({ min: 0, max: Date.UTC(2040, 0) })));
    fc.assert(
      fc.property(instants, (times) => {
        const hours = postingHours(times.map((createdAt) => ({ createdAt })));
        expect(hours.map((row) => row.length)).toEqual(Array(7).fill(24));
        const sum = hours.flat().reduce((all, n) => all + n, 0);
        expect(sum).toBe(times.filter((time) => time !== null).length);
      }),
    );
  });
});

describe("the hours of posting elsewhere", () => {
  it.each([
    ["Paris in winter, seven hours earlier", "Europe/Paris", "2026-11-23 06:30", [6, 23, 1]],
    ["Paris in summer, six hours earlier", "Europe/Paris", "2026-07-20 06:30", [0, 0, 1]],
    ["the hour before Paris puts its clocks forward", "Europe/Paris", "2026-03-29 08:59", [6, 1, 1]],
    ["the hour after it, which is one further on", "Europe/Paris", "2026-03-29 09:00", [6, 3, 1]],
    ["Kolkata, two and a half hours earlier", "Asia/Kolkata", "2026-11-24 12:15", [1, 9, 1]],
    ["Kathmandu, two and a quarter", "Asia/Kathmandu", "2026-11-24 12:15", [1, 10, 1]],
    ["New York, the day before", "America/New_York", "2026-11-23 09:00", [6, 20, 1]],
    ["midnight, which is hour 0", "UTC", "2026-11-23 08:00", [0, 0, 1]],
  ])("are those of %s", (_what, zone, when, place) => {
    expect(filled(postingHoursIn(zone, [{ createdAt: at(when) }, { createdAt: null }]))).toEqual([place]);
  });

  it("are Beijing's own in Shanghai's zone, since 1992", () => {
    const instants = fc.array(fc.integer({ min: Date.UTC(1992, 0), max: Date.UTC(2040, 0) }));
    fc.assert(
      fc.property(instants, (times) => {
        const posts = times.map((createdAt) => ({ createdAt }));
        expect(postingHoursIn("Asia/Shanghai", posts)).toEqual(postingHours(posts));
      }),
    );
  });

  it("are refused for a zone that nobody knows", () => {
    expect(() => postingHoursIn("Louvre/Paris", [])).toThrow(RangeError);
  });
});
