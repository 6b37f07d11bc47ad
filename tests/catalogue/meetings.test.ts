import { describe, expect, it } from "vitest";
import { meetingOf, trackCandidate } from "../../src/catalogue/meetings.ts";
import { instantOf } from "../../src/core/day.ts";
import type { AccountAddress, AccountKey } from "../../src/core/museum.ts";
import type { PageSighting } from "../../src/core/page-sighting.ts";
import { findAccount, setTracked, track, trackedAccounts } from "../../src/store/accounts.ts";
import { dismiss } from "../../src/store/dismissed.ts";
import { hideCase } from "../../src/store/hidden.ts";
import { keepMuseum } from "../../src/store/museums.ts";
import { addSnapshots, seriesOf } from "../../src/store/series.ts";
import { changeSettings } from "../../src/store/settings.ts";
import type { Store } from "../../src/store/store.ts";
import { freshCatalogue } from "../store/open.ts";
import { on, told, uid } from "../store/snapshots.ts";

const NOON = instantOf(on("2026-11-22"), 720);
const LOUVRE = uid("5549047567");
const LYON = uid("7012345001");
const lyon: PageSighting = {
  uid: LYON,
  screenName: "里昂灯影博物馆",
  verifiedReason: "里昂灯影博物馆官方微博",
  verifiedAs: "organisation",
};
const byUid: AccountAddress = { kind: "uid", uid: LYON };
const byDomain: AccountAddress = { kind: "domain", domain: "lyonlampmuseum" };

const meet = (db: Store, address: AccountAddress, sighting: PageSighting) =>
  meetingOf(db, address, sighting, { nowMs: NOON, browserLanguage: "fr", client: "" });
const kindOf = async (db: Store, address: AccountAddress, sighting: PageSighting) =>
  (await meet(db, address, sighting))?.kind ?? "nobody";

describe("a stranger", () => {
  it("that presents itself as a museum is a candidate, in the reader's language and theme", async () => {
    const db = await freshCatalogue();
    await changeSettings(db, { theme: "dark" });
    const meeting = await meet(db, byUid, lyon);
    const candidate = { name: "里昂灯影博物馆", sighting: lyon, theme: "dark" };
    expect(meeting).toMatchObject({ kind: "candidate", candidate });
    expect(meeting?.kind === "candidate" && meeting.candidate.words.texts.chip_track).toBe("Suivre ce musée");
  });

  it.each<[string, Partial<PageSighting>]>([
    ["a person", { verifiedAs: "person" }],
    ["whoever is not verified", { verifiedAs: null, verifiedReason: null }],
    ["a fan club", { screenName: "里昂灯影博物馆之友", verifiedReason: "里昂灯影博物馆之友" }],
    ["a shop", { screenName: "里昂灯影博物馆文创", verifiedReason: "里昂灯影博物馆文创官方微博" }],
    ["news about museums", { screenName: "博物馆头条", verifiedReason: "博物馆头条官方微博" }],
    ["a firm of another trade", { screenName: "小满文具", verifiedReason: "小满文具官方微博" }],
    ["whoever shows nothing", { screenName: null, verifiedReason: null }],
  ])("that is %s is nobody", async (_who, change) => {
    expect(await kindOf(await freshCatalogue(), byUid, { ...lyon, ...change })).toBe("nobody");
  });

  it("whose page shows another account than its address is nobody", async () => {
    const db = await freshCatalogue();
    expect(await kindOf(db, { kind: "uid", uid: LOUVRE }, lyon)).toBe("nobody");
    expect(await kindOf(db, { kind: "nick", nick: "里昂灯影" }, lyon)).toBe("nobody");
    expect(await kindOf(db, { kind: "nick", nick: "里昂灯影博物馆" }, lyon)).toBe("candidate");
  });

  it("is nobody where the reader wants nothing on Weibo's pages", async () => {
    const db = await freshCatalogue();
    await hideCase(db, null);
    expect(await kindOf(db, byUid, lyon)).toBe("nobody");
  });

  it("that was dismissed is nobody from then on, and others are candidates", async () => {
    const db = await freshCatalogue();
    await dismiss(db, LYON);
    await dismiss(db, LYON);
    expect(await kindOf(db, byUid, lyon)).toBe("nobody");
    expect(await kindOf(db, { kind: "domain", domain: "other" }, { ...lyon, uid: uid("7012345002") })).toBe(
      "candidate",
    );
  });

  it("leaves the store as it was", async () => {
    const db = await freshCatalogue();
    const before = await db.getAll("accounts");
    await meet(db, byDomain, lyon);
    expect(await db.getAll("accounts")).toEqual(before);
  });
});

describe("tracking a candidate", () => {
  it("gives its museum the names and the country that can be guessed, and remembers its address", async () => {
    const db = await freshCatalogue();
    await trackCandidate(db, byDomain, lyon, NOON);
    const account = await findAccount(db, byDomain);
    expect(account).toMatchObject({ key: `weibo:${LYON}`, trackedAt: NOON, screenName: "里昂灯影博物馆" });
    const museum = account && (await db.get("museums", account.museum));
    expect(museum).toMatchObject({ names: { zh: "里昂灯影博物馆" }, country: "FR", origin: "reader" });
    expect(await kindOf(db, byUid, lyon)).toBe("known");
  });

  it("leaves what the reader said of it before", async () => {
    const db = await freshCatalogue();
    const { key, museum } = await track(db, byUid, NOON);
    const said = { names: { en: "Museum of Shadows" }, country: "BE", city: null, website: null };
    await keepMuseum(db, museum, said);
    await setTracked(db, key, null);
    await trackCandidate(db, byUid, lyon, NOON);
    expect(await db.get("museums", museum)).toMatchObject(said);
  });

  it("goes on with the account that was known by its domain alone", async () => {
    const db = await freshCatalogue();
    const { key, museum } = await track(db, byDomain, NOON);
    await setTracked(db, key, null);
    await trackCandidate(db, byDomain, lyon, NOON);
    expect(await trackedAccounts(db)).toMatchObject([{ key: `weibo:${LYON}`, museum }]);
  });

  it("is refused to whoever does not present itself as a museum", async () => {
    const db = await freshCatalogue();
    await expect(trackCandidate(db, byUid, { ...lyon, verifiedAs: "person" }, NOON)).rejects.toThrow("as a museum");
    await expect(trackCandidate(db, { kind: "uid", uid: LOUVRE }, lyon, NOON)).rejects.toThrow("as a museum");
    expect(await trackedAccounts(db)).toEqual([]);
  });
});

describe("an account that has a case here", () => {
  const louvre: PageSighting = {
    ...lyon,
    uid: LOUVRE,
    screenName: "巴黎卢浮宫",
    verifiedReason: "卢浮宫博物馆官方微博",
  };
  const newDomain: AccountAddress = { kind: "domain", domain: "louvreparis" };

  it("is the same under a new address, which is remembered, and so is its new name", async () => {
    const db = await freshCatalogue();
    const meeting = await meet(db, newDomain, louvre);
    expect(meeting).toMatchObject({
      kind: "known",
      visit: { card: { museum: { id: "louvre" } }, permit: { kind: "ask" } },
    });
    const account = await findAccount(db, newDomain);
    expect(account).toMatchObject({ key: `weibo:${LOUVRE}`, domain: "louvreparis", screenName: "巴黎卢浮宫" });
    expect(await findAccount(db, { kind: "nick", nick: "巴黎卢浮宫" })).toEqual(account);
  });

  it("is known again where only its domain was, and its history with it", async () => {
    const db = await freshCatalogue();
    const { key } = await track(db, byDomain, NOON);
    const tx = db.transaction(["series", "ready"], "readwrite");
    await addSnapshots(tx, key, [told("2025-01-01", 5)]);
    await tx.done;
    expect(await kindOf(db, byDomain, lyon)).toBe("known");
    expect(await seriesOf(db, `weibo:${LYON}` as AccountKey)).toHaveLength(1);
  });

  it("takes its address from the account that held it before", async () => {
    const db = await freshCatalogue();
    await trackCandidate(db, { kind: "domain", domain: "louvreparis" }, lyon, NOON);
    await meet(db, newDomain, louvre);
    expect(await findAccount(db, newDomain)).toMatchObject({ uid: LOUVRE });
    expect(await findAccount(db, byUid)).toMatchObject({ domain: null });
  });
});
