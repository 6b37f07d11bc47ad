import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apart } from "../../src/core/apart.ts";

describe("labels beside one another", () => {
  it.each<[string, number[], number[]]>([
    ["stay where they do not touch", [20, 60, 90], [20, 60, 90]],
    ["move as little as they must", [50, 50], [45, 55]],
    ["keep their order, whatever order they are given in", [52, 50, 20], [56, 46, 20]],
    ["stay within the room there is", [0, 3, 100], [5, 15, 95]],
    ["are none where there is none", [], []],
  ])("%s", (_what, wanted, placed) => {
    expect(apart(wanted, 10, 0, 100)).toEqual(placed);
  });

  it("share the room evenly where it is too small", () => {
    expect(apart([10, 10, 10, 10], 10, 0, 20)).toEqual([2.5, 7.5, 12.5, 17.5]);
  });

  it("never lie over one another, never leave their room, and never change their order", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -50, max: 150, noNaN: true }), { maxLength: 6 }), (wanted) => {
        const placed = apart(wanted, 15, 0, 100);
        const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
        const inOrder = order.map((i) => placed[i] ?? Number.NaN);
        for (const [i, middle] of inOrder.entries()) {
          expect(middle).toBeGreaterThanOrEqual(7.5 - 1e-6);
          expect(middle).toBeLessThanOrEqual(92.5 + 1e-6);
          if (i > 0) expect(middle - (inOrder[i - 1] ?? 0)).toBeGreaterThanOrEqual(15 - 1e-6);
        }
      }),
    );
  });

  it("that lie apart already are not moved", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 8 }), { maxLength: 6 }), (slots) => {
        const wanted = slots.map((slot) => slot * 12 + 2);
        expect(apart(wanted, 4, 0, 100)).toEqual(wanted);
      }),
    );
  });
});
