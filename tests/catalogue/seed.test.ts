import { describe, expect, it } from "vitest";
import { DIRECTORY } from "../../src/catalogue/open.ts";
import { exactly } from "../../src/core/count.ts";
import type { EntryId } from "../../src/core/entry.ts";
import { type AccountKey, isUid, type MuseumId, provisionalKey, weiboKey } from "../../src/core/museum.ts";
import { findAccount, identify, setTracked, track } from "../../src/store/accounts.ts";
import { entriesOf, keepEntry } from "../../src/store/entries.ts";
import { keepLabel } from "../../src/store/labels.ts";
import { type Seed, seed } from "../../src/store/seed.ts";
import { addSnapshots, seriesOf } from "../../src/store/series.ts";
import type { Store } from "../../src/store/store.ts";
import { accountsOnWeChat, keepWeChatId } from "../../src/store/wechat.ts";
import { ENTRIES } from "../fixtures/entries.ts";
import { freshCatalogue } from "../store/open.ts";
import { on, readingOf, told, uid } from "../store/snapshots.ts";

const LOUVRE = { kind: "uid", uid: uid("5549047567") } as const;
const PALACE = "palace-museum" as MuseumId;

async function louvreOf(db: Store) {
  const account = await findAccount(db, LOUVRE);
  if (!account) throw new Error("The Louvre is missing");
  return account;
}

describe("the built-in directory in the store", () => {
  it("brings every museum, and the Louvre by its uid and by its domain", async () => {
    const db = await freshCatalogue();
    expect(await db.count("museums")).toBe(DIRECTORY.museums.length);
    expect(await findAccount(db, { kind: "domain", domain: "louvremuseum" })).toEqual(await louvreOf(db));
  });

  it("makes published figures snapshots whose source is the publication", async () => {
    const db = await freshCatalogue();
    const series = await seriesOf(db, (await louvreOf(db)).key);
    const last = series.at(-1);
    expect(last).toMatchObject({ day: on("2017-12-19"), followers: exactly(85_372) });
    expect(last?.source.kind).toBe("publication");
  });

  it("laid again changes nothing", async () => {
    const db = await freshCatalogue();
    const before = await db.getAll("series");
    await seed(db, { ...DIRECTORY, version: "the same, once more" });
    expect(await db.getAll("series")).toEqual(before);
  });

  it("of a later version takes back a figure, and keeps what was read and who is tracked", async () => {
    const db = await freshCatalogue();
    const louvre = await louvreOf(db);
    await setTracked(db, louvre.key, 1000);
    const tx = db.transaction(["series", "ready"], "readwrite");
    await addSnapshots(tx, louvre.key, [told("2026-11-22", 200_000)]);
    await tx.done;
    const snapshots = DIRECTORY.snapshots.filter(({ snapshot }) => snapshot.followers.value !== 85_372);
    await seed(db, { ...DIRECTORY, version: "later", snapshots });
    const values = (await seriesOf(db, louvre.key)).map(({ followers }) => followers.value);
    expect(values).toContain(65_030);
    expect(values).toContain(200_000);
    expect(values).not.toContain(85_372);
    expect(await louvreOf(db)).toMatchObject({ trackedAt: 1000 });
  });

  it("of a later version finds an account whose uid was learnt since", async () => {
    const db = await freshCatalogue();
    const palace = await findAccount(db, { kind: "domain", domain: "gugongweb" });
    if (!palace) throw new Error("The Palace Museum is missing");
    const tx = db.transaction(["accounts", "series", "ready", "entries", "labels", "posts", "listed"], "readwrite");
    const known = await identify(tx, palace, readingOf({ domain: "gugongweb" }));
    await tx.done;
    await seed(db, { ...DIRECTORY, version: "later" });
    const accounts = await db.getAllFromIndex("accounts", "museum", "palace-museum" as MuseumId);
    expect(accounts.filter(({ platform }) => platform === "weibo")).toEqual([known]);
    expect(isUid(known.uid ?? "")).toBe(true);
    expect((await seriesOf(db, known.key)).length).toBeGreaterThan(3);
  });
});

describe("an account that a later directory knows by its uid", () => {
  const provisional = provisionalKey("weibo", PALACE);
  const key = weiboKey(uid("6052479001"));
  const later: Seed = {
    ...DIRECTORY,
    version: "later",
    accounts: DIRECTORY.accounts.map((account) =>
      account.key === provisional ? { ...account, key, uid: uid("6052479001") } : account,
    ),
    snapshots: DIRECTORY.snapshots.map((each) => (each.account === provisional ? { ...each, account: key } : each)),
  };
  const keep = async (db: Store, account: AccountKey, day: string, followers: number) => {
    const tx = db.transaction(["series", "ready"], "readwrite");
    await addSnapshots(tx, account, [told(day, followers)]);
    await tx.done;
  };
  const valuesOf = async (db: Store, account: AccountKey) =>
    (await seriesOf(db, account)).map(({ followers }) => followers.value);
  const keysOf = async (db: Store) =>
    (await db.getAllFromIndex("accounts", "museum", PALACE))
      .filter(({ platform }) => platform === "weibo")
      .map((account) => account.key);

  it("absorbs its provisional record where the reader tracks that uid already", async () => {
    const db = await freshCatalogue();
    await keep(db, provisional, "2025-01-01", 10_500_000);
    await track(db, { kind: "uid", uid: uid("6052479001") }, 1000);
    await keep(db, key, "2026-11-22", 10_600_000);
    await seed(db, later);
    expect(await keysOf(db)).toEqual([key]);
    expect(await db.get("accounts", key)).toMatchObject({ museum: PALACE, origin: "directory", trackedAt: 1000 });
    expect(await valuesOf(db, provisional)).toEqual([]);
    expect(await valuesOf(db, key)).toEqual(expect.arrayContaining([4_730_000, 10_500_000, 10_600_000]));
  });

  it("brings along what the reader's own museum had: entries, groups, and the account on WeChat with its figures", async () => {
    const db = await freshCatalogue();
    const { museum } = await track(db, { kind: "uid", uid: uid("6052479001") }, 1000);
    await keepWeChatId(db, museum, "gugongweb");
    const made = { museum, id: "e" as EntryId };
    await keepEntry(
      db,
      ENTRIES.followers("2026-03-01", 31_500, { ...made, account: provisionalKey("wechat", museum) }),
    );
    await keepEntry(db, ENTRIES.award({ museum }));
    await keepLabel(db, { name: "Clients", museums: [museum] });
    await seed(db, later);
    const onWeChat = provisionalKey("wechat", PALACE);
    expect((await accountsOnWeChat(db)).get(PALACE)).toMatchObject({ key: onWeChat, domain: "gugongweb" });
    expect(await valuesOf(db, onWeChat)).toEqual([31_500]);
    expect(await entriesOf(db, PALACE)).toHaveLength(2);
    expect(await db.get("labels", "Clients")).toEqual({ name: "Clients", museums: [PALACE] });
    expect(await db.getAllFromIndex("accounts", "museum", museum)).toEqual([]);
  });

  it("stands under its uid's key, with all that was kept and tracked under the provisional one", async () => {
    const db = await freshCatalogue();
    await keep(db, provisional, "2025-01-01", 10_500_000);
    await setTracked(db, provisional, 1000);
    await seed(db, later);
    expect(await keysOf(db)).toEqual([key]);
    expect(await db.get("accounts", key)).toMatchObject({ uid: "6052479001", trackedAt: 1000 });
    expect(await valuesOf(db, key)).toEqual(expect.arrayContaining([4_730_000, 10_500_000]));
  });

  it("stays tracked when only the provisional record was", async () => {
    const db = await freshCatalogue();
    await setTracked(db, provisional, 1000);
    const made = await track(db, { kind: "uid", uid: uid("6052479001") }, 2000);
    await setTracked(db, made.key, null);
    await seed(db, later);
    expect((await db.get("accounts", key))?.trackedAt).toBe(1000);
  });
});
