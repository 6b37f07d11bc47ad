import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Count, exactly } from "../../src/core/count.ts";
import type { AccountKey } from "../../src/core/museum.ts";
import { neighboursOf } from "../../src/core/neighbours.ts";
import { anyCount, rounded } from "./snapshots.ts";

const key = (name: string) => `weibo:~${name}` as AccountKey;
const member = (name: string, followers: Count | number | null) => ({
  account: key(name),
  followers: typeof followers === "number" ? exactly(followers) : followers,
});
const shown = (own: string, members: readonly ReturnType<typeof member>[]) =>
  neighboursOf(key(own), members).map(({ account, place: { first, last } }) => [account.slice(7), first, last]);

const museums = [
  member("a", 900),
  member("b", 800),
  member("c", 700),
  member("d", 600),
  member("e", 500),
  member("f", 400),
];

describe("the neighbours of an account", () => {
  it("are the two above it and the two below, the most followed first, with itself between them", () => {
    expect(shown("c", museums.toReversed())).toEqual([
      ["a", 1, 1],
      ["b", 2, 2],
      ["c", 3, 3],
      ["d", 4, 4],
      ["e", 5, 5],
    ]);
  });

  it("are fewer at either end", () => {
    expect(shown("a", museums).map(([name]) => name)).toEqual(["a", "b", "c"]);
    expect(shown("f", museums).map(([name]) => name)).toEqual(["d", "e", "f"]);
  });

  it("do not count whose followers are not known", () => {
    expect(shown("a", [member("a", 5), member("b", null), member("c", 3)])).toEqual([
      ["a", 1, 1],
      ["c", 2, 2],
    ]);
  });

  it("share a joint place where rounded counts overlap", () => {
    expect(shown("a", [member("a", 85_372), member("b", rounded(85_000)), member("c", 10)])).toEqual([
      ["a", 1, 2],
      ["b", 1, 2],
      ["c", 3, 3],
    ]);
  });

  it("are none for one that is alone, unknown, or no member", () => {
    expect(shown("a", [member("a", 5), member("b", null)])).toEqual([]);
    expect(shown("a", [member("a", null), member("b", 5)])).toEqual([]);
    expect(shown("x", museums)).toEqual([]);
  });

  it("do not depend on the order of the members, and hold the account itself once", () => {
    const anyMembers = fc
      .array(fc.option(anyCount), { minLength: 1, maxLength: 9 })
      .map((counts) => counts.map((followers, i) => member(String.fromCharCode(97 + i), followers)));
    fc.assert(
      fc.property(anyMembers, (members) => {
        const found = shown("a", members);
        expect(shown("a", members.toReversed())).toEqual(found);
        expect(found.length).toBeLessThanOrEqual(5);
        expect(found.filter(([name]) => name === "a")).toHaveLength(found.length === 0 ? 0 : 1);
      }),
    );
  });
});
