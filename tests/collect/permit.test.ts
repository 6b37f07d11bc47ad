import { describe, expect, it } from "vitest";
import { ledgerOf } from "../../src/collect/ledger.ts";
import { giveBack, requestPermit, settle } from "../../src/collect/permit.ts";
import type { AccountKey } from "../../src/core/museum.ts";
import { emptyStore } from "../store/open.ts";

const louvre = "weibo:5549047567" as AccountKey;
const NOON = Date.parse("2026-11-22T12:00:00+08:00");

describe("a permit to ask Weibo", () => {
  it("is given to one of several pages that want it at the same moment", async () => {
    const db = await emptyStore();
    const permits = await Promise.all([1, 2, 3].map(() => requestPermit(db, louvre, NOON, "opened")));
    expect(permits.map(({ kind }) => kind).sort()).toEqual(["ask", "busy", "busy"]);
  });

  it("is given again once the question is settled", async () => {
    const db = await emptyStore();
    await requestPermit(db, louvre, NOON, "opened");
    await settle(db, louvre, { kind: "offline" }, NOON + 1);
    expect(await requestPermit(db, louvre, NOON + 2, "opened")).toEqual({ kind: "ask" });
  });

  it("is given again, and was no question, once it is given back unused", async () => {
    const db = await emptyStore();
    await requestPermit(db, louvre, NOON, "opened");
    await giveBack(db, louvre);
    expect(await requestPermit(db, louvre, NOON + 1, "opened")).toEqual({ kind: "ask" });
    expect((await ledgerOf(db)).errands.asked.count).toBe(1);
  });

  it("is kept back during a pause, which outlives whoever began it", async () => {
    const db = await emptyStore();
    await settle(db, louvre, { kind: "paused", why: "captcha" }, NOON);
    expect(await requestPermit(db, louvre, NOON + 1, "opened")).toMatchObject({ kind: "paused", why: "captcha" });
    expect(await requestPermit(db, louvre, NOON + 1, "insisted")).toEqual({ kind: "ask" });
  });
});
