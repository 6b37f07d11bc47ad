import { describe, expect, it } from "vitest";
import {
  abandoned,
  begun,
  type Errands,
  leftAlone,
  NO_ERRANDS,
  type Occasion,
  permitOf,
  settled,
} from "../../src/collect/errands.ts";
import type { AccountKey } from "../../src/core/museum.ts";
import type { Refusal } from "../../src/core/reading.ts";

const louvre = "weibo:5549047567" as AccountKey;
const orsay = "weibo:7012345678" as AccountKey;
const NOON = Date.parse("2026-11-22T12:00:00+08:00");
const SECOND = 1_000;
const throttled: Refusal = { kind: "paused", why: "throttle" };

const asking = begun(NO_ERRANDS, louvre, NOON);
const paused = settled(asking, louvre, throttled, NOON);
const permit = (errands: Errands, account: AccountKey, nowMs: number, occasion: Occasion = "opened") =>
  permitOf(errands, account, nowMs, occasion).kind;

describe("a question whose page the reader left", () => {
  const left = leftAlone(asking, louvre);

  it("goes on, and its account is not asked for twice", () => {
    expect(permit(left, louvre, NOON)).toBe("busy");
    expect(permit(left, louvre, NOON, "insisted")).toBe("busy");
  });

  it("keeps nobody else waiting, nor is it forgotten when another is asked", () => {
    expect(permit(left, orsay, NOON)).toBe("ask");
    const both = begun(left, orsay, NOON);
    expect(permit(both, louvre, NOON)).toBe("busy");
    expect(permit(leftAlone(both, orsay), louvre, NOON)).toBe("busy");
  });

  it("ends with its answer, and with the time a question may take", () => {
    expect(settled(left, louvre, null, NOON).left).toEqual([]);
    expect(permit(left, louvre, NOON + 20 * SECOND)).toBe("ask");
    expect(begun(left, orsay, NOON + 20 * SECOND).left).toEqual([]);
  });

  it("leaves what nobody asked as it was, and is left once", () => {
    expect(leftAlone(asking, orsay)).toEqual(asking);
    expect(leftAlone(left, louvre)).toEqual(left);
  });
});

describe("a question that came to nothing", () => {
  it("may be asked again at once", () => {
    expect(permit(abandoned(asking, louvre), louvre, NOON)).toBe("ask");
    expect(permit(abandoned(asking, louvre), louvre, NOON, "seen")).toBe("ask");
  });

  it("was refused by nobody, and leaves everything else as it was", () => {
    const both = begun(settled(paused, orsay, { kind: "login" }, NOON), louvre, NOON);
    expect(abandoned(both, louvre)).toEqual({ ...both, underWay: {} });
    expect(abandoned(asking, orsay)).toEqual(asking);
  });
});
