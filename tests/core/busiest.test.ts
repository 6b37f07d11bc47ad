import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { busiestOf, type Run } from "../../src/core/busiest.ts";

/** A week with so many posts at each [weekday, hour]. */
function week(...posts: readonly (readonly [weekday: number, hour: number, n: number])[]): number[][] {
  const hours = Array.from({ length: 7 }, () => Array<number>(24).fill(0));
  for (const [weekday, hour, n] of posts) {
    const row = hours[weekday];
    if (row) row[hour] = (row[hour] ?? 0) + n;
  }
  return hours;
}

const counts = fc.array(fc.array(fc.nat({ max: 9 }), { minLength: 24, maxLength: 24 }), { minLength: 7, maxLength: 7 });
const places = (runs: readonly Run[]) =>
  runs.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i));

describe("the busiest days and hours", () => {
  it("are Tuesday to Thursday, 10 to 12 and 18 h", () => {
    const found = busiestOf(week([1, 10, 4], [2, 11, 4], [3, 18, 4], [0, 3, 1], [5, 4, 1], [6, 23, 1]));
    expect(found).toEqual({
      days: [{ first: 1, last: 2 }],
      hours: [{ first: 10, last: 11 }],
    });
    const more = busiestOf(week([1, 10, 4], [2, 11, 4], [3, 18, 4], [0, 3, 1], [5, 10, 2], [6, 18, 5]));
    expect(more?.hours).toEqual([
      { first: 10, last: 10 },
      { first: 18, last: 18 },
    ]);
  });

  it("are none where half of the posts take more than three days and six hours", () => {
    expect(busiestOf(Array.from({ length: 7 }, () => Array<number>(24).fill(1)))).toEqual({ days: [], hours: [] });
  });

  it("are not told of fewer than ten posts", () => {
    expect(busiestOf(week([1, 10, 9]))).toBeNull();
    expect(busiestOf(week([1, 10, 10]))).toEqual({ days: [{ first: 1, last: 1 }], hours: [{ first: 10, last: 10 }] });
  });

  it("hold at least half of the posts, and would not without any of them", () => {
    fc.assert(
      fc.property(counts, (hours) => {
        const found = busiestOf(hours);
        if (!found || found.days.length === 0) return;
        const days = hours.map((row) => row.reduce((sum, n) => sum + n, 0));
        const all = days.reduce((sum, n) => sum + n, 0);
        const held = places(found.days).map((day) => days[day] ?? 0);
        const sum = held.reduce((one, n) => one + n, 0);
        expect(sum).toBeGreaterThanOrEqual(all / 2);
        for (const n of held) expect(sum - n).toBeLessThan(all / 2);
      }),
    );
  });
});
