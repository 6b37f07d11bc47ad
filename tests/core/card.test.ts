import { describe, expect, it } from "vitest";
import { growthOfAll, type Peer, snapshotsNamed, standingDays, standingsIn } from "../../src/core/card.ts";
import { formatDay } from "../../src/core/day.ts";
import { PERIODS } from "../../src/core/growth.ts";
import type { AccountKey, MuseumId } from "../../src/core/museum.ts";
import { museum } from "./museums.ts";
import { on, snapshot } from "./snapshots.ts";

const series = [snapshot("2016-12-19", 60_000), snapshot("2017-01-01", 65_030), snapshot("2017-12-19", 85_372)];

/** A peer whose followers are known on the days given. */
function peer(id: string, known: { readonly [day: string]: number }): Peer {
  const snapshots = Object.entries(known).map(([day, value]) => snapshot(day, value));
  return {
    museum: museum({ id: id as MuseumId, names: { en: id } }),
    account: `weibo:~${id}` as AccountKey,
    followersAt: (day) => snapshots.find((one) => one.day === day)?.followers ?? null,
  };
}

const louvre = peer("louvre", { "2016-12-19": 60_000, "2017-01-01": 65_030, "2017-12-19": 85_372 });
const armee = peer("armee", { "2017-01-01": 70_000, "2017-12-19": 60_000 });
const orsay = peer("orsay", { "2017-12-19": 45_800 });
const british = peer("british", { "2017-12-19": 40_000 });

describe("the growths of a card", () => {
  it("are one for each period", () => {
    expect(Object.keys(growthOfAll(series))).toEqual([...PERIODS]);
    expect(growthOfAll(series).year).toMatchObject({ kind: "known", growth: { net: 20_342 } });
  });

  it("name the snapshots at both their ends, and the last one", () => {
    const named = new Set(snapshotsNamed({ latest: series.at(-1) ?? null, growth: growthOfAll(series) }));
    expect(named).toEqual(new Set(series));
    expect(snapshotsNamed({ latest: null, growth: growthOfAll([]) })).toEqual([]);
  });
});

describe("the days at which peers must be known", () => {
  it("are the last one and the first of each period, each once", () => {
    const days = standingDays(series).map(formatDay);
    expect(days.toSorted()).toEqual([
      "2016-12-19",
      "2017-01-01",
      "2017-09-20",
      "2017-11-19",
      "2017-12-12",
      "2017-12-19",
    ]);
  });

  it("are none without a snapshot", () => {
    expect(standingDays([])).toEqual([]);
  });
});

describe("a card's standing", () => {
  const [standing] = standingsIn([{ kind: "all" }], [orsay, louvre, armee, british], louvre.account, series);

  it("is the place on the day of the last snapshot", () => {
    expect(standing).toMatchObject({ day: on("2017-12-19"), standing: { place: { first: 1, last: 1 }, known: 4 } });
  });

  it("tells the change of place of each period in which two members are known", () => {
    expect(standing?.changes.year).toEqual({ change: 1, known: 2 });
    expect(standing?.changes["7d"]).toBeNull();
    expect(standing?.changes.all).toBeNull();
  });

  it("names the three who lead, the first one first", () => {
    expect(standing?.leaders.map(({ museum, followers }) => [museum, followers.value])).toEqual([
      ["louvre", 85_372],
      ["armee", 60_000],
      ["orsay", 45_800],
    ]);
  });

  it("is none for an account without a snapshot, or that is no member", () => {
    expect(standingsIn([{ kind: "all" }], [louvre], louvre.account, [])).toEqual([]);
    expect(standingsIn([{ kind: "all" }], [armee], louvre.account, series)).toEqual([]);
    expect(standingsIn([{ kind: "country", country: "CN" }], [louvre, armee], louvre.account, series)).toEqual([]);
  });
});
