import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bidOf, isMid, type Mid, midOf, postOf } from "../../src/weibo/post-id.ts";

/** Pairs seen on Weibo, from public sources. */
const PAIRS: readonly [string, string][] = [
  ["3439466943518422", "ygyImeLiK"],
  ["4383183661430868", "HyTZc60ew"],
  ["4387933362623405", "HATy0b0sZ"],
  ["4409230629430129", "I3S86DzcR"],
  ["4417861625776206", "I7uF4oeEC"],
  ["4497263844203901", "IEOhahDCR"],
  ["4607741009594608", "K3fnuEfZK"],
  ["4750217209449536", "Ll4nuDEfS"],
  ["4806111732961615", "M2yZDcqrZ"],
  ["4857881961438732", "MohM062hm"],
  ["4910815147462302", "N4xlMvjhI"],
  ["4984927802098910", "NzDmk8O1o"],
  ["5139343011479603", "Pgvut6cUz"],
  ["5150729824114546", "PlhIihgnE"],
];

describe("a post's two ids", () => {
  it.each(PAIRS)("%s is %s, both ways", (mid, bid) => {
    expect(midOf(bid)).toBe(mid);
    expect(isMid(mid) && bidOf(mid)).toBe(bid);
  });

  it("lead to one another for any id", () => {
    const mids = fc.bigInt({ min: 10n ** 13n, max: 10n ** 17n }).map((id) => String(id) as Mid);
    fc.assert(fc.property(mids, (mid) => midOf(bidOf(mid)) === mid));
  });

  it("lead back to the short one they were read from", () => {
    const bids = fc.stringMatching(/^[1-9a-zA-Z][0-9a-zA-Z]{6,9}$/);
    fc.assert(
      fc.property(bids, (bid) => {
        const mid = midOf(bid);
        fc.pre(mid !== null);
        expect(mid && bidOf(mid)).toBe(bid);
      }),
    );
  });

  it("are not made of any text", () => {
    fc.assert(fc.property(fc.string(), (text) => midOf(text) === null || isMid(midOf(text) ?? "")));
  });
});

describe("a post's address", () => {
  it.each([
    ["https://m.weibo.cn/5549047567/4181899779451086", "4181899779451086"],
    ["https://www.weibo.com/5549047567/FjaQwvX4p?type=comment#_rnd1504293453693", midOf("FjaQwvX4p")],
    ["https://weibo.com/5549047567/4181899779451086", "4181899779451086"],
    ["https://weibo.com/detail/4181899779451086", "4181899779451086"],
    ["https://m.weibo.cn/status/FjaQwvX4p", midOf("FjaQwvX4p")],
    ["https://weibo.com/u/5549047567", null],
    ["https://weibo.com/louvremuseum", null],
    ["https://example.org/5549047567/FjaQwvX4p", null],
    ["no address", null],
  ])("%s is the post %s", (address, mid) => {
    expect(postOf(address)).toBe(mid);
  });
});
