import { openDB } from "idb";
import { describe, expect, it } from "vitest";
import { checkEverything } from "../../src/catalogue/checking.ts";
import { catalogueKeeper } from "../../src/catalogue/open.ts";
import { ledgerOf } from "../../src/collect/ledger.ts";
import type { AccountKey } from "../../src/core/museum.ts";
import { findAccount, trackedAccounts } from "../../src/store/accounts.ts";
import { latestIn } from "../../src/store/cross-sections.ts";
import { allEntries, keepEntry } from "../../src/store/entries.ts";
import { labelsOf } from "../../src/store/labels.ts";
import { addPosts, addSpan, listedOf, postsOf } from "../../src/store/posts.ts";
import { rebuild } from "../../src/store/rebuild.ts";
import { seriesOf } from "../../src/store/series.ts";
import { DEFAULT_SETTINGS, settingsOf } from "../../src/store/settings.ts";
import { openStore } from "../../src/store/store.ts";
import { UPGRADES } from "../../src/store/upgrades.ts";
import { at, postReading } from "../core/readings-of-posts.ts";
import { ENTRIES } from "../fixtures/entries.ts";
import { databaseOf, dumpOf, rowsIn, schemaIn, schemaOf } from "./databases.ts";
import { holdingsOf } from "./holdings.ts";
import { foundIn, newName } from "./open.ts";

/** What each version left is kept for good: a new one adds what it leaves. */
const VERSIONS = UPGRADES.map((_, i) => i + 1);
const holdingsIn = async (name: string) => holdingsOf(await rowsIn(name));

describe.each(VERSIONS)("a store that version %i filled", (version) => {
  it("opens with nothing lost of what its reader entered and Weibo told", async () => {
    const name = await databaseOf(version);
    const before = await holdingsIn(name);
    const db = await catalogueKeeper({ name })();
    expect(await checkEverything(db)).toMatchObject({ broken: 0 });
    db.close();
    expect(before.filter((line) => line.startsWith("figure"))).not.toHaveLength(0);
    expect(await holdingsIn(name)).toEqual(before);
  });

  it("has the object stores of today, and everything ready that its series tell", async () => {
    const name = await databaseOf(version);
    const db = await openStore(name);
    expect(await schemaIn(name)).toEqual(schemaOf(UPGRADES.length));
    expect(await db.get("meta", "rebuild-due")).toBeUndefined();
    expect(await rebuild(db)).toMatchObject({ mended: 0 });
    db.close();
  });

  it("is made by what is done as it was made then", async () => {
    const name = newName();
    const made = await openDB(name, version, {
      upgrade(db, _from, _to, tx) {
        for (const change of UPGRADES.slice(0, version)) change(db, tx);
      },
    });
    made.close();
    expect(await schemaIn(name)).toEqual(schemaOf(version));
  });
});

describe("a store of version 1", () => {
  it("opens with everything that was in it", async () => {
    const db = await openStore(await databaseOf(1));
    const series = await seriesOf(db, "weibo:5549047567" as AccountKey);
    expect(series.slice(-2).map(({ followers, posts }) => [followers.value, posts])).toEqual([
      [203_118, 3_006],
      [203_164, 3_003],
    ]);
    expect((await trackedAccounts(db)).map(({ key }) => key).sort()).toEqual([
      "weibo:5549047567",
      "weibo:~weibo-museeinvente",
    ]);
    expect(await settingsOf(db)).toEqual({ ...DEFAULT_SETTINGS, language: "fr", period: "30d", folded: false });
    expect(await db.get("meta", "directory-version")).toBe("released-0.1.0");
    expect(await db.count("museums")).toBe(4);
    db.close();
  });

  it("takes figures by hand from then on", async () => {
    const db = await openStore(await databaseOf(1));
    expect(await allEntries(db)).toEqual([]);
    await keepEntry(db, ENTRIES.followers("2026-10-03", 9_000));
    expect((await seriesOf(db, "wechat:~louvre" as AccountKey)).at(-1)?.followers.value).toBe(9_000);
    db.close();
  });
});

describe("a store of version 2", () => {
  it("opens without whose turn it is, which is found anew", async () => {
    const db = await openStore(await databaseOf(2));
    expect(await db.get("meta", "collector")).toBeUndefined();
    db.close();
  });

  it("takes posts, and finds accounts by their nickname, from then on", async () => {
    const db = await openStore(await databaseOf(2));
    const account = "weibo:5549047567" as AccountKey;
    const post = postReading("2026-03-01 09:30");
    const tx = db.transaction(["posts", "listed"], "readwrite");
    await addPosts(tx, account, [post], at("2026-03-02 10:00"));
    await addSpan(tx, account, { from: 0, to: 9 });
    await tx.done;
    expect((await postsOf(db, account, post.day, post.day)).map(({ mid }) => mid)).toEqual([post.mid]);
    expect(await listedOf(db, account)).toEqual([{ from: 0, to: 9 }]);
    expect(await findAccount(db, { kind: "nick", nick: "卢浮宫博物馆" })).toMatchObject({ key: account });
    db.close();
  });
});

describe("a store of version 3", () => {
  it("is made ready by whoever opens it next, where it was left in the middle", async () => {
    const name = await databaseOf(4, { ...dumpOf(1), meta: [[true, "rebuild-due"]] });
    const db = await openStore(name);
    expect((await latestIn(db)).size).toBeGreaterThan(0);
    expect(await db.get("meta", "rebuild-due")).toBeUndefined();
    db.close();
  });
});

describe("the collector's books of version 3", () => {
  it("are read on, with whose posts were read as visitors see them", async () => {
    const db = await openStore(await databaseOf(3));
    const { collector } = await ledgerOf(db);
    expect(collector.fills).toMatchObject([{ account: "weibo:6052479002", pages: 0 }]);
    expect(collector.postsRead.partly).toEqual([]);
    db.close();
  });
});

describe("a store of version 4", () => {
  it("has room for what is broken", async () => {
    const broken = { name: "Partners", museums: null };
    const db = await openStore(await databaseOf(4, { ...dumpOf(4), labels: [[broken]] }));
    expect(await labelsOf(db)).toEqual([]);
    expect(await foundIn(db)).toMatchObject([{ store: "labels", key: "Partners", value: broken }]);
    db.close();
  });
});
