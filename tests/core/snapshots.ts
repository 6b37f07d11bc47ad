import fc from "fast-check";
import { type Count, exactly, type Precision } from "../../src/core/count.ts";
import { addDays, type Day, instantOf, parseDay } from "../../src/core/day.ts";
import { MOST_FOLLOWERS } from "../../src/core/series.ts";
import type { Snapshot, Source } from "../../src/core/snapshot.ts";

export function on(text: string): Day {
  const day = parseDay(text);
  if (day === null) throw new Error(`"${text}" is no day`);
  return day;
}

/** Followers on a day, exact unless a whole count is given; nothing else is known unless `more` says it. */
export function snapshot(day: string | Day, followers: number | Count, more: Partial<Snapshot> = {}): Snapshot {
  return {
    day: typeof day === "string" ? on(day) : day,
    followers: typeof followers === "number" ? exactly(followers) : followers,
    posts: null,
    following: null,
    interactions: null,
    at: null,
    source: { kind: "weibo" },
    ...more,
  };
}

export function rounded(value: number, precision: Precision = "weibo"): Count {
  return { value, precision };
}

export const PRECISIONS = ["exact", "weibo", "about", "nearly", "more-than", "less-than", "at-least"] as const;

/** Values that meet often, so that ties happen, and any other that a series can hold. */
const values = fc.oneof(
  fc.constantFrom(0, 1, 9_999, 10_000, 20_000, 85_000, 900_000, 1_000_000, 151_000_000),
  fc.integer({ min: 0, max: MOST_FOLLOWERS }),
);

export const anyCount: fc.Arbitrary<Count> = fc.record({ value: values, precision: fc.constantFrom(...PRECISIONS) });

const anySource: fc.Arbitrary<Source> = fc.oneof(
  fc.constantFrom<Source>({ kind: "weibo" }, { kind: "page" }, { kind: "publication", id: "clic-2017-louvre" }),
  fc.record({ kind: fc.constant("import" as const), file: fc.string() }),
  fc.record({ kind: fc.constant("hand" as const), note: fc.string() }),
);

const maybe = fc.option(fc.oneof(fc.constantFrom(0, 7), fc.nat()));

/** Two years and a bit around a leap year. */
export const anyDay: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 800 }).map((n) => addDays(on("2015-12-20"), n));

export function anySnapshotOn(day: Day): fc.Arbitrary<Snapshot> {
  const minutes = fc.option(fc.oneof(fc.constantFrom(0, 1, 1439), fc.integer({ min: 0, max: 1439 })));
  return fc.record({
    day: fc.constant(day),
    followers: anyCount,
    posts: maybe,
    following: maybe,
    interactions: maybe,
    at: minutes.map((minute) => (minute === null ? null : instantOf(day, minute))),
    source: anySource,
  });
}

/** Three snapshots of a day that differ in a few fields, or in none: what is compared last decides here too. */
export function anyAlikeOn(day: Day): fc.Arbitrary<[Snapshot, Snapshot, Snapshot]> {
  const fields = ["followers", "posts", "following", "interactions", "at", "source"] as const;
  const chosen = fc.subarray([...fields], { maxLength: 2 });
  const alike = (base: Snapshot, other: Snapshot, names: readonly (keyof Snapshot)[]): Snapshot => ({
    ...base,
    ...Object.fromEntries(names.map((name) => [name, other[name]])),
  });
  const any = anySnapshotOn(day);
  return fc
    .tuple(any, any, any, chosen, chosen)
    .map(([base, one, two, first, second]) => [base, alike(base, one, first), alike(base, two, second)]);
}

/** In order of days, one snapshot a day. */
export const anySeries: fc.Arbitrary<Snapshot[]> = fc
  .uniqueArray(anyDay.chain(anySnapshotOn), { selector: ({ day }) => day, maxLength: 30 })
  .map((series) => series.sort((a, b) => a.day - b.day));
