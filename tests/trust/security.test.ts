import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { HOSTILE_TEXTS } from "../fixtures/hostile-texts.ts";

const root = new URL("../../", import.meta.url);
const text = readFileSync(new URL("SECURITY.md", root), "utf8");
const proofs = Array.from(text.matchAll(/`(tests\/[\w/.-]+)`: "([^"\n]+)"/g), ([, path = "", title = ""]) => ({
  path,
  title,
}));

describe("the threat model", () => {
  it.each(proofs)("names a test that there is: $path, $title", ({ path, title }) => {
    const file = new URL(path, root);
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, "utf8")).toContain(`"${title}"`);
  });

  it("has a proof in every row of its tables", () => {
    const rows = text.split("\n").filter((line) => line.startsWith("| ") && !line.startsWith("| what holds"));
    expect(rows.length).toBeGreaterThan(15);
    expect(rows.filter((row) => !/`tests\/[^`]+`: "/.test(row))).toEqual([]);
  });

  it("counts its hostile texts", () => {
    expect(text).toContain(`Each of ${HOSTILE_TEXTS.length} hostile texts`);
  });
});
