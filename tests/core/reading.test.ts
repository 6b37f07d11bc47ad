import { describe, expect, it } from "vitest";
import { exactly } from "../../src/core/count.ts";
import { type Reading, snapshotOf } from "../../src/core/reading.ts";
import { LOUVRE_UID } from "./museums.ts";
import { on } from "./snapshots.ts";

const reading: Reading = {
  uid: LOUVRE_UID,
  screenName: "卢浮宫博物馆",
  domain: "louvremuseum",
  followers: exactly(85_372),
  following: 96,
  posts: 4_382,
  interactions: null,
};

describe("a reading", () => {
  it("becomes a snapshot of Beijing's day, its time kept to the minute", () => {
    const at = Date.parse("2017-12-19T16:04:59.999Z");
    expect(snapshotOf(reading, at, { kind: "weibo" })).toEqual({
      day: on("2017-12-20"),
      followers: exactly(85_372),
      posts: 4_382,
      following: 96,
      interactions: null,
      at: Date.parse("2017-12-19T16:04:00Z"),
      source: { kind: "weibo" },
    });
  });
});
