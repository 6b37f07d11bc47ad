import { describe, expect, it } from "vitest";
import { drawingNotes, museumNotes } from "../../src/compare/notes.ts";
import { plotComparison } from "../../src/compare/plot.ts";
import { readingOf } from "../../src/compare/reading.ts";
import { pageSheet } from "../../src/compare/sheets.ts";
import { plainSnapshots, snapshotsTable, summaryTables } from "../../src/compare/tables.ts";
import type { CompareMode } from "../../src/core/compare.ts";
import { LANGUAGES } from "../../src/core/texts.ts";
import { wordsOf } from "../../src/ui/languages.ts";
import { on, snapshot } from "../core/snapshots.ts";
import { compared, entrant, GUANFU, LATE, LOUVRE, ORSAY } from "./comparisons.ts";

const en = wordsOf("en", "compare");
const read = (mode: CompareMode, day: string) => {
  const comparison = compared(mode, LOUVRE, ORSAY, LATE);
  return comparison.compared.map((one) => readingOf(en, one, mode, on(day)));
};

describe("a day that is read", () => {
  it("tells each museum's figure, and of which day it is where it is an earlier one", () => {
    expect(read("followers", "2017-12-31")).toEqual([
      "Louvre: 85,800, last known on 19 Dec 2017",
      "Orsay: about 48,000",
      "Late: 300, last known on 1 Sept 2017",
    ]);
    expect(read("followers", "2017-01-01")).toEqual(["Louvre: 65,000", "Orsay: not known yet", "Late: not known yet"]);
  });

  it("tells an index with the followers behind it, and as a range where they are rounded", () => {
    expect(read("index", "2017-12-31")).toEqual([
      "Louvre: 132 (85,800 followers), last known on 19 Dec 2017",
      "Orsay: 118.8 to 121.2 (about 48,000 followers)",
      "Late: no index",
    ]);
  });
});

describe("what is said beside the drawing", () => {
  it("names what is not known", () => {
    const alone = entrant("Alone", snapshot("2017-12-30", 7));
    expect(museumNotes(en, compared("followers", LOUVRE, LATE, GUANFU, alone))).toEqual([
      "Late was last known on 1 Sept 2017, 121 days before 31 Dec 2017: it has no place.",
      "Guanfu: no figure is known in this period.",
      "Alone: a single figure is known in this period, so its growth is not known.",
    ]);
  });

  it("says of an index what 100 stands for, and who is left out", () => {
    const empty = entrant("Empty", snapshot("2017-01-01", 0), snapshot("2017-12-31", 9));
    expect(museumNotes(en, compared("index", LOUVRE, LATE, empty))).toEqual([
      "Louvre: 100 stands for 65,000 followers on 1 Jan 2017.",
      "Late is left out of the index: no figure of it is known within 31 days of 1 Jan 2017.",
      "Late was last known on 1 Sept 2017, 121 days before 31 Dec 2017: it has no place.",
      "Empty has no index: it had no followers near the first day.",
    ]);
  });

  it("explains what is dotted and hollow, and that the axis is cut, where they are", () => {
    const notes = (mode: CompareMode) => {
      const plot = plotComparison(compared(mode, LOUVRE, ORSAY), pageSheet(900, mode));
      return plot ? drawingNotes(en, plot) : [];
    };
    expect(notes("followers")).toEqual([
      "Dotted: no figure is known in between.",
      "Hollow marks: rounded figures.",
      "The axis does not begin at 0.",
      "Nothing is interpolated: every mark is a figure that somebody told.",
    ]);
    expect(notes("index")).not.toContain("The axis does not begin at 0.");
  });
});

describe("the tables of a comparison", () => {
  it("tell both ends with their precision and source, and what lies between them", () => {
    const [ends, growth] = summaryTables(en, compared("followers", LOUVRE, ORSAY, GUANFU));
    expect(ends.rows).toEqual([
      ["Louvre", on("2017-01-01"), 65_000, on("2017-12-19"), 85_800, "exact", "Weibo"],
      [
        "Orsay",
        on("2017-01-03"),
        40_000,
        on("2017-12-31"),
        "about 48,000",
        "start: exact; end: rounded: 47,500 to 48,499",
        "Weibo",
      ],
      ["Guanfu", null, null, null, null, null, null],
    ]);
    expect(growth.rows).toEqual([
      ["Louvre", 20_800, 0.32, "59.1", "1", "1"],
      ["Orsay", "+7,500 to +8,499", "+18.75% to +21.25%", "20.7 to 23.5", "2", "2"],
      ["Guanfu", null, null, null, null, null],
    ]);
  });

  it("have a row for each figure, with what it can mean and its index", () => {
    const index = compared("index", LOUVRE, ORSAY);
    expect(snapshotsTable(en, index).rows.at(-1)).toEqual([
      "Orsay",
      on("2017-12-31"),
      48_000,
      "rounded: 47,500 to 48,499",
      47_500,
      48_499,
      120,
      118.75,
      121.25,
      "Weibo",
    ]);
    expect(plainSnapshots(index).rows[1]).toEqual([
      "louvre",
      on("2017-12-19"),
      85_800,
      "exact",
      85_800,
      85_800,
      132,
      132,
      132,
      "weibo",
    ]);
    expect(plainSnapshots(compared("followers", LOUVRE)).rows[0]?.slice(6, 9)).toEqual([null, null, null]);
  });

  it.each(LANGUAGES)("leave no token unfilled in %s", (language) => {
    const words = wordsOf(language, "compare");
    const all = compared("index", LOUVRE, ORSAY, LATE, GUANFU);
    const texts = [...summaryTables(words, all), snapshotsTable(words, all), ...museumNotes(words, all)];
    expect(JSON.stringify(texts)).not.toMatch(/\{\w|compare_/);
  });
});
