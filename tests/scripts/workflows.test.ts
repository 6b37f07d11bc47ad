import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const FOLDER = new URL("../../.github/workflows/", import.meta.url);
const workflows = readdirSync(FOLDER).map((name) => [name, readFileSync(new URL(name, FOLDER), "utf8")] as const);
const { scripts } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));

describe.each(workflows)("the workflow %s", (_name, text) => {
  it("names each action by a commit, whose version stands beside it", () => {
    const actions = [...text.matchAll(/uses: (.*)$/gm)].map(([, action]) => action ?? "");
    expect(actions.length).toBeGreaterThan(0);
    expect(actions.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual([]);
  });

  it("may read the sources, and nothing else", () => {
    expect(text).toMatch(/^permissions:\n {2}contents: read$/m);
    expect(text).not.toMatch(/: write|secrets\.|pull_request_target/);
    expect(text.match(/actions\/checkout@/g)?.length).toBe(text.match(/persist-credentials: false/g)?.length);
  });

  it("runs no script that there is not", () => {
    const called = [...text.matchAll(/npm run ([\w-]+)/g)].map(([, script]) => script ?? "");
    expect(called.filter((script) => !(script in scripts))).toEqual([]);
  });
});
