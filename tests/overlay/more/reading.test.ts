import { describe, expect, it } from "vitest";
import { type ChartEvent, eventsWithin } from "../../../src/core/chart-event.ts";
import { exactly } from "../../../src/core/count.ts";
import { addDays } from "../../../src/core/day.ts";
import { eventText } from "../../../src/overlay/more/events.tsx";
import { dayNearest, readText } from "../../../src/overlay/more/reading.tsx";
import { wordsOf } from "../../../src/ui/languages.ts";
import { on, rounded } from "../../core/snapshots.ts";

const english = wordsOf("en", "more");
const first = on("2017-01-01");
const last = on("2017-12-19");
const broadcasts: ChartEvent = {
  kind: "broadcasts",
  from: first,
  to: last,
  platform: "weibo",
  broadcasts: 1,
  live: null,
};

describe("reading the chart", () => {
  const dots = [0, 3, 10].map((x) => ({ x, point: { day: addDays(first, x), followers: exactly(x) } }));

  it.each([
    [-5, 0],
    [1.5, 0],
    [1.6, 3],
    [40, 10],
  ])("at %d px gives the nearest known day", (x, days) => {
    expect(dayNearest(dots, x)).toBe(first + days);
  });

  it("gives none where nothing is drawn", () => {
    expect(dayNearest([], 4)).toBeNull();
  });

  it.each([
    [exactly(85_372), "19 Dec 2017: 85,372 followers (exact)"],
    [rounded(85_000), "19 Dec 2017: ≈ 85,000 followers (rounded: 84,500 to 85,499)"],
  ])("says how exact the figure is: %j", (followers, said) => {
    expect(readText(english, { day: last, followers }).replace(/\s/g, " ")).toBe(said);
  });
});

describe("an event on the chart", () => {
  it.each<[ChartEvent, string]>([
    [{ kind: "award", from: last, to: last, title: { en: "First prize" } }, "19 Dec 2017: award, First prize"],
    [broadcasts, "1 Jan 2017 → 19 Dec 2017: 1 live broadcast on Weibo"],
    [
      { ...broadcasts, from: last, broadcasts: 2, live: { value: 30_000, precision: "more-than" } },
      "19 Dec 2017: 2 live broadcasts on Weibo, > 30,000 live viewers",
    ],
    [
      { kind: "clean-up", from: last, to: last, fell: 14, known: 20 },
      "19 Dec 2017: probably fake followers removed by Weibo (14 of 20 accounts fell at once)",
    ],
  ])("is told in words: %j", (event, said) => {
    expect(eventText(english, event).replace(/\s/g, " ")).toBe(said);
  });

  it("is marked where any of its days is shown", () => {
    const shown = (from: string, to: string) => eventsWithin([broadcasts], on(from), on(to)).length;
    expect([shown("2016-01-01", "2017-01-01"), shown("2017-12-19", "2018-01-01")]).toEqual([1, 1]);
    expect([shown("2016-01-01", "2016-12-31"), shown("2017-12-20", "2018-01-01")]).toEqual([0, 0]);
  });
});
