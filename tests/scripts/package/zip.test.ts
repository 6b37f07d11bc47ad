import fc from "fast-check";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { fflate } from "../../../scripts/package/gzip.ts";
import { zipOf } from "../../../scripts/package/zip.ts";

const files = fc.uniqueArray(
  fc.record({
    path: fc.stringMatching(/^[a-zé约]{1,8}(\/[a-z]{1,8}){0,2}$/),
    bytes: fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.nat(5_000).map((n) => new Uint8Array(n)),
    ),
  }),
  { selector: ({ path }) => path, maxLength: 8 },
);

describe("a zip", () => {
  it("gives back every file as it was", async () => {
    await fc.assert(
      fc.asyncProperty(files, async (entries) => {
        const back = unzipSync(await zipOf(entries, fflate));
        expect(Object.keys(back)).toEqual(entries.map(({ path }) => path).sort());
        for (const { path, bytes } of entries) expect([...(back[path] ?? [])]).toEqual([...bytes]);
      }),
    );
  });

  it("is the same whatever the order in which its files are found", async () => {
    await fc.assert(
      fc.asyncProperty(files, async (entries) => {
        expect(await zipOf(entries.toReversed(), fflate)).toEqual(await zipOf(entries, fflate));
      }),
    );
  });
});
