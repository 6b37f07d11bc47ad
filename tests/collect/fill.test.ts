import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { advanced, begunAt, type Fill, fillOf, pagesLeft } from "../../src/collect/fill.ts";
import { addDays, instantOf, parseDay } from "../../src/core/day.ts";
import { minuteOfInstant, type Tail } from "../../src/core/listed.ts";
import type { AccountKey } from "../../src/core/museum.ts";

const louvre = "weibo:5549047567" as AccountKey;
const FROM = parseDay("2026-01-01") ?? addDays(0 as never, 0);
const TO = addDays(FROM, 180);
const minuteOn = (days: number) => minuteOfInstant(instantOf(addDays(FROM, days)));
const tailOn = (days: number, page = 2): Tail => ({
  until: minuteOn(days),
  cursor: { page, sinceId: `s${page}` },
  asOf: 0,
});
const fresh = fillOf(louvre, FROM, TO);

describe("filling a period", () => {
  it("goes on below the page just read, and counts pages and posts", () => {
    const next = advanced(fresh, { posts: 20, start: minuteOn(200), tail: tailOn(190) });
    expect(next).toMatchObject({ pages: 1, posts: 20, start: minuteOn(200), tail: tailOn(190) });
    expect(next && advanced(next, { posts: 19, start: minuteOn(190), tail: tailOn(180, 3) })).toMatchObject({
      pages: 2,
      posts: 39,
      start: minuteOn(200),
    });
  });

  it("is done once a post from before its first day was seen", () => {
    expect(advanced(fresh, { posts: 20, start: minuteOn(10), tail: tailOn(-1) })).toBeNull();
    expect(advanced(fresh, { posts: 20, start: minuteOn(10), tail: tailOn(0) })).not.toBeNull();
  });

  it("is done where the list ends", () => {
    expect(advanced(fresh, { posts: 3, start: minuteOn(10), tail: null })).toBeNull();
  });

  it("begins where an earlier reading ended", () => {
    expect(begunAt(fresh, null)).toEqual(fresh);
    expect(begunAt(fresh, tailOn(100))).toMatchObject({ tail: tailOn(100), start: minuteOn(100), pages: 0 });
  });

  it("cannot tell how many pages are left before it read one", () => {
    expect(pagesLeft(fresh)).toBeNull();
    expect(pagesLeft(begunAt(fresh, tailOn(100)))).toBeNull();
  });

  it("takes as many pages for the rest as the account's pace so far tells", () => {
    const next = advanced(fresh, { posts: 20, start: minuteOn(200), tail: tailOn(190) });
    expect(next && pagesLeft(next)).toBe(19);
  });

  it("always has at least one page left until it is done, whatever the pages were", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 20 }), (steps) => {
        let fill: Fill | null = fresh;
        let day = 200;
        for (const step of steps) {
          const start = minuteOn(day);
          day -= step;
          fill = fill && advanced(fill, { posts: 20, start, tail: tailOn(day) });
          if (fill) expect(pagesLeft(fill)).toBeGreaterThanOrEqual(1);
          else expect(day).toBeLessThan(0);
        }
      }),
    );
  });
});
