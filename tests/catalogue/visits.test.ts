import { setImmediate } from "node:timers/promises";
import { IDBObjectStore } from "fake-indexeddb";
import { describe, expect, it, vi } from "vitest";
import { recordAnswer, recordReading } from "../../src/catalogue/recording.ts";
import { trackAccount, visitOf } from "../../src/catalogue/visits.ts";
import type { Occasion } from "../../src/collect/errands.ts";
import { ledgerOf } from "../../src/collect/ledger.ts";
import { leaveAlone } from "../../src/collect/permit.ts";
import { exactly } from "../../src/core/count.ts";
import { instantOf } from "../../src/core/day.ts";
import type { AccountKey } from "../../src/core/museum.ts";
import { findAccount } from "../../src/store/accounts.ts";
import { hideCase, showCase } from "../../src/store/hidden.ts";
import { changeSettings } from "../../src/store/settings.ts";
import type { Store } from "../../src/store/store.ts";
import type { Answer } from "../../src/weibo/session.ts";
import { freshCatalogue } from "../store/open.ts";
import { on, readingOf, uid } from "../store/snapshots.ts";

const LOUVRE = { kind: "uid", uid: uid("5549047567") } as const;
const KEY = "weibo:5549047567" as AccountKey;
const NOON = instantOf(on("2026-11-22"), 720);
const MINUTE = 60_000;

const at = (nowMs: number, browserLanguage = "fr-FR") => ({ nowMs, browserLanguage, client: "1.2.3, a browser" });
const visit = (db: Store, nowMs: number, occasion: Occasion = "opened") => visitOf(db, LOUVRE, occasion, at(nowMs));
/** What Weibo answers to a page, to be read and written down. */
const hear = (db: Store, answer: Partial<Answer> | null, nowMs: number) =>
  recordAnswer(db, LOUVRE, answer && { status: 200, redirected: false, text: "", ...answer }, at(nowMs, "en"));
const LOGIN = { text: '{"ok":-100,"url":"https://weibo.com/login.php"}' };
const record = (db: Store, followers: number, nowMs: number) =>
  recordReading(db, LOUVRE, readingOf({ uid: LOUVRE.uid, followers: exactly(followers) }), nowMs);

describe("a visit", () => {
  it("of an account nobody knows shows nothing", async () => {
    const stranger = { kind: "uid", uid: uid("1234567890") } as const;
    const db = await freshCatalogue();
    expect(await visitOf(db, stranger, "opened", at(NOON, "en"))).toBeNull();
  });

  it("speaks the browser's language", async () => {
    expect((await visit(await freshCatalogue(), NOON))?.words.language).toBe("fr");
  });

  it("may ask Weibo when today's exact reading is missing, and not once it is there", async () => {
    const db = await freshCatalogue();
    expect((await visit(db, NOON))?.permit).toEqual({ kind: "ask" });
    await record(db, 200_000, NOON);
    expect((await visit(db, NOON + MINUTE))?.permit).toEqual({ kind: "known" });
    expect((await visit(db, NOON + 24 * 60 * MINUTE))?.permit).toEqual({ kind: "ask" });
  });

  it("with a full disk shows what was kept, says why, and lets nobody ask for what could not be kept", async () => {
    const db = await freshCatalogue();
    await record(db, 200_000, NOON);
    const full = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("No room", "QuotaExceededError");
    });
    const shown = await visit(db, NOON + 24 * 60 * MINUTE).finally(() => full.mockRestore());
    expect(shown?.card.latest?.followers.value).toBe(200_000);
    expect(shown?.permit).toEqual({ kind: "known" });
    expect(shown?.problem).toContain("Le navigateur n’a plus de place");
  });

  it("of an account that is hidden, or of any where all are, shows nothing and asks nothing", async () => {
    const db = await freshCatalogue();
    await hideCase(db, KEY);
    expect(await visit(db, NOON)).toBeNull();
    const account = await findAccount(db, LOUVRE);
    if (account) await showCase(db, account);
    expect((await visit(db, NOON))?.permit).toEqual({ kind: "ask" });
    await hideCase(db, null);
    expect(await visit(db, NOON + MINUTE)).toBeNull();
  });

  it("stays hidden once the uid of a hidden account becomes known", async () => {
    const db = await freshCatalogue();
    const palace = { kind: "domain", domain: "gugongweb" } as const;
    const hidden = await findAccount(db, palace);
    await hideCase(db, hidden?.key ?? KEY);
    await recordReading(db, palace, readingOf({ uid: uid("2403752844"), domain: "gugongweb" }), NOON);
    expect(await visitOf(db, palace, "opened", at(NOON))).toBeNull();
  });

  it("on the mobile site begins as a pill, until the reader opens one", async () => {
    const db = await freshCatalogue();
    expect([(await visit(db, NOON, "mobile"))?.folded, (await visit(db, NOON))?.folded]).toEqual([true, false]);
    await changeSettings(db, { folded: false, corner: "bottom-left" });
    expect(await visit(db, NOON, "mobile")).toMatchObject({ folded: false, corner: "bottom-left" });
  });

  it("in a second tab does not ask while the first is asking", async () => {
    const db = await freshCatalogue();
    await visit(db, NOON);
    expect((await visit(db, NOON + 1000))?.permit).toEqual({ kind: "busy", with: "weibo:5549047567" });
    expect((await visit(db, NOON + MINUTE))?.permit).toEqual({ kind: "ask" });
  });

  it.each([
    ["an account known by its uid", LOUVRE],
    ["one whose uid the answer tells", { kind: "domain", domain: "gugongweb" } as const],
  ])("that comes while an answer is being kept does not ask for it again: %s", async (_what, address) => {
    const db = await freshCatalogue();
    const seen = () => visitOf(db, address, "seen", at(NOON, "en"));
    expect((await seen())?.permit).toEqual({ kind: "ask" });
    const reading = address.kind === "uid" ? readingOf({ uid: address.uid }) : readingOf({ domain: address.domain });
    const visits = [seen()];
    let isKept = false;
    const keeping = recordReading(db, address, reading, NOON).finally(() => {
      isKept = true;
    });
    while (!isKept) {
      visits.push(seen());
      await setImmediate();
    }
    await keeping;
    const permits = (await Promise.all(visits)).map((each) => each?.permit.kind);
    expect(permits.length).toBeGreaterThan(3);
    expect(permits).not.toContain("ask");
    expect((await ledgerOf(db)).errands.underWay).toEqual({});
  });

  it("pauses for half an hour after Weibo asked to slow down, unless the reader insists", async () => {
    const db = await freshCatalogue();
    await visit(db, NOON);
    await hear(db, { status: 414 }, NOON);
    const paused = { kind: "paused", why: "throttle", until: NOON + 30 * MINUTE };
    expect((await visit(db, NOON + MINUTE))?.permit).toEqual(paused);
    expect((await visit(db, NOON + MINUTE, "insisted"))?.permit).toEqual({ kind: "ask" });
    expect((await visit(db, NOON + 31 * MINUTE))?.permit).toEqual({ kind: "ask" });
  });

  it("that is merely seen again does not repeat a question that was just refused", async () => {
    const db = await freshCatalogue();
    await visit(db, NOON);
    await hear(db, LOGIN, NOON);
    const refused = { kind: "refused", refusal: { kind: "login" } };
    expect((await visit(db, NOON + MINUTE, "seen"))?.permit).toEqual(refused);
    expect((await visit(db, NOON + MINUTE, "opened"))?.permit).toEqual({ kind: "ask" });
  });

  it("after the reader left before the answer waits for it, and has its turn where it never comes", async () => {
    const db = await freshCatalogue();
    await visit(db, NOON);
    await leaveAlone(db, KEY);
    expect((await visit(db, NOON + 1000))?.permit).toEqual({ kind: "busy", with: KEY });
    expect((await ledgerOf(db)).collector.queue).toEqual([{ kind: "figures", account: KEY }]);
    await record(db, 200_000, NOON + 2000);
    expect((await visit(db, NOON + 3000))?.permit).toEqual({ kind: "known" });
  });

  it("is not asked forever because a clock was once wrong: a figure of the future does not stand for today", async () => {
    const db = await freshCatalogue();
    await record(db, 200_000, NOON + 400 * 24 * 60 * MINUTE);
    await record(db, 199_000, NOON);
    expect((await visit(db, NOON + MINUTE))?.permit).toEqual({ kind: "known" });
  });

  it("that Weibo refused records nothing", async () => {
    const db = await freshCatalogue();
    const before = await db.getAll("series");
    await hear(db, LOGIN, NOON);
    expect(await db.getAll("series")).toEqual(before);
  });
});

describe("a visit of the mobile site", () => {
  it("shows what is known, and asks for nothing: that site tells no exact figure", async () => {
    const db = await freshCatalogue();
    expect((await visit(db, NOON, "mobile"))?.permit).toEqual({ kind: "known" });
    expect((await visit(db, NOON))?.permit).toEqual({ kind: "ask" });
  });
});

describe("tracking from a page", () => {
  it("is by the account's address, whether its uid or its domain", async () => {
    const db = await freshCatalogue();
    expect(await trackAccount(db, LOUVRE, true, NOON)).toMatchObject({ key: KEY, trackedAt: NOON });
    const louvremuseum = { kind: "domain", domain: "louvremuseum" } as const;
    expect(await trackAccount(db, louvremuseum, false, NOON)).toMatchObject({ key: KEY, trackedAt: null });
  });

  it("twice keeps the first instant", async () => {
    const db = await freshCatalogue();
    await trackAccount(db, LOUVRE, true, NOON);
    expect(await trackAccount(db, LOUVRE, true, NOON + MINUTE)).toMatchObject({ trackedAt: NOON });
  });

  it("goes on by the same address once the account's uid was learnt", async () => {
    const db = await freshCatalogue();
    const palace = { kind: "domain", domain: "gugongweb" } as const;
    await trackAccount(db, palace, true, NOON);
    await recordReading(db, palace, readingOf({ domain: "gugongweb" }), NOON);
    expect(await trackAccount(db, palace, false, NOON)).toMatchObject({ key: "weibo:6052479001", trackedAt: null });
  });

  it("of an account nobody knows is refused", async () => {
    const stranger = { kind: "uid", uid: uid("1234567890") } as const;
    await expect(trackAccount(await freshCatalogue(), stranger, true, NOON)).rejects.toThrow("not known");
  });
});
