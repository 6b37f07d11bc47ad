import { describe, expect, it } from "vitest";
import type { AccountKey, MuseumId } from "../../src/core/museum.ts";
import { findAccount, trackedAccounts } from "../../src/store/accounts.ts";
import { latestIn } from "../../src/store/cross-sections.ts";
import { allEntries, keepEntry } from "../../src/store/entries.ts";
import { labelsOf } from "../../src/store/labels.ts";
import { addPosts, addSpan, listedOf, postsOf } from "../../src/store/posts.ts";
import { rebuild } from "../../src/store/rebuild.ts";
import { seriesOf } from "../../src/store/series.ts";
import { DEFAULT_SETTINGS, settingsOf } from "../../src/store/settings.ts";
import { openStore } from "../../src/store/store.ts";
import { at, postReading } from "../core/readings-of-posts.ts";
import { ENTRIES } from "../fixtures/entries.ts";
import { databaseOf, dumpOf } from "./databases.ts";
import { foundIn, newName } from "./open.ts";

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
  const figure = ENTRIES.followers("2026-10-03", 9_000);
  const label = { name: "Clients", museums: ["louvre" as MuseumId] };
  const collector = [{ due: 1_000 }, "collector"] as const;
  const before = dumpOf(1);
  const rows = {
    ...before,
    entries: [[figure]],
    labels: [[label]],
    meta: [...(before.meta ?? []), collector],
  } as const;

  it("opens with everything that was in it, but for whose turn it is", async () => {
    const db = await openStore(await databaseOf(2, rows));
    expect([await allEntries(db), await labelsOf(db)]).toEqual([[figure], [label]]);
    expect(await seriesOf(db, "weibo:5549047567" as AccountKey)).toHaveLength(7);
    expect(await settingsOf(db)).toEqual({ ...DEFAULT_SETTINGS, language: "fr", period: "30d", folded: false });
    expect(await db.get("meta", "collector")).toBeUndefined();
    db.close();
  });

  it("takes posts, and finds accounts by their nickname, from then on", async () => {
    const db = await openStore(await databaseOf(2, rows));
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
  it("has everything ready that its series tell, once it is open", async () => {
    const db = await openStore(await databaseOf(3, dumpOf(1)));
    const account = "weibo:5549047567" as AccountKey;
    const last = (await seriesOf(db, account)).at(-1);
    expect((await latestIn(db)).get(account)).toEqual({ day: last?.day, followers: last?.followers });
    expect(await rebuild(db)).toMatchObject({ mended: 0 });
    db.close();
  });

  it("is made ready by whoever opens it next, where it was left in the middle", async () => {
    const name = await databaseOf(4, { ...dumpOf(1), meta: [[true, "rebuild-due"]] });
    const db = await openStore(name);
    expect((await latestIn(db)).size).toBeGreaterThan(0);
    expect(await db.get("meta", "rebuild-due")).toBeUndefined();
    db.close();
  });
});

describe("a store of version 4", () => {
  it("opens with everything that was in it, and has room for what is broken", async () => {
    const label = { name: "Clients", museums: ["louvre" as MuseumId] };
    const broken = { name: "Partners", museums: null };
    const db = await openStore(await databaseOf(4, { ...dumpOf(1), labels: [[label], [broken]] }));
    expect(await seriesOf(db, "weibo:5549047567" as AccountKey)).toHaveLength(7);
    expect(await labelsOf(db)).toEqual([label]);
    expect(await foundIn(db)).toMatchObject([{ store: "labels", key: "Partners", value: broken }]);
    db.close();
  });
});

describe("a new store", () => {
  it("has a place for every noun", async () => {
    const db = await openStore(newName());
    expect([...db.objectStoreNames]).toEqual([
      "accounts",
      "entries",
      "labels",
      "listed",
      "meta",
      "museums",
      "posts",
      "quarantine",
      "ready",
      "series",
    ]);
    db.close();
  });
});
