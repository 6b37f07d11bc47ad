import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnValue, compact, planesOf, planesValue } from "../../src/core/column.ts";

const numbers = fc.array(fc.oneof(fc.constant(7), fc.integer({ min: 0, max: 0xffff_ffff })));

describe("a column", () => {
  it("tells the same number at every place when it is compact", () => {
    fc.assert(
      fc.property(numbers, (all) => {
        const column = compact(Uint32Array.from(all));
        expect(all.map((_, place) => columnValue(column, place))).toEqual(all);
      }),
    );
  });

  it("is a single number where it is the same throughout, and only there", () => {
    expect([...compact(Uint8Array.of(3, 3, 3))]).toEqual([3]);
    expect([...compact(Uint8Array.of(3, 3, 4))]).toEqual([3, 3, 4]);
    expect([...compact(new Uint8Array())]).toEqual([]);
  });

  it("tells the same numbers from planes of bytes", () => {
    fc.assert(
      fc.property(numbers, (all) => {
        const planes = planesOf(Uint32Array.from(all));
        expect(all.map((_, place) => planesValue(planes, place))).toEqual(all);
      }),
    );
  });
});
