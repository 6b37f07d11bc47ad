import { describe, expect, it } from "vitest";
import { licencesOf } from "../../scripts/licences.ts";

describe("the licences", () => {
  it("are Vitrine's, and of each package in the bundles once, by name", async () => {
    const text = await licencesOf([
      "src/popup.tsx",
      "node_modules/preact/dist/preact.mjs",
      "node_modules/idb/build/index.js",
      "node_modules/preact/hooks/dist/hooks.mjs",
      "node_modules/@gfx/zopfli/dist/index.js",
    ]);
    const heads = [...text.matchAll(/^(Vitrine|\S+ \d+\.\d+\.\d+ \(.+\))$/gm)].map(([head]) => head);
    expect(heads.map((head) => head.split(" ")[0])).toEqual(["Vitrine", "@gfx/zopfli", "idb", "preact"]);
    expect(text).toContain("Jake Archibald");
  });

  it("do not let a package in that brings none", async () => {
    await expect(licencesOf(["node_modules/.bin/x.js"])).rejects.toThrow();
  });
});
