import { describe, expect, it } from "vitest";
import { type Count, exactly } from "../../src/core/count.ts";
import type { AccountKey } from "../../src/core/museum.ts";
import { changeOfPlace, isAlone, isJoint, type Member, standingOf } from "../../src/core/standing.ts";
import { rounded } from "./snapshots.ts";

const key = (name: string) => `weibo:~${name}` as AccountKey;

/** Members of a peer set: a number is an exact count, null is nobody knows. */
function members(counts: { readonly [name: string]: number | Count | null }): Member[] {
  return Object.entries(counts).map(([name, count]) => ({
    account: key(name),
    followers: typeof count === "number" ? exactly(count) : count,
  }));
}

/** "1", "2–3": the places of all, in the order given. */
function placesIn(set: readonly Member[]): (string | null)[] {
  return set.map(({ account }) => {
    const place = standingOf(account, set)?.place;
    if (!place) return null;
    return isJoint(place) ? `${place.first}–${place.last}` : String(place.first);
  });
}

describe("places", () => {
  it("of French museums at the end of 2017: the Louvre 1, the Army museum 2, Orsay 3", () => {
    const france = members({ louvre: 85_372, armee: rounded(60_000, "about"), orsay: rounded(45_800, "about") });
    expect(placesIn(france)).toEqual(["1", "2", "3"]);
  });

  it("of equals are the same, and the next place is left out: 1, 2, 2, 4", () => {
    expect(placesIn(members({ a: 400, b: 300, c: 300, d: 200 }))).toEqual(["1", "2", "2", "4"]);
  });

  it.each<[string, Parameters<typeof members>[0], string[]]>([
    ["two rounded alike", { a: 99_000, b: rounded(85_000), c: rounded(85_000), d: 70_000 }, ["1", "2–3", "2–3", "4"]],
    ["an exact one inside a rounded one's range", { a: 85_372, b: rounded(85_000), c: 70_000 }, ["1–2", "1–2", "3"]],
    ["neighbours whose ranges do not meet", { a: rounded(86_000), b: rounded(85_000) }, ["1", "2"]],
    ["one that reaches up to another's lowest", { a: 84_500, b: rounded(85_000) }, ["1–2", "1"]],
    ["an open one", { a: rounded(1_000_000, "at-least"), b: 2_000_000, c: 900_000 }, ["1–2", "1–2", "3"]],
    ["two open ones", { a: rounded(1_000_000, "at-least"), b: rounded(300, "more-than") }, ["1–2", "1–2"]],
  ])("are joint where ranges overlap: %s", (_what, counts, places) => {
    expect(placesIn(members(counts))).toEqual(places);
  });

  it("are given to the members that are known alone", () => {
    const set = members({ a: null, b: 300, c: null, d: 400 });
    expect(placesIn(set)).toEqual([null, "2", null, "1"]);
    expect(standingOf(key("b"), set)).toMatchObject({ known: 2, members: 4 });
  });

  it("are unknown for an account that is no member", () => {
    expect(standingOf(key("z"), members({ a: 1 }))).toBeNull();
    expect(standingOf(key("z"), [])).toBeNull();
  });

  it("say nothing of one who is known alone", () => {
    const alone = standingOf(key("a"), members({ a: 300, b: null }));
    expect(alone && isAlone(alone)).toBe(true);
    const together = standingOf(key("a"), members({ a: 300, b: 1 }));
    expect(together && isAlone(together)).toBe(false);
  });
});

describe("a share", () => {
  it("is the account's followers over those of all known members", () => {
    const found = standingOf(key("a"), members({ a: 300, b: 100, c: null }));
    expect(found).toMatchObject({ share: 0.75, shareRange: { low: 0.75, high: 0.75 } });
  });

  it("has a range when a count has one", () => {
    const found = standingOf(key("a"), members({ a: rounded(85_000), b: rounded(15_000) }));
    expect(found?.share).toBeCloseTo(0.85, 12);
    expect(found?.shareRange.low).toBeCloseTo(84_500 / (84_500 + 15_499), 12);
    expect(found?.shareRange.high).toBeCloseTo(85_499 / (85_499 + 14_500), 12);
  });

  it("can be anything up to all when the account's own count is open above", () => {
    const found = standingOf(key("a"), members({ a: rounded(1_000_000, "at-least"), b: 1_000_000 }));
    expect(found?.shareRange).toEqual({ low: 0.5, high: 1 });
  });

  it("can be as small as nothing when another's count is open above", () => {
    const found = standingOf(key("a"), members({ a: 1_000_000, b: rounded(1_000_000, "at-least") }));
    expect(found?.shareRange).toEqual({ low: 0, high: 0.5 });
  });

  it("is unknown while nobody has a follower", () => {
    expect(standingOf(key("a"), members({ a: 0, b: 0 }))?.share).toBeNull();
  });
});

describe("a change of place", () => {
  const change = (start: Parameters<typeof members>[0], end: Parameters<typeof members>[0]) =>
    changeOfPlace(key("a"), members(start), members(end));

  it.each([
    ["a rise", { a: 1, b: 2, c: 3 }, { a: 9, b: 2, c: 3 }, 2],
    ["a fall", { a: 9, b: 2, c: 3 }, { a: 1, b: 2, c: 3 }, -2],
    ["no change", { a: 9, b: 2, c: 3 }, { a: 10, b: 3, c: 2 }, 0],
    ["from a tie", { a: 2, b: 2, c: 3 }, { a: 4, b: 2, c: 3 }, 1],
  ])("is positive for a rise: %s", (_what, start, end, expected) => {
    expect(change(start, end)).toEqual({ change: expected, known: 3 });
  });

  it("is counted over the members known at both dates alone", () => {
    expect(change({ a: 5, b: null, c: 9, d: 7 }, { a: 8, b: 100, c: null, d: 7 })).toEqual({ change: 1, known: 2 });
  });

  it("does not take a newcomer for an overtaking", () => {
    expect(change({ a: 5, b: 3 }, { a: 5, b: 3, newcomer: 100 })).toEqual({ change: 0, known: 2 });
  });

  it.each<[string, Parameters<typeof members>[0], Parameters<typeof members>[0]]>([
    ["the account was not known at the start", { a: null, b: 2 }, { a: 1, b: 2 }],
    ["the account is not known at the end", { a: 1, b: 2 }, { a: null, b: 2 }],
    ["its place at the start was a joint one", { a: rounded(85_000), b: rounded(85_000) }, { a: 9, b: 2 }],
    ["its place at the end is a joint one", { a: 9, b: 2 }, { a: rounded(85_000), b: rounded(85_000) }],
    ["no other is known at both", { a: 1, b: null, c: 2 }, { a: 1, b: 2, c: null }],
    ["there is no other", { a: 1 }, { a: 2 }],
  ])("cannot be told when %s", (_why, start, end) => {
    expect(change(start, end)).toBeNull();
  });
});
