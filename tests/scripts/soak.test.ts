import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seeded } from "../../scripts/bench/seeded.ts";
import { nextJump, planClock, shownAt } from "../../scripts/soak/clock.ts";
import type { HeldFigure } from "../../scripts/soak/held.ts";
import { checksumOf, Model } from "../../scripts/soak/model.ts";
import { on } from "../store/snapshots.ts";

const DAY = on("2026-03-01");
const holding = (...figures: HeldFigure[]) => ({ figures, tracked: [], quarantined: 0 });
const told: HeldFigure = ["weibo:1", DAY, 5, "weibo"];

/** A model that saw an answer kept. */
function settled(): Model {
  const model = new Model();
  model.answered("weibo:1", [DAY], 5);
  model.compare(holding(told));
  return model;
}

describe("the model of a soak", () => {
  it("finds nothing where the store holds what was told, and has its checksum", () => {
    const model = settled();
    expect(model.compare(holding(told, ["weibo:1", DAY, 9, "page"]))).toEqual([]);
    expect(model.checksum()).toBe(checksumOf([told]));
  });

  it("lets an answer be missing that came to nothing, until it was seen in the store", () => {
    const model = new Model();
    model.answered("weibo:1", [DAY], 5);
    expect([model.compare(holding()), model.missing(DAY), model.lost()]).toEqual([[], ["weibo:1"], 1]);
    model.compare(holding(told));
    expect(model.compare(holding())).toEqual(["weibo:1 2026-03-01: 5 was held and is gone"]);
  });

  it("does not take an answer close to a jump of the clock for news of a day that was kept", () => {
    const model = settled();
    model.answered("weibo:1", [on("2026-03-04"), DAY], 6);
    expect(model.compare(holding(told))).toEqual([]);
    expect(model.compare(holding(told, ["weibo:1", on("2026-03-04"), 6, "weibo"]))).toEqual([]);
  });

  it.each<[string, HeldFigure[], string]>([
    ["another number", [["weibo:1", DAY, 6, "weibo"]], "weibo:1 2026-03-01: 6 of weibo is held, 5 of weibo was told"],
    ["what nobody told", [told, ["weibo:2", DAY, 7, "weibo"]], "weibo:2 2026-03-01: 7 is held, which nobody told"],
  ])("names account and day of %s", (_what, figures, difference) => {
    expect(settled().compare(holding(...figures))).toEqual([difference]);
  });

  it("takes an import that was broken off whole or not at all", () => {
    const file: HeldFigure[] = [
      ["weibo:1", DAY, 5, "import"],
      ["weibo:2", DAY, 6, "import"],
    ];
    const [first = told] = file;
    const leave = (held: HeldFigure[]) => {
      const model = new Model();
      model.brokenOff(file);
      return model.compare(holding(...held));
    };
    expect([leave([]), leave(file)]).toEqual([[], []]);
    expect(leave([first])).toEqual(["weibo:2 2026-03-01: 6 was held and is gone"]);
  });
});

describe("the clock of a soak", () => {
  it("goes with the real one between its jumps, and each is planned beforehand", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat({ max: 300_000 }), (seed, afterMs) => {
        const plan = planClock(seeded(seed), 1_000_000, 600_000);
        const nowMs = 1_000_000 + afterMs;
        const jump = nextJump(plan, nowMs);
        expect(jump).not.toBeNull();
        const justBefore = (jump?.atMs ?? 0) - 1;
        expect(shownAt(plan, justBefore) - shownAt(plan, nowMs)).toBe(justBefore - nowMs);
        expect(shownAt(plan, 999_999)).toBe(999_999);
      }),
    );
  });
});
