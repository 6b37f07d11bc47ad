import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { MORE } from "../../scripts/bundle.ts";

describe("the script on demand", () => {
  it("draws with the overlay's Preact and carries none of its own", async () => {
    const { metafile } = await build({ ...MORE, write: false, outdir: "out", metafile: true });
    const carried = Object.keys(metafile.inputs);
    expect(carried).toContain("scripts/lent-preact.ts");
    expect(carried.filter((path) => path.includes("node_modules"))).toEqual([]);
  });
});
