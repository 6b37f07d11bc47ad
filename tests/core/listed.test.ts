import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDay } from "../../src/core/day.ts";
import { isListedWhole, joinSpans, minuteOfInstant, type Span, unlistedDays } from "../../src/core/listed.ts";
import { at } from "./readings-of-posts.ts";
import { on } from "./snapshots.ts";

const minute = (text: string) => minuteOfInstant(at(text));
const span = (from: string, to: string): Span => ({ from: minute(from), to: minute(to) });

const anySpan: fc.Arbitrary<Span> = fc.record({ from: fc.nat({ max: 60 }), to: fc.nat({ max: 60 }) });
const anySpans = fc.array(anySpan, { maxLength: 8 });

/** The minutes that lie in any of some spans. */
function minutesOf(spans: readonly Span[]): number[] {
  const minutes = spans.flatMap(({ from, to }) =>
    Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i),
  );
  return [...new Set(minutes)].sort((a, b) => a - b);
}

describe("spans that are joined", () => {
  it("are the same whichever came first", () => {
    fc.assert(
      fc.property(anySpans, anySpans, (a, b) => {
        expect(joinSpans([...a, ...b])).toEqual(joinSpans([...b, ...a]));
      }),
    );
  });

  it("are the same in whatever order they are joined", () => {
    fc.assert(
      fc.property(anySpans, anySpans, anySpans, (a, b, c) => {
        const left = joinSpans([...joinSpans([...a, ...b]), ...c]);
        expect(left).toEqual(joinSpans([...a, ...joinSpans([...b, ...c])]));
      }),
    );
  });

  it("stay as they are when they are joined once more", () => {
    fc.assert(
      fc.property(anySpans, (spans) => {
        const joined = joinSpans(spans);
        expect(joinSpans(joined)).toEqual(joined);
        expect(joinSpans([...joined, ...joined])).toEqual(joined);
      }),
    );
  });

  it("hold the same minutes as before, and share none", () => {
    fc.assert(
      fc.property(anySpans, (spans) => {
        const joined = joinSpans(spans);
        expect(minutesOf(joined)).toEqual(minutesOf(spans));
        expect(joined.reduce((sum, { from, to }) => sum + to - from + 1, 0)).toBe(minutesOf(spans).length);
      }),
    );
  });

  it.each<[string, Span[], Span[]]>([
    [
      "that share a minute become one",
      [
        { from: 5, to: 9 },
        { from: 1, to: 5 },
      ],
      [{ from: 1, to: 9 }],
    ],
    // Between the last post of one page and the first of another a post may have come.
    [
      "that touch become one",
      [
        { from: 1, to: 4 },
        { from: 5, to: 9 },
      ],
      [{ from: 1, to: 9 }],
    ],
    [
      "within others are swallowed",
      [
        { from: 1, to: 9 },
        { from: 3, to: 4 },
      ],
      [{ from: 1, to: 9 }],
    ],
    ["that end before they begin are none", [{ from: 5, to: 4 }], []],
  ])("%s", (_what, spans, joined) => {
    expect(joinSpans(spans)).toEqual(joined);
  });
});

describe("a period", () => {
  const [first, last] = [on("2026-03-01"), on("2026-03-07")];
  const later = at("2026-04-01 12:00");
  const whole = span("2026-03-01 00:00", "2026-03-07 23:59");

  it.each<[string, Span[], boolean]>([
    ["from its first minute to its last is whole", [whole], true],
    ["without its first minute is not", [{ ...whole, from: whole.from + 1 }], false],
    ["without its last minute is not", [{ ...whole, to: whole.to - 1 }], false],
    ["and more is whole", [{ from: 0, to: whole.to + 9_000 }], true],
    [
      "with a gap is not",
      [span("2026-03-01 00:00", "2026-03-04 10:00"), span("2026-03-04 11:00", "2026-03-08 00:00")],
      false,
    ],
    ["never is not", [], false],
  ])("that was listed %s", (_what, spans, isWhole) => {
    expect(isListedWhole(spans, first, last, later)).toBe(isWhole);
  });

  it("that ends today is whole once today was listed up to any minute", () => {
    const now = at("2026-03-07 18:00");
    expect(isListedWhole([span("2026-03-01 00:00", "2026-03-07 00:10")], first, last, now)).toBe(true);
    expect(isListedWhole([span("2026-03-01 00:00", "2026-03-06 23:59")], first, last, now)).toBe(false);
    expect(isListedWhole([span("2026-03-01 00:00", "2026-03-07 00:10")], first, last, later)).toBe(false);
  });

  it("that ends in days to come is as whole as it is until today; one that only begins then is not", () => {
    const now = at("2026-03-04 18:00");
    expect(isListedWhole([span("2026-03-01 00:00", "2026-03-04 09:00")], first, last, now)).toBe(true);
    expect(isListedWhole([{ from: 0, to: minute("2026-03-04 18:00") }], on("2026-03-05"), last, now)).toBe(false);
  });

  it("names the days that are missing, in runs", () => {
    const spans = [span("2026-03-01 12:00", "2026-03-03 23:59"), span("2026-03-05 00:00", "2026-03-05 23:59")];
    const runs = unlistedDays(spans, first, last, later).map((run) => [formatDay(run.first), formatDay(run.last)]);
    expect(runs).toEqual([
      ["2026-03-01", "2026-03-01"],
      ["2026-03-04", "2026-03-04"],
      ["2026-03-06", "2026-03-07"],
    ]);
  });
});
