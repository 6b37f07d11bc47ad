import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areSightings, packSightings, unpackSightings } from "../../src/core/sighting.ts";
import { anyReadingOfOne } from "./readings-of-posts.ts";

describe("bytes that may be sightings", () => {
  it("are found to be some where they were packed", () => {
    fc.assert(
      fc.property(anyReadingOfOne, ({ sightings }) => {
        expect(areSightings(sightings)).toBe(true);
      }),
    );
  });

  it("hold no count and no time that is no number where they are found to be some", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 24 }), (bytes) => {
        const numbers = unpackSightings(bytes as Uint8Array<ArrayBuffer>).flatMap((sighting) => [
          sighting.at,
          ...[sighting.reposts, sighting.comments, sighting.likes].map((count) => count?.value ?? 0),
        ]);
        if (areSightings(bytes)) expect(numbers.every(Number.isSafeInteger)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ["nothing", []],
    ["a number without an end", [...Array(147).fill(255), 1]],
    ["a time that is cut", [129]],
    ["a time without counts", [5]],
    ["a count that is missing", [5, 1]],
    ["a time after the year 2200", [255, 255, 255, 127, 0]],
  ])("and are %s are none, and what was made of them can be packed", (_what, bytes) => {
    const packed = Uint8Array.from(bytes);
    expect(areSightings(packed)).toBe(false);
    expect(packSightings(unpackSightings(packed)).length).toBeLessThan(100);
  });
});
