import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Count, exactly } from "../../src/core/count.ts";
import { addDays, type Day } from "../../src/core/day.ts";
import { gainOf } from "../../src/core/growth.ts";
import { moversOf, type Stretch } from "../../src/core/movers.ts";
import type { AccountKey } from "../../src/core/museum.ts";
import { anyCount, on, rounded } from "./snapshots.ts";

const [FIRST, LAST] = [on("2017-11-19"), on("2017-12-19")];

function stretch(name: string, from: Count | number, to: Count | number, days: { from?: Day; to?: Day } = {}): Stretch {
  const count = (told: Count | number) => (typeof told === "number" ? exactly(told) : told);
  return {
    account: `weibo:${name}` as AccountKey,
    from: { day: days.from ?? FIRST, followers: count(from) },
    to: { day: days.to ?? LAST, followers: count(to) },
  };
}

const movers = (...stretches: readonly Stretch[]) => moversOf(stretches, "30d", 3);
const names = (one: { readonly account: AccountKey } | null) => one?.account.replace("weibo:", "") ?? null;
const passings = (...stretches: readonly Stretch[]) =>
  movers(...stretches).passings.map(({ by, passed }) => `${names(by)} > ${names(passed)}`);

const anyStretches = fc
  .array(fc.record({ from: anyCount, to: anyCount, late: fc.nat({ max: 9 }), early: fc.nat({ max: 9 }) }), {
    maxLength: 8,
  })
  .map((all) =>
    all.map(({ from, to, late, early }, i) =>
      stretch(String(i), from, to, { from: addDays(FIRST, -early), to: addDays(LAST, -late) }),
    ),
  );

describe("the movers of a period", () => {
  it("are those with the largest gain and loss, in followers and as a rate", () => {
    const found = movers(
      stretch("large", 1_000_000, 1_010_000),
      stretch("small", 100, 150),
      stretch("sinking", 500_000, 499_000),
      stretch("shrinking", 1_000, 900),
    );
    expect([found.gain, found.rise, found.loss, found.fall].map(names)).toEqual([
      "large",
      "small",
      "sinking",
      "shrinking",
    ]);
    expect(found.gain?.gain.net).toBe(10_000);
    expect(found.known).toBe(4);
  });

  it("are nobody where nobody moved", () => {
    expect(movers(stretch("still", 5, 5))).toMatchObject({ gain: null, loss: null, rise: null, fall: null });
    expect(movers()).toMatchObject({ gain: null, passings: [], more: 0, known: 0 });
  });

  it("are not those of whom nothing is certain: the exact one wins against the rounded", () => {
    const found = movers(stretch("rounded", rounded(850_000), rounded(850_900)), stretch("exact", 10_000, 10_001));
    expect(names(found.gain)).toBe("exact");
  });

  it("are none who was last known long before the others", () => {
    const old = stretch("old", 10, 10_000, { from: on("2016-01-01"), to: on("2016-01-31") });
    const found = movers(old, stretch("new", 10, 11));
    expect(names(found.gain)).toBe("new");
    expect(found.known).toBe(1);
  });

  it("never hold a gain within rounding", () => {
    fc.assert(
      fc.property(anyStretches, (stretches) => {
        const { gain, loss, rise, fall } = moversOf(stretches, "30d", 3);
        for (const mover of [gain, loss, rise, fall]) expect(mover?.gain.withinRounding ?? false).toBe(false);
      }),
    );
  });

  it("have the largest certain gain of all, and the same whatever the order they are told in", () => {
    fc.assert(
      fc.property(anyStretches, (stretches) => {
        const found = moversOf(stretches, "365d", 3);
        const sure = stretches.map(({ from, to }) => gainOf(from, to).netRange.low ?? 0);
        expect(found.gain?.gain.netRange.low ?? 0).toBe(Math.max(0, ...sure));
        const turned = moversOf(stretches.toReversed(), "365d", 3);
        expect(turned.gain?.gain.netRange.low).toBe(found.gain?.gain.netRange.low);
        expect(turned.fall?.gain.rateRange.high).toBe(found.fall?.gain.rateRange.high);
      }),
    );
  });
});

describe("an overtaking", () => {
  it("is told where one was behind and is ahead", () => {
    expect(passings(stretch("a", 100, 300), stretch("b", 200, 250), stretch("c", 50, 60))).toEqual(["a > b"]);
  });

  it("is not told of those that were, or are, level", () => {
    expect(passings(stretch("a", 100, 300), stretch("b", 100, 200))).toEqual([]);
    expect(passings(stretch("a", 100, 300), stretch("b", 200, 300))).toEqual([]);
  });

  it("is not told where rounding leaves it open", () => {
    expect(passings(stretch("a", 849_000, 860_000), stretch("b", rounded(850_000), 855_000))).toEqual(["a > b"]);
    expect(passings(stretch("a", 849_600, 860_000), stretch("b", rounded(850_000), 855_000))).toEqual([]);
    expect(passings(stretch("a", 849_000, rounded(860_000)), stretch("b", 850_000, 859_700))).toEqual([]);
  });

  it("is not told of two whose figures are not of one time", () => {
    const early = { from: addDays(FIRST, -4) };
    expect(passings(stretch("a", 100, 300), stretch("b", 200, 250, early))).toEqual([]);
  });

  it("is told of the most followed first, and the others are counted", () => {
    const found = movers(
      ...[1, 2, 3, 4, 5].map((n) => stretch(`slow ${n}`, 100 * n, 100 * n)),
      stretch("fast", 10, 1_000),
      stretch("faster", 5, 2_000),
    );
    expect(found.passings.map(({ by, passed }) => `${names(by)} > ${names(passed)}`)).toEqual([
      "faster > fast",
      "faster > slow 5",
      "faster > slow 4",
    ]);
    expect(found.more).toBe(8);
  });

  it("is never told of two in both directions", () => {
    fc.assert(
      fc.property(anyStretches, (stretches) => {
        const told = moversOf(stretches, "30d", 100).passings;
        const pairs = new Set(told.map(({ by, passed }) => `${by.account} ${passed.account}`));
        for (const { by, passed } of told) expect(pairs.has(`${passed.account} ${by.account}`)).toBe(false);
      }),
    );
  });
});
