import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instantOf } from "../../src/core/day.ts";
import { betterOf } from "../../src/core/snapshot.ts";
import { anyAlikeOn, anySnapshotOn, on, rounded, snapshot } from "./snapshots.ts";

const day = on("2017-12-19");
const ofThatDay = anySnapshotOn(day);
const threeOfThatDay = fc.oneof(fc.tuple(ofThatDay, ofThatDay, ofThatDay), anyAlikeOn(day));
const often = { numRuns: 1_000 };
const at = (minute: number) => ({ at: instantOf(day, minute) });
const publication = { source: { kind: "publication", id: "clic-2017-louvre" } } as const;

describe("of two snapshots of one day", () => {
  it("the same one stands, whichever came first", () => {
    fc.assert(
      fc.property(threeOfThatDay, ([a, b]) => {
        expect(betterOf(a, b)).toEqual(betterOf(b, a));
      }),
      often,
    );
  });

  it("and a third, the same one stands, in whatever order they are compared", () => {
    fc.assert(
      fc.property(threeOfThatDay, ([a, b, c]) => {
        expect(betterOf(betterOf(a, b), c)).toEqual(betterOf(a, betterOf(b, c)));
      }),
      often,
    );
  });

  it("that are one and the same, it stands itself", () => {
    fc.assert(
      fc.property(ofThatDay, (a) => {
        expect(betterOf(a, structuredClone(a))).toEqual(a);
      }),
    );
  });

  it("one of the two stands: nothing is mixed", () => {
    fc.assert(
      fc.property(ofThatDay, ofThatDay, (a, b) => {
        expect([a, b]).toContain(betterOf(a, b));
      }),
    );
  });

  it("the exact one stands, even when the rounded one is later", () => {
    fc.assert(
      fc.property(ofThatDay, ofThatDay, (a, b) => {
        if (a.followers.precision === "exact" && b.followers.precision !== "exact") expect(betterOf(b, a)).toBe(a);
      }),
    );
    const exact = snapshot(day, 85_372, at(60));
    expect(betterOf(exact, snapshot(day, rounded(86_000), at(1_400)))).toBe(exact);
  });

  it("the later stands among exact ones", () => {
    const [earlier, later] = [snapshot(day, 85_372, at(60)), snapshot(day, 85_380, at(61))];
    expect(betterOf(earlier, later)).toBe(later);
  });

  it("the one whose time is known stands among exact ones", () => {
    const [timeless, timed] = [snapshot(day, 85_372, publication), snapshot(day, 85_380, at(0))];
    expect(betterOf(timeless, timed)).toBe(timed);
  });

  it.each([
    ["8.5万 before about 90,000", rounded(85_000), rounded(90_000, "about")],
    ["nearly 90,000 before about 90,000", rounded(90_000, "nearly"), rounded(90_000, "about")],
    ["8.5万 before at least 1,000,000", rounded(85_000), rounded(1_000_000, "at-least")],
    ["less than 100,000 before more than 80,000", rounded(100_000, "less-than"), rounded(80_000, "more-than")],
  ])("the narrower stands among those that are not exact, though earlier: %s", (_what, narrow, wide) => {
    const narrower = snapshot(day, narrow, at(60));
    expect(betterOf(narrower, snapshot(day, wide, at(1_400)))).toBe(narrower);
    expect(betterOf(snapshot(day, wide, at(1_400)), narrower)).toBe(narrower);
  });

  it("the later stands among those that are as wide", () => {
    const [earlier, later] = [snapshot(day, rounded(85_000), at(60)), snapshot(day, rounded(84_000), at(61))];
    expect(betterOf(earlier, later)).toBe(later);
  });

  it("the one that tells more stands when all else is equal", () => {
    const [bare, full] = [snapshot(day, 85_372, at(60)), snapshot(day, 85_372, { ...at(60), posts: 4_382 })];
    expect(betterOf(bare, full)).toBe(full);
    expect(betterOf(full, bare)).toBe(full);
  });
});
