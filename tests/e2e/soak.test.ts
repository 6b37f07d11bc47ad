import { expect, test } from "vitest";
import { soak } from "../../scripts/soak/run.ts";

const LIMIT_MS = 120_000;

test("a few seconds of everything at once leave exactly what the model says (chromium)", {
  timeout: LIMIT_MS,
}, async () => {
  const { troubles, store, model, counts } = await soak({ browser: "chromium", seconds: 10, seed: 3, tabs: 4 });
  expect(troubles).toEqual([]);
  expect(store).toBe(model);
  expect(counts.navigations).toBeGreaterThan(0);
});
