import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inOrder, isRising, type Order, SORTS } from "../../src/core/arrangement.ts";

const anyOrder: fc.Arbitrary<Order> = fc.record({ by: fc.constantFrom(...SORTS), reversed: fc.boolean() });
const anyItems = fc.array(fc.record({ id: fc.nat(), value: fc.option(fc.integer({ min: 0, max: 5 })) }));

const arrange = (items: readonly { readonly value: number | null }[], order: Order) =>
  inOrder(
    items,
    order,
    ({ value }) => value,
    (a, b) => a - b,
  );

describe("an order", () => {
  it.each([
    ["followers", false],
    ["net", false],
    ["rate", false],
    ["read", false],
    ["place", true],
    ["name", true],
  ] as const)("by %s rises at first: %s", (by, rises) => {
    expect(isRising({ by, reversed: false })).toBe(rises);
    expect(isRising({ by, reversed: true })).toBe(!rises);
  });

  it("loses nothing, and puts what is not known last in both directions", () => {
    fc.assert(
      fc.property(anyItems, anyOrder, (items, order) => {
        const found = arrange(items, order);
        expect(new Set(found)).toEqual(new Set(items));
        expect(found).toHaveLength(items.length);
        const values = found.map(({ value }) => value);
        const known = values.filter((value) => value !== null);
        expect(values.slice(0, known.length)).toEqual(known);
        expect(known).toEqual(known.toSorted((a, b) => (isRising(order) ? a - b : b - a)));
      }),
    );
  });

  it("leaves equal ones as they were", () => {
    fc.assert(
      fc.property(anyItems, anyOrder, (items, order) => {
        const once = arrange(items, order);
        expect(arrange(once, order)).toEqual(once);
      }),
    );
  });
});
