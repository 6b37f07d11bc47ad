import { describe, expect, it } from "vitest";
import type { MuseumId, MuseumKind } from "../../src/core/museum.ts";
import { isMember, isRanked, type PeerSet, peerSetsOf } from "../../src/core/peers.ts";
import { museum } from "./museums.ts";

const names = (sets: readonly PeerSet[]) =>
  sets.map((set) => (set.kind === "country" ? `country ${set.country}` : set.kind));

describe("the peer sets of a museum", () => {
  it.each([
    ["FR", ["non-chinese", "country FR", "all"]],
    ["CN", ["country CN", "all"]],
    ["HK", ["country HK", "all"]],
    ["MO", ["country MO", "all"]],
    ["TW", ["country TW", "all"]],
    [null, ["all"]],
  ])("whose country is %s are, the most telling first: %j", (country, expected) => {
    expect(names(peerSetsOf(museum({ country }), []))).toEqual(expected);
  });

  it.each<[MuseumKind, boolean]>([
    ["museum", true],
    ["museum-group", true],
    ["authority", false],
    ["portal", false],
  ])("that is a %s are ranked: %s", (kind, ranked) => {
    expect(isRanked(museum({ kind }))).toBe(ranked);
    expect(peerSetsOf(museum({ kind, country: "FR" }), []).length > 0).toBe(ranked);
  });

  it("end with the reader's labels that name it", () => {
    const labels = [
      { name: "Clients", museums: ["louvre" as MuseumId] },
      { name: "Others", museums: ["orsay" as MuseumId] },
    ];
    const sets = peerSetsOf(museum({ id: "louvre" as MuseumId, country: "FR" }), labels);
    expect(sets.at(-1)).toEqual({ kind: "label", label: labels[0] });
    expect(sets).toHaveLength(4);
  });

  it("do not hold a museum of another country", () => {
    expect(isMember(museum({ country: "GB" }), { kind: "country", country: "FR" })).toBe(false);
    expect(isMember(museum({ country: "FR" }), { kind: "country", country: "FR" })).toBe(true);
  });

  it("do not take a museum whose country nobody said for a foreign one", () => {
    expect(isMember(museum({ country: null }), { kind: "non-chinese" })).toBe(false);
    expect(isMember(museum({ country: null }), { kind: "all" })).toBe(true);
  });
});
