import { exactly } from "../../src/core/count.ts";
import { type Day, instantOf, parseDay } from "../../src/core/day.ts";
import { isUid, type Uid } from "../../src/core/museum.ts";
import type { Reading } from "../../src/core/reading.ts";
import type { Snapshot } from "../../src/core/snapshot.ts";

/** Later than all that the tests report. */
export const NOW = Date.parse("2027-01-01T12:00:00+08:00");

/** The day a text names; a test that names none is wrong. */
export function on(text: string): Day {
  const day = parseDay(text);
  if (day === null) throw new Error(`${text} is no day`);
  return day;
}

export function uid(text: string): Uid {
  if (!isUid(text)) throw new Error(`${text} is no uid`);
  return text;
}

/** Exact followers that Weibo told on a day at noon. */
export function told(day: string, followers: number): Snapshot {
  return {
    day: on(day),
    followers: exactly(followers),
    posts: null,
    following: null,
    interactions: null,
    at: instantOf(on(day), 720),
    source: { kind: "weibo" },
  };
}

/** What Weibo answers for an invented account; a test changes what matters to it. */
export function readingOf(change: Partial<Reading> = {}): Reading {
  return {
    uid: uid("6052479001"),
    screenName: "灯塔博物馆",
    domain: null,
    followers: exactly(12_345),
    following: 7,
    posts: 300,
    interactions: null,
    ...change,
  };
}
