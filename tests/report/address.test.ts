import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../src/core/day.ts";
import type { MuseumId } from "../../src/core/museum.ts";
import { LANGUAGES } from "../../src/core/texts.ts";
import { type ReportAddress, readAddress, writeAddress } from "../../src/report/address.ts";
import { on } from "../store/snapshots.ts";

const TODAY = on("2026-11-22");
const LAST_YEAR = { from: on("2025-01-01"), to: on("2025-12-31") };
const read = (query: string) => readAddress(query, TODAY);

describe("a report's address", () => {
  it("names the museum, the period and the language", () => {
    expect(read("?museum=orsay&from=2017-01-01&to=2017-12-19&lang=fr")).toEqual({
      museum: "orsay",
      from: on("2017-01-01"),
      to: on("2017-12-19"),
      language: "fr",
    });
  });

  it("is written so that a person can read it", () => {
    const period = { from: on("2017-01-01"), to: on("2017-12-19") };
    const louvre = "louvre" as MuseumId;
    expect(writeAddress({ museum: louvre, ...period, language: "zh" })).toBe(
      "?museum=louvre&from=2017-01-01&to=2017-12-19&lang=zh",
    );
    expect(writeAddress({ museum: louvre, ...period, language: null })).toBe(
      "?museum=louvre&from=2017-01-01&to=2017-12-19",
    );
  });

  it("that says nothing is last year of the Louvre, in Vitrine's language", () => {
    for (const query of ["", "?", "?museum=&from=&to=&lang="]) {
      expect(read(query)).toEqual({ museum: "louvre", ...LAST_YEAR, language: null });
    }
  });

  it.each([
    ["a day that does not exist", "from=2017-02-29&to=2017-12-19"],
    ["a day in other words", "from=1+January+2017&to=2017-12-19"],
    ["only one day", "from=2017-01-01"],
    ["an end before the start", "from=2017-12-19&to=2017-01-01"],
    ["a number", "from=17167&to=17519"],
  ])("with %s is of last year", (_what, query) => {
    expect(read(`?museum=orsay&${query}`)).toEqual({ museum: "orsay", ...LAST_YEAR, language: null });
  });

  it("with one day alone is of that day", () => {
    const day = { from: on("2017-12-19"), to: on("2017-12-19") };
    expect(read("?museum=orsay&from=2017-12-19&to=2017-12-19")).toEqual({ museum: "orsay", ...day, language: null });
  });

  it.each(["de", "FR", "zh-CN", "__proto__"])("in a language that is none of ours, %s, is in Vitrine's", (language) => {
    expect(read(`?lang=${language}`).language).toBeNull();
  });

  it("written and read again is the same", () => {
    const anyAddress: fc.Arbitrary<ReportAddress> = fc.record({
      museum: fc.string({ minLength: 1, unit: "grapheme" }).map((text) => text as MuseumId),
      from: fc.integer({ min: 0, max: 20_000 }).map((n) => addDays(on("2009-08-28"), n)),
      to: fc.integer({ min: 20_001, max: 40_000 }).map((n) => addDays(on("2009-08-28"), n)),
      language: fc.constantFrom(...LANGUAGES, null),
    });
    fc.assert(
      fc.property(anyAddress, (address) => {
        expect(read(writeAddress(address))).toEqual(address);
      }),
    );
  });

  it("never makes no sense, whatever it says", () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        const { museum, from, to } = read(query);
        expect(museum).not.toBe("");
        expect(from).toBeLessThan(to);
      }),
    );
  });
});
