import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Day } from "../../../src/core/day.ts";
import { unpack } from "../../../src/core/series.ts";
import { UnreadableFile } from "../../../src/transfer/import/bounds.ts";
import { xlsxOf } from "../../../src/transfer/xlsx.ts";
import { readFile } from "./files.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Good files, of which others are made. */
const GOOD: readonly Uint8Array[] = [
  utf8("uid,day,followers,precision,posts\n6052479001,2017-12-19,85372,exact,3\n6052479002,19/12/2017,8.5万,,\n"),
  utf8('Musée;01/01/2017;"19/12/2017"\r\nMusée du Phare;65 030;≈85 372\r\n石桥博物馆;;100万+\r\n'),
  utf8("Date\t灯塔博物馆\t石桥博物馆\n2017-01-01\t65030\t11000\nTotal\t1\t2\n"),
  Uint8Array.from(Buffer.from("\ufeffuid\tday\tfans\n6052479001\t43088\t5\n", "utf16le")),
  xlsxOf([
    {
      name: "Followers",
      columns: [
        { title: "uid", kind: "text" },
        { title: "day", kind: "day" },
        { title: "followers", kind: "number" },
      ],
      rows: [["6052479001", 17_519 as Day, 85_372]],
    },
  ]),
];

/** Texts that mean something somewhere on the way, put where they do not belong. */
const TOKENS = [
  '"',
  '""',
  ",",
  ";",
  "\t",
  "\n",
  "\r",
  "\0",
  "\ufeff",
  "__proto__",
  "constructor",
  "<row>",
  "<c",
  "PK",
  "é",
];

const piece = fc.oneof(
  fc.uint8Array({ maxLength: 20 }),
  fc.constantFrom(...TOKENS).map(utf8),
  fc.constantFrom(...GOOD).map((good) => good.subarray(0, 40)),
);

/** A good file with some of its bytes gone and others in their place, one time after the other. */
const mutated = fc
  .tuple(
    fc.constantFrom(...GOOD),
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 30 }), piece), { minLength: 1, maxLength: 4 }),
  )
  .map(([good, changes]) =>
    changes.reduce((bytes, [place, gone, put]) => {
      const at = place % (bytes.length + 1);
      return Uint8Array.from([...bytes.subarray(0, at), ...put, ...bytes.subarray(at + gone)]);
    }, good),
  );

const cells = fc.array(fc.oneof(fc.string(), fc.constantFrom(...TOKENS, "uid", "day", "日期", "2017-12-19", "5")));
const scribbled = fc.array(cells).map((rows) => utf8(rows.map((row) => row.join(",")).join("\n")));

describe("any bytes at all", () => {
  it.each([
    ["good files that were mutated", mutated],
    ["cells of anything", scribbled],
    ["noise", fc.uint8Array({ maxLength: 2_000 })],
  ])("(%s) end in figures and refusals, or in a refusal of the file with its name", async (_what, files) => {
    await fc.assert(
      fc.asyncProperty(files, async (bytes) => {
        const outcome = await readFile(bytes).catch((error: unknown) => error);
        if (outcome instanceof UnreadableFile) return;
        expect(outcome).not.toBeInstanceOf(Error);
        const { series, refused, refusals } = outcome as Awaited<ReturnType<typeof readFile>>;
        for (const { followers, day } of [...series.values()].flat().flatMap(unpack)) {
          expect([Number.isSafeInteger(followers.value), followers.value >= 0]).toEqual([true, true]);
          expect(day).toBeGreaterThan(14_469);
        }
        expect(refusals.length).toBe(Math.min(refused, 200));
        for (const { row } of refusals) expect(row).toBeGreaterThan(0);
      }),
      { numRuns: 250 },
    );
  });
});
