import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Alert, alertIdOf, type WantedAlerts } from "../../src/core/alert.ts";
import {
  MOST_ALERTS,
  NO_ALERTS,
  unseenIn,
  wantedIn,
  withNews,
  withoutAccount,
  withSeen,
} from "../../src/core/alert-book.ts";
import { exactly } from "../../src/core/count.ts";
import { addDays, type Day } from "../../src/core/day.ts";
import type { AccountKey } from "../../src/core/museum.ts";
import { MOST_RUNG, NOTHING_RUNG, ringingOf } from "../../src/core/ringing.ts";
import { on } from "./snapshots.ts";

const today = on("2026-11-22");
const key = (n: number) => `weibo:605247900${n}` as AccountKey;
const ALL: WantedAlerts = { milestone: true, overtaking: true, unusual: true, paused: true };

const milestone = (n: number, day: Day = today): Alert => ({
  kind: "milestone",
  account: key(n),
  milestone: 100_000,
  followers: exactly(100_001),
  day,
  before: addDays(day, -1),
});

const overtaking = (ahead: number, behind: number, day: Day = today): Alert => ({
  kind: "overtaking",
  account: key(ahead),
  other: key(behind),
  followers: exactly(2),
  otherFollowers: exactly(1),
  day,
  before: addDays(day, -1),
});

const cleanUp = (day: Day = today): Alert => ({ kind: "clean-up", fell: 5, known: 6, day });

const anyAlert = fc.oneof(
  fc.integer({ min: 1, max: 9 }).map((n) => milestone(n)),
  fc.tuple(fc.constantFrom(1, 2, 3), fc.constantFrom(4, 5, 6)).map(([a, b]) => overtaking(a, b)),
  fc.constant(cleanUp()),
);

describe("what is told", () => {
  it.each<[string, Alert, Alert, boolean]>([
    ["is not told twice", milestone(1), milestone(1), false],
    ["of one account says nothing of another", milestone(1), milestone(2), true],
    ["of a pair that changes places to and fro is told once", overtaking(1, 2), overtaking(2, 1), false],
    ["of a pair is told again a week later", overtaking(1, 2), overtaking(2, 1, addDays(today, 7)), true],
    ["of a pair is not told again six days later", overtaking(1, 2), overtaking(2, 1, addDays(today, 6)), false],
    ["of a clean-up is told once for all", cleanUp(), cleanUp(), false],
    ["is not told after the clock was set back", milestone(1), milestone(1, addDays(today, -2)), false],
  ])("%s", (_what, first, second, isNews) => {
    const { book } = withNews(NO_ALERTS, [first], first.day);
    expect(withNews(book, [second], second.day).news).toEqual(isNews ? [second] : []);
  });

  it("is of the last seven days", () => {
    const alerts = [milestone(1, addDays(today, -7)), milestone(2, addDays(today, -6))];
    expect(withNews(NO_ALERTS, alerts, today).news).toEqual([alerts[1]]);
  });

  it("is the same in whatever portions it comes, and each once", () => {
    fc.assert(
      fc.property(fc.array(anyAlert), fc.nat(), (alerts, at) => {
        const whole = withNews(NO_ALERTS, alerts, today).book;
        const first = withNews(NO_ALERTS, alerts.slice(0, at), today).book;
        const second = withNews(first, alerts.slice(at), today).book;
        expect(second).toEqual(whole);
        const ids = second.told.map(({ alert }) => alertIdOf(alert));
        expect(new Set(ids).size).toBe(ids.length);
        expect(withNews(whole, alerts, today).news).toEqual([]);
      }),
    );
  });

  it("is kept up to a number; the oldest goes, and is not told anew", () => {
    const many = Array.from({ length: MOST_ALERTS + 1 }, (_, n) => milestone(n));
    const { book } = withNews(NO_ALERTS, many, today);
    expect(book.told).toHaveLength(MOST_ALERTS);
    expect(withNews(book, [milestone(0)], today).news).toEqual([]);
  });

  it("is unseen until the reader saw it, and not counted where it is not wanted", () => {
    const { book } = withNews(NO_ALERTS, [milestone(1), cleanUp(), overtaking(1, 2)], today);
    expect(unseenIn(book, ALL)).toBe(3);
    expect(unseenIn(withSeen(book, [alertIdOf(milestone(1))]), ALL)).toBe(2);
    expect(unseenIn(book, { ...ALL, unusual: false })).toBe(2);
    expect(wantedIn(book, ALL).map(({ alert }) => alert.kind)).toEqual(["overtaking", "clean-up", "milestone"]);
  });

  it("of an account that is erased is forgotten, with whomever it overtook", () => {
    const { book } = withNews(NO_ALERTS, [milestone(1), cleanUp(), overtaking(2, 1), milestone(3)], today);
    const left = withoutAccount(book, key(1));
    expect(left.told.map(({ alert }) => alert.kind)).toEqual(["clean-up", "milestone"]);
    expect(JSON.stringify(left)).not.toContain(key(1));
  });
});

describe("notifications", () => {
  const three = [milestone(1), milestone(2), milestone(3)];

  it("are at most three a day, and one that sums up", () => {
    const first = ringingOf(NOTHING_RUNG, three, today);
    expect([first.single, first.sumUp]).toEqual([three, false]);
    const second = ringingOf(first.rung, [milestone(4)], today);
    expect([second.single, second.sumUp]).toEqual([[], true]);
    const third = ringingOf(second.rung, [milestone(5)], today);
    expect([third.single, third.sumUp]).toEqual([[], false]);
    expect(ringingOf(third.rung, three, addDays(today, 1)).single).toEqual(three);
  });

  it("never exceed that, in whatever portions the news come", () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyAlert, { maxLength: 6 })), (portions) => {
        let rung = NOTHING_RUNG;
        let [singles, sums] = [0, 0];
        for (const portion of portions) {
          const ringing = ringingOf(rung, portion, today);
          [rung, singles, sums] = [ringing.rung, singles + ringing.single.length, sums + Number(ringing.sumUp)];
        }
        const all = portions.flat().length;
        expect([singles, sums]).toEqual([Math.min(all, MOST_RUNG), all > MOST_RUNG ? 1 : 0]);
      }),
    );
  });
});
