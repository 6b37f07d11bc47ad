import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Count, exactly, rangeOf } from "../../src/core/count.ts";
import type { AccountKey } from "../../src/core/museum.ts";
import { changeOfPlace, type Member, standingOf, standingsOf } from "../../src/core/standing.ts";
import { anyCount } from "./snapshots.ts";

const key = (i: number) => `weibo:${1_000_000_000 + i}` as AccountKey;

function peerSets(counts: fc.Arbitrary<Count | null>): fc.Arbitrary<Member[]> {
  return fc
    .array(counts, { minLength: 1, maxLength: 12 })
    .map((all) => all.map((followers, i) => ({ account: key(i), followers })));
}

const exactSets = peerSets(fc.option(fc.nat({ max: 20 }).map(exactly)));
const anySets = peerSets(fc.option(anyCount));

const valuesOf = (set: readonly Member[]) => set.flatMap(({ followers }) => (followers ? [followers.value] : []));

describe("a standing", () => {
  it("with exact counts is the plain competition ranking", () => {
    fc.assert(
      fc.property(exactSets, (set) => {
        for (const { account, followers } of set) {
          const naive = followers ? 1 + valuesOf(set).filter((value) => value > followers.value).length : null;
          expect(standingOf(account, set)?.place ?? null).toEqual(naive && { first: naive, last: naive });
        }
      }),
    );
  });

  it("is the same whether one member is asked for or all are", () => {
    fc.assert(
      fc.property(anySets, (set) => {
        const all = standingsOf(set);
        for (const { account } of set) expect(all.get(account) ?? null).toEqual(standingOf(account, set));
      }),
    );
  });

  it("never ends before it begins, and stays among the known", () => {
    fc.assert(
      fc.property(anySets, (set) => {
        for (const { account, followers } of set) {
          const found = standingOf(account, set);
          expect(found === null).toBe(followers === null);
          if (!found) continue;
          expect(found.place.first).toBeGreaterThanOrEqual(1);
          expect(found.place.first).toBeLessThanOrEqual(found.place.last);
          expect(found.place.last).toBeLessThanOrEqual(found.known);
          expect(found.known).toBe(valuesOf(set).length);
          expect(found.members).toBe(set.length);
        }
      }),
    );
  });

  it("holds the true place, wherever in their ranges the true counts lie", () => {
    const draw = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(anySets, draw, (set, parts) => {
        const truths = set.map(({ account, followers }, i): Member => {
          const range = followers && rangeOf(followers);
          if (!range) return { account, followers: null };
          const high = range.high ?? range.low + 1_000_000;
          return { account, followers: exactly(range.low + Math.round((high - range.low) * (parts[i] ?? 0))) };
        });
        for (const { account } of set) {
          const [told, truth] = [standingOf(account, set), standingOf(account, truths)];
          if (!told || !truth) continue;
          expect(truth.place.first).toBeGreaterThanOrEqual(told.place.first);
          expect(truth.place.last).toBeLessThanOrEqual(told.place.last);
        }
      }),
    );
  });

  it("shares out the whole: the shares of all known members sum to 1", () => {
    fc.assert(
      fc.property(anySets, (set) => {
        fc.pre(valuesOf(set).some((value) => value > 0));
        const shares = set.map(({ account }) => standingOf(account, set)?.share ?? 0);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      }),
    );
  });

  it("gives a range of shares between none and all, lower end first", () => {
    fc.assert(
      fc.property(anySets, (set) => {
        for (const { account } of set) {
          const range = standingOf(account, set)?.shareRange;
          if (!range) continue;
          expect(range.low ?? 0).toBeGreaterThanOrEqual(0);
          expect(range.high ?? 1).toBeLessThanOrEqual(1);
          expect(range.low ?? 0).toBeLessThanOrEqual(range.high ?? 1);
        }
      }),
    );
  });

  it("does not depend on the order of the members", () => {
    fc.assert(
      fc.property(anySets, (set) => {
        const back = set.toReversed();
        for (const { account } of set)
          expect(standingOf(account, back)?.place).toEqual(standingOf(account, set)?.place);
      }),
    );
  });
});

describe("a change of place", () => {
  it("backwards in time is the opposite one", () => {
    fc.assert(
      fc.property(exactSets, exactSets, (start, end) => {
        const [there, back] = [changeOfPlace(key(0), start, end), changeOfPlace(key(0), end, start)];
        expect(there === null).toBe(back === null);
        if (there && back) expect(there.change + back.change).toBe(0);
      }),
    );
  });

  it("is none at all between a day and itself", () => {
    fc.assert(
      fc.property(anySets, (set) => {
        expect(changeOfPlace(key(0), set, set)?.change ?? 0).toBe(0);
      }),
    );
  });
});
