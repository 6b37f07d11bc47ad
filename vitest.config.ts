import { defineConfig } from "vitest/config";

/** A story drives a whole browser: it is given a minute, and one browser at a time has the machine. */
const STORY_MS = 60_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/e2e/**"],
        },
      },
      {
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          testTimeout: STORY_MS,
          hookTimeout: STORY_MS,
          fileParallelism: false,
        },
      },
    ],
  },
});
