import { describe, expect, it } from "vitest";
import { activityOver } from "../../src/core/activity.ts";
import type { Snapshot } from "../../src/core/snapshot.ts";
import { on, snapshot } from "./snapshots.ts";

const first = snapshot("2026-01-01", 200_000, { posts: 3_000, interactions: 600_000 });
const last = snapshot("2026-12-31", 260_000, { posts: 3_364, interactions: 705_560 });
const over = (series: readonly Snapshot[]) => activityOver(series, on("2026-01-01"), on("2026-12-31"), 31);

describe("the activity of a period", () => {
  it("counts posts and interactions between two totals: 364 posts, 7 a week, 290 each, 0.1115 % of 260,000", () => {
    const activity = over([first, last]);
    expect(activity).toMatchObject({ posts: 364, interactions: 105_560, perPost: 290 });
    expect(activity?.perWeek?.value).toBeCloseTo(7, 10);
    expect(activity?.rate?.rate).toBeCloseTo(290 / 260_000, 10);
    expect(activity?.rate?.denominator).toBe("followers");
  });

  it("passes over snapshots that do not tell the posts", () => {
    const silent = snapshot("2026-12-31", 260_001);
    const told = snapshot("2026-12-20", 259_000, { posts: 3_350, interactions: null });
    expect(over([first, told, silent])).toMatchObject({ posts: 350, interactions: null, perPost: null, rate: null });
  });

  it("says how many more were deleted than published, and gives no rhythm then", () => {
    const fewer = { ...last, posts: 2_990, interactions: 590_000 };
    expect(over([first, fewer])).toMatchObject({ posts: -10, perWeek: null, interactions: null, perPost: null });
  });

  it("gives no rhythm and no engagement where nothing was posted", () => {
    expect(over([first, { ...last, posts: 3_000 }])).toMatchObject({ posts: 0, perWeek: null, perPost: null });
  });

  it.each<[string, Snapshot[]]>([
    ["nothing is known", []],
    ["only the end is known", [last]],
    ["the start is too old", [{ ...first, day: on("2025-11-30") }, last]],
    ["both dates are told by one snapshot", [{ ...first, day: on("2025-12-31") }]],
  ])("is not known where %s", (_case, series) => {
    expect(over(series)).toBeNull();
  });
});
