import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CompareAddress, readAddress, writeAddress } from "../../src/compare/address.ts";
import { COMPARE_MODES } from "../../src/core/compare.ts";
import { addDays } from "../../src/core/day.ts";
import type { MuseumId } from "../../src/core/museum.ts";
import { LANGUAGES } from "../../src/core/texts.ts";
import { on } from "../store/snapshots.ts";

const NOTHING: CompareAddress = { museums: null, near: null, period: null, mode: "followers", language: null };
const period = { from: on("2017-01-01"), to: on("2017-12-19") };
const ids = (...names: string[]) => names as MuseumId[];

describe("the address of a comparison", () => {
  it("is written so that a person can read it, and read again", () => {
    const address: CompareAddress = {
      ...NOTHING,
      museums: ids("louvre", "orsay"),
      period,
      mode: "index",
      language: "fr",
    };
    const query = "?museums=louvre,orsay&from=2017-01-01&to=2017-12-19&mode=index&lang=fr";
    expect(writeAddress(address)).toBe(query);
    expect(readAddress(query)).toEqual(address);
  });

  it("may name one museum alone, whose neighbours are offered", () => {
    expect(readAddress("?near=louvre")).toEqual({ ...NOTHING, near: "louvre" });
  });

  it.each([
    ["nothing", ""],
    ["no day", "?from=&to="],
    ["one day alone", "?from=2017-01-01"],
    ["an end before the start", "?from=2017-12-19&to=2017-01-01"],
    ["another way of comparing", "?mode=rank"],
    ["another language", "?lang=de"],
  ])("that says %s leaves it to the page", (_what, query) => {
    expect(readAddress(query)).toEqual(NOTHING);
  });

  it("names each museum once, and six at the most", () => {
    expect(readAddress("?museums=a,b,,a").museums).toEqual(["a", "b"]);
    expect(readAddress("?museums=a,b,c,d,e,f,g,h").museums).toEqual(["a", "b", "c", "d", "e", "f"]);
    expect(readAddress("?museums=").museums).toEqual([]);
  });

  it("written and read again is the same", () => {
    const anyId = fc.string({ minLength: 1, unit: "grapheme" }).map((text) => text.replaceAll(",", "-") as MuseumId);
    const anyAddress: fc.Arbitrary<CompareAddress> = fc.record({
      museums: fc.option(fc.uniqueArray(anyId, { maxLength: 6 })),
      near: fc.option(anyId),
      period: fc.option(
        fc.tuple(fc.nat(20_000), fc.nat(9_000)).map(([n, days]) => {
          const from = addDays(on("2009-08-28"), n);
          return { from, to: addDays(from, days) };
        }),
      ),
      mode: fc.constantFrom(...COMPARE_MODES),
      language: fc.option(fc.constantFrom(...LANGUAGES)),
    });
    fc.assert(
      fc.property(anyAddress, (address) => {
        expect(readAddress(writeAddress(address))).toEqual(address);
      }),
    );
  });
});
