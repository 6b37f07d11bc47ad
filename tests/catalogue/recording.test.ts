import { describe, expect, it } from "vitest";
import { recordAnswer, recordReading, recordWitness } from "../../src/catalogue/recording.ts";
import { visitOf } from "../../src/catalogue/visits.ts";
import type { Occasion } from "../../src/collect/errands.ts";
import { exactly } from "../../src/core/count.ts";
import { instantOf } from "../../src/core/day.ts";
import type { Store } from "../../src/store/store.ts";
import type { Answer } from "../../src/weibo/session.ts";
import { freshCatalogue } from "../store/open.ts";
import { on, readingOf, uid } from "../store/snapshots.ts";

const LOUVRE = { kind: "uid", uid: uid("5549047567") } as const;
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

describe("an answer that is not as known", () => {
  const STRANGE = { text: '{"ok":1,"data":{"user":"卢浮宫","5549047567":{"n":85372}}}' };

  it("says since when it is so, until Weibo answers as known again", async () => {
    const db = await freshCatalogue();
    expect((await visit(db, NOON))?.strange).toBeNull();
    const first = (await hear(db, STRANGE, NOON))?.strange;
    expect(first?.said).toBe("Since 22 Nov 2026, 12:00 Beijing time.");
    expect((await hear(db, STRANGE, NOON + 26 * 60 * MINUTE))?.strange?.said).toBe(first?.said);
    expect((await visit(db, NOON + 26 * 60 * MINUTE, "seen"))?.strange?.said).toContain("2026");
    await record(db, 200_000, NOON + 27 * 60 * MINUTE);
    expect((await visit(db, NOON + 28 * 60 * MINUTE))?.strange).toBeNull();
    expect((await hear(db, STRANGE, NOON + 30 * 60 * MINUTE))?.strange?.said).not.toBe(first?.said);
  });

  it("has a report with the field and the form of the answer, and nothing that it says", async () => {
    const db = await freshCatalogue();
    const report = (await hear(db, STRANGE, NOON))?.strange?.report ?? "";
    expect(report).toBe(
      [
        "Weibo's answer was not recognised (Vitrine 1.2.3, a browser)",
        "account: weibo:5549047567",
        "field: data.user",
        "found: a text",
        "since: 2026-11-22T04:00:00.000Z",
        "last: 2026-11-22T04:00:00.000Z",
        "form: {ok: number, data: {user: text, …: {n: number}}}",
      ].join("\n"),
    );
  });

  it("has no report where it is a refusal of another kind", async () => {
    const db = await freshCatalogue();
    expect(await hear(db, LOGIN, NOON)).toEqual({ refusal: { kind: "login" }, card: null, strange: null });
    expect(await hear(db, null, NOON)).toEqual({ refusal: { kind: "offline" }, card: null, strange: null });
  });
});

describe("recording a reading", () => {
  it("makes it the day's snapshot, with its source, its instant and its precision", async () => {
    const db = await freshCatalogue();
    expect((await record(db, 246_776, NOON + 1234))?.latest).toEqual({
      day: on("2026-11-22"),
      followers: exactly(246_776),
      posts: 300,
      following: 7,
      interactions: null,
      at: NOON,
      source: { kind: "weibo" },
    });
  });

  it("twice a day keeps the later", async () => {
    const db = await freshCatalogue();
    await record(db, 200_001, NOON + MINUTE);
    expect((await record(db, 200_000, NOON))?.latest?.followers).toEqual(exactly(200_001));
  });

  it("learns the uid of an account that was listed by its domain", async () => {
    const db = await freshCatalogue();
    const palace = { kind: "domain", domain: "gugongweb" } as const;
    const card = await recordReading(db, palace, readingOf({ domain: "gugongweb" }), NOON);
    expect(card?.account).toMatchObject({ key: "weibo:6052479001", museum: "palace-museum" });
    expect(card?.points.length).toBeGreaterThan(3);
  });
});

describe("what the page itself shows", () => {
  const shown = {
    uid: LOUVRE.uid,
    followers: { value: 204_000, precision: "weibo" },
    following: { value: 96, precision: "exact" },
    interactions: { value: 513_000, precision: "weibo" },
  } as const;

  it("is recorded rounded, with the page as its source, and only what is exact beside it", async () => {
    const db = await freshCatalogue();
    expect((await recordWitness(db, shown, NOON + 1234))?.latest).toEqual({
      day: on("2026-11-22"),
      followers: { value: 204_000, precision: "weibo" },
      posts: null,
      following: 96,
      interactions: null,
      at: NOON,
      source: { kind: "page" },
    });
  });

  it("does not keep Weibo from being asked, and gives way to its exact answer of the day, whichever comes first", async () => {
    const db = await freshCatalogue();
    await recordWitness(db, shown, NOON);
    expect((await visit(db, NOON + MINUTE))?.permit).toEqual({ kind: "ask" });
    expect((await record(db, 203_517, NOON + MINUTE))?.latest?.followers).toEqual(exactly(203_517));
    expect(await recordWitness(db, shown, NOON + 2 * MINUTE)).toBeNull();
    expect((await visit(db, NOON + 3 * MINUTE))?.card.latest?.followers).toEqual(exactly(203_517));
  });

  it("of an account nobody knows is not recorded", async () => {
    const db = await freshCatalogue();
    const before = await db.count("series");
    expect(await recordWitness(db, { ...shown, uid: uid("1234567890") }, NOON)).toBeNull();
    expect(await db.count("series")).toBe(before);
  });
});
