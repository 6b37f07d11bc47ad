import { describe, expect, it } from "vitest";
import { isPushedOver } from "../../../src/overlay/more/drag.ts";

/** A case of 500 px in a window of 1,000, near the one side or the other. */
const near = { start: 80, end: 580, window: 1_000 };
const far = { start: 484, end: 984, window: 1_000 };

describe("a case that is let go", () => {
  it.each([
    ["not pushed", 0, near, false, false],
    ["pushed less than half the way", 200, near, false, false],
    ["pushed more than half the way", 220, near, false, true],
    ["pushed back less than half the way", -240, far, true, true],
    ["pushed back more than half the way", -250, far, true, false],
    ["pushed on towards the side where it is", 30, far, true, true],
  ])("%s", (_what, by, box, wasOver, isOver) => {
    expect(isPushedOver(by, box, wasOver)).toBe(isOver);
  });
});
