import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plotComparison } from "../../src/compare/plot.ts";
import { pageSheet } from "../../src/compare/sheets.ts";
import { COMPARE_MODES } from "../../src/core/compare.ts";
import { addDays } from "../../src/core/day.ts";
import { anySeries, on, snapshot } from "../core/snapshots.ts";
import { compared, entrant, GUANFU, LATE, LOUVRE, ORSAY, YEAR } from "./comparisons.ts";

const plotOf = (...args: Parameters<typeof compared>) => plotComparison(compared(...args), pageSheet(900, args[0]));

describe("the drawing of a comparison", () => {
  it("has a line where days are known, and a thread across what is not", () => {
    const days = [0, 1, 2, 40, 41].map((n) => snapshot(addDays(YEAR.from, n), 100 + n));
    const [curve] = plotOf("followers", entrant("Silk", ...days), LOUVRE)?.curves ?? [];
    expect([curve?.lines.length, curve?.threads.length, curve?.spots.length]).toEqual([2, 1, 5]);
  });

  it("leaves out who has no index, and keeps everybody's colour", () => {
    const curves = plotOf("index", LOUVRE, LATE, ORSAY)?.curves ?? [];
    expect(curves.map(({ hue, one }) => [hue, one.museum.id])).toEqual([
      [0, "louvre"],
      [2, "orsay"],
    ]);
  });

  it("is none where nothing is known", () => {
    expect(plotOf("followers", GUANFU)).toBeNull();
    expect(plotOf("index", LATE)).toBeNull();
  });

  it("marks as many spots as find room, the first and the last among them", () => {
    const daily = Array.from({ length: 365 }, (_, n) => snapshot(addDays(YEAR.from, n), 1_000 + n));
    const [curve] = plotOf("followers", entrant("Silk", ...daily), LOUVRE)?.curves ?? [];
    const marked = curve?.marked ?? [];
    expect(marked.length).toBeLessThan(25);
    expect([marked[0], marked.at(-1)]).toEqual([curve?.spots[0], curve?.end]);
  });

  it("of one day has its marks in the middle", () => {
    const day = on("2017-06-01");
    const plot = plotOf("followers", entrant("A", snapshot(day, 10)), entrant("B", snapshot(day, 20)));
    expect(new Set(plot?.curves.map(({ end }) => end.x)).size).toBe(1);
  });

  it("keeps every spot within its frame and every label apart from the others, whatever is compared", () => {
    const entrants = fc
      .array(anySeries, { minLength: 1, maxLength: 6 })
      .map((all) => all.map((series, i) => entrant(`Museum ${i}`, ...series)));
    fc.assert(
      fc.property(
        entrants,
        fc.integer({ min: 340, max: 1_600 }),
        fc.constantFrom(...COMPARE_MODES),
        (all, width, mode) => {
          const sheet = pageSheet(width, mode);
          const plot = plotComparison(compared(mode, ...all), sheet);
          if (!plot) return;
          for (const [i, { x }] of plot.days.entries())
            expect(x - (plot.days[i - 1]?.x ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(70);
          for (const { x, y } of plot.curves.flatMap(({ spots }) => spots)) {
            expect(x).toBeGreaterThanOrEqual(sheet.left);
            expect(x).toBeLessThanOrEqual(width - sheet.right);
            expect(y).toBeGreaterThanOrEqual(0);
            expect(y).toBeLessThanOrEqual(sheet.height);
          }
          const middles = plot.curves.map(({ labelY }) => labelY).sort((a, b) => a - b);
          for (const [i, middle] of middles.slice(1).entries())
            expect(middle - (middles[i] ?? 0)).toBeGreaterThanOrEqual(sheet.labelHeight - 1e-6);
        },
      ),
    );
  });
});
