import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  askedOn,
  begun,
  type Errands,
  NO_ERRANDS,
  type Occasion,
  pauseAt,
  pausedFor,
  permitOf,
  resumed,
  settled,
} from "../../src/collect/errands.ts";
import { type Day, dayOf } from "../../src/core/day.ts";
import type { AccountKey } from "../../src/core/museum.ts";
import type { Refusal } from "../../src/core/reading.ts";

const louvre = "weibo:5549047567" as AccountKey;
const orsay = "weibo:7012345678" as AccountKey;
const NOON = Date.parse("2026-11-22T12:00:00+08:00");
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

const throttled: Refusal = { kind: "paused", why: "throttle" };
const captcha: Refusal = { kind: "paused", why: "captcha" };

const asking = begun(NO_ERRANDS, louvre, NOON);
const paused = settled(asking, louvre, throttled, NOON);
const permit = (errands: Errands, account: AccountKey, nowMs: number, occasion: Occasion = "opened") =>
  permitOf(errands, account, nowMs, occasion).kind;

describe("a page", () => {
  it("may ask when nobody else does", () => {
    expect(permitOf(NO_ERRANDS, louvre, NOON, "opened")).toEqual({ kind: "ask" });
  });

  it("may not ask while another asks for the same account, even when the reader insists", () => {
    expect(permit(asking, louvre, NOON + 5 * SECOND)).toBe("busy");
    expect(permit(asking, louvre, NOON + 5 * SECOND, "insisted")).toBe("busy");
  });

  it("may not ask for another account meanwhile: one question at a time", () => {
    expect(permit(asking, orsay, NOON)).toBe("busy");
    expect(permit(asking, orsay, NOON + 20 * SECOND)).toBe("ask");
  });

  it("may ask again once the question is surely given up: after 20 seconds", () => {
    expect(permit(asking, louvre, NOON + 20 * SECOND - 1)).toBe("busy");
    expect(permit(asking, louvre, NOON + 20 * SECOND)).toBe("ask");
  });

  it("may ask again once the answer came", () => {
    expect(permit(settled(asking, louvre, null, NOON + SECOND), louvre, NOON + SECOND)).toBe("ask");
  });

  it.each<Refusal>([{ kind: "login" }, { kind: "offline" }, { kind: "unrecognised", field: "ok", found: "0" }])(
    "may ask again after the refusal %j",
    (refusal) => {
      expect(permit(settled(asking, louvre, refusal, NOON), louvre, NOON)).toBe("ask");
    },
  );
});

describe("a refusal", () => {
  const refused = settled(asking, louvre, { kind: "login" }, NOON);

  it("stands for ten minutes when the case is merely seen again", () => {
    expect(permit(refused, louvre, NOON + 10 * MINUTE - 1, "seen")).toBe("refused");
    expect(permit(refused, louvre, NOON + 10 * MINUTE, "seen")).toBe("ask");
  });

  it("does not hold back a page that is opened, a reader who insists, or another account", () => {
    expect(permit(refused, louvre, NOON, "opened")).toBe("ask");
    expect(permit(refused, louvre, NOON, "insisted")).toBe("ask");
    expect(permit(refused, orsay, NOON, "seen")).toBe("ask");
  });

  it("is told again as it was", () => {
    expect(permitOf(refused, louvre, NOON + MINUTE, "seen")).toEqual({ kind: "refused", refusal: { kind: "login" } });
  });

  it("gives way to a later one", () => {
    const later = settled(refused, louvre, { kind: "offline" }, NOON + 5 * MINUTE);
    expect(permitOf(later, louvre, NOON + 12 * MINUTE, "seen")).toEqual({
      kind: "refused",
      refusal: { kind: "offline" },
    });
  });

  it("of one account outlives an answer about another, and the next question", () => {
    expect(permit(settled(refused, orsay, null, NOON), louvre, NOON, "seen")).toBe("refused");
    expect(permit(begun(refused, orsay, NOON), louvre, NOON, "seen")).toBe("refused");
  });

  it("is forgotten with a reading", () => {
    expect(permit(settled(refused, louvre, null, NOON), louvre, NOON, "seen")).toBe("ask");
  });
});

describe("a clock that was set back", () => {
  it("keeps nobody waiting for a question or a pause that began in the future", () => {
    expect(permit(asking, louvre, NOON - 60 * MINUTE)).toBe("ask");
    expect(permit(paused, louvre, NOON - 60 * MINUTE)).toBe("ask");
  });

  it("lets no refusal of the future stand", () => {
    expect(permit(settled(asking, louvre, { kind: "login" }, NOON), louvre, NOON - 1, "seen")).toBe("ask");
  });
});

describe("a pause", () => {
  it.each([
    [throttled, "throttle"],
    [captcha, "captcha"],
  ])("begins when Weibo wants one, lasts half an hour, and says why: %j", (refusal, why) => {
    const errands = settled(asking, louvre, refusal, NOON);
    const until = NOON + 30 * MINUTE;
    expect(permitOf(errands, louvre, NOON, "opened")).toEqual({ kind: "paused", why, until });
    expect(permit(errands, louvre, until - 1)).toBe("paused");
    expect(permit(errands, louvre, until)).toBe("ask");
  });

  it("holds for every account", () => {
    expect(permit(paused, orsay, NOON + MINUTE)).toBe("paused");
  });

  it("gives way to a reader who insists, for that question alone", () => {
    expect(permit(paused, louvre, NOON + MINUTE, "insisted")).toBe("ask");
    const insisting = begun(paused, louvre, NOON + MINUTE);
    expect(permit(insisting, orsay, NOON + MINUTE)).toBe("paused");
    expect(permit(insisting, louvre, NOON + MINUTE, "insisted")).toBe("busy");
  });

  it("ends with a reading", () => {
    const insisting = begun(paused, louvre, NOON + MINUTE);
    expect(permit(settled(insisting, louvre, null, NOON + MINUTE), orsay, NOON + MINUTE)).toBe("ask");
  });

  it("lasts twice as long each time, a day at the most, until Weibo answers", () => {
    let errands = NO_ERRANDS;
    const minutes = Array.from({ length: 8 }, () => {
      errands = pausedFor(errands, "login", NOON);
      return ((errands.pause?.until ?? 0) - NOON) / MINUTE;
    });
    expect(minutes).toEqual([30, 60, 120, 240, 480, 960, 1440, 1440]);
    const answered = settled(errands, louvre, null, NOON);
    expect(pausedFor(answered, "login", NOON).pause?.until).toBe(NOON + 30 * MINUTE);
  });

  it("for a login wall holds back the collector, and no page that a person opens", () => {
    const walled = pausedFor(NO_ERRANDS, "login", NOON);
    expect(pauseAt(walled, NOON + MINUTE)?.why).toBe("login");
    expect(permit(walled, louvre, NOON + MINUTE)).toBe("ask");
  });

  it("ends when the reader says so, and is the longer the next time", () => {
    const on = resumed(paused);
    expect(permit(on, louvre, NOON)).toBe("ask");
    expect(pausedFor(on, "captcha", NOON).pause?.until).toBe(NOON + 60 * MINUTE);
  });

  it("begins anew when Weibo asks for it again", () => {
    const again = settled(begun(paused, louvre, NOON + MINUTE), louvre, captcha, NOON + MINUTE);
    expect(again.pause).toEqual({ since: NOON + MINUTE, until: NOON + 61 * MINUTE, why: "captcha" });
  });

  it.each<Refusal>([{ kind: "login" }, { kind: "offline" }, { kind: "unrecognised", field: "ok", found: "0" }])(
    "goes on after the refusal %j",
    (refusal) => {
      expect(settled(paused, orsay, refusal, NOON + MINUTE).pause).toEqual(paused.pause);
    },
  );

  it("that is over is forgotten with the next question", () => {
    expect(begun(paused, louvre, NOON + 30 * MINUTE).pause).toBeNull();
  });
});

describe("the errands", () => {
  it("keep the questions under way, and drop those of pages that are gone", () => {
    const both = begun(asking, orsay, NOON + SECOND);
    expect(both.underWay).toEqual({ [louvre]: NOON, [orsay]: NOON + SECOND });
    expect(begun(both, orsay, NOON + 20 * SECOND).underWay).toEqual({ [orsay]: NOON + 20 * SECOND });
  });

  it("lose with an answer only the question that it answers", () => {
    const both = begun(asking, orsay, NOON + SECOND);
    expect(settled(both, louvre, null, NOON + SECOND).underWay).toEqual({ [orsay]: NOON + SECOND });
  });

  it("are not disturbed by an answer that nobody waits for", () => {
    expect(settled(NO_ERRANDS, louvre, null, NOON)).toEqual(NO_ERRANDS);
  });

  it("are never changed in place, so that a failed write changes nothing", () => {
    const asked = { day: dayOf(NOON), count: 1 };
    expect(asking).toEqual({ ...NO_ERRANDS, underWay: { [louvre]: NOON }, asked });
    expect(NO_ERRANDS).toMatchObject({ underWay: {}, pause: null, refused: {}, asked: { count: 0 } });
  });

  it("count what is asked on a day, and begin anew with the next", () => {
    expect(askedOn(begun(asking, orsay, NOON), dayOf(NOON))).toBe(2);
    expect(askedOn(begun(asking, orsay, NOON + 24 * 60 * MINUTE), (dayOf(NOON) + 1) as Day)).toBe(1);
    expect(askedOn(asking, (dayOf(NOON) + 1) as Day)).toBe(0);
  });

  it("permit one question at a time, whatever happens and however often pages come", () => {
    const refusals = fc.constantFrom<Refusal | null>(null, throttled, captcha, { kind: "login" }, { kind: "offline" });
    const event = fc.record({
      account: fc.constantFrom(louvre, orsay),
      afterMs: fc.integer({ min: 0, max: 25 * SECOND }),
      occasion: fc.constantFrom<Occasion>("opened", "seen", "insisted"),
      answer: fc.option(refusals, { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        let [errands, now] = [NO_ERRANDS, NOON];
        const asked = { account: orsay, at: 0 };
        for (const { account, afterMs, occasion, answer } of events) {
          now += afterMs;
          if (answer !== undefined) {
            errands = settled(errands, account, answer, now);
            asked.at *= Number(asked.account !== account);
            continue;
          }
          if (permit(errands, account, now, occasion) !== "ask") continue;
          expect(now - asked.at).toBeGreaterThanOrEqual(20 * SECOND);
          errands = begun(errands, account, now);
          Object.assign(asked, { account, at: now });
        }
      }),
    );
  });
});
