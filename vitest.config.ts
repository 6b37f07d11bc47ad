import { defineConfig } from "vitest/config";
import { LongestFirst } from "./tests/longest-first.ts";

/** A story drives a whole browser, and is given a minute. */
const STORY_MS = 60_000;
/** A property tries hundreds of cases: on a busy machine that may take a while, and says nothing about the code. */
const UNIT_MS = 60_000;

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/e2e/**"],
          testTimeout: UNIT_MS,
          // Files share a process and its modules: loading these anew for each file takes longer than the tests.
          isolate: false,
          maxWorkers: "100%",
          setupFiles: ["tests/every-test.ts"],
        },
      },
      {
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          testTimeout: STORY_MS,
          hookTimeout: STORY_MS,
          // Each file has a process and browsers of its own. With three at a time on two cores stories met their limits.
          maxWorkers: 2,
          maxConcurrency: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
