import { describe, expect, it } from "vitest";
import { type Account, type AccountAddress, provisionalKey } from "../../src/core/museum.ts";
import type { Reading } from "../../src/core/reading.ts";
import { findAccount, identify, setTracked, track, trackedAccounts } from "../../src/store/accounts.ts";
import { addSnapshots, seriesOf } from "../../src/store/series.ts";
import type { Store } from "../../src/store/store.ts";
import { emptyStore } from "./open.ts";
import { readingOf, told, uid } from "./snapshots.ts";

const lamp = uid("6052479001");

async function learn(db: Store, account: Account, reading: Reading): Promise<Account> {
  const tx = db.transaction(["accounts", "series", "ready", "entries", "labels", "posts", "listed"], "readwrite");
  const identified = await identify(tx, account, reading);
  await tx.done;
  return identified;
}

async function keep(db: Store, account: Account, ...snapshots: ReturnType<typeof told>[]) {
  const tx = db.transaction(["series", "ready"], "readwrite");
  await addSnapshots(tx, account.key, snapshots);
  await tx.done;
}

describe("tracking", () => {
  it("an account nobody listed gives it a museum to be named later", async () => {
    const db = await emptyStore();
    const account = await track(db, { kind: "uid", uid: lamp }, 1000);
    expect(account).toMatchObject({ key: `weibo:${lamp}`, trackedAt: 1000, origin: "reader" });
    expect(await db.get("museums", account.museum)).toMatchObject({ names: {}, country: null });
  });

  it("twice keeps the first day", async () => {
    const db = await emptyStore();
    await track(db, { kind: "uid", uid: lamp }, 1000);
    await track(db, { kind: "uid", uid: lamp }, 2000);
    expect((await trackedAccounts(db)).map(({ trackedAt }) => trackedAt)).toEqual([1000]);
  });

  it("no longer keeps the account and its history, and can be undone", async () => {
    const db = await emptyStore();
    const account = await track(db, { kind: "uid", uid: lamp }, 1000);
    await keep(db, account, told("2025-01-01", 5));
    await setTracked(db, account.key, null);
    expect(await trackedAccounts(db)).toEqual([]);
    await setTracked(db, account.key, account.trackedAt);
    expect(await trackedAccounts(db)).toEqual([account]);
    expect(await seriesOf(db, account.key)).toHaveLength(1);
  });
});

describe("a reading", () => {
  it("tells the uid of an account that was known by its domain alone, and its history follows", async () => {
    const db = await emptyStore();
    const account = await track(db, { kind: "domain", domain: "lampmuseum" }, 1000);
    await keep(db, account, told("2025-01-01", 5));
    const known = await learn(db, account, readingOf({ domain: "lampmuseum" }));
    expect(known.key).toBe(`weibo:${lamp}`);
    expect(await seriesOf(db, known.key)).toHaveLength(1);
    expect(await db.getAllKeys("accounts")).toEqual([known.key]);
    expect(await findAccount(db, { kind: "domain", domain: "lampmuseum" })).toEqual(known);
  });

  it("joins two records of one account: tracked by uid, and built in by its domain", async () => {
    const db = await emptyStore();
    const byDomain = await track(db, { kind: "domain", domain: "lampmuseum" }, 1000);
    await db.put("accounts", { ...byDomain, trackedAt: null, origin: "directory" });
    await keep(db, byDomain, told("2024-01-01", 4));
    const byUid = await track(db, { kind: "uid", uid: lamp }, 2000);
    await keep(db, byUid, told("2025-01-01", 5));
    const known = await learn(db, byUid, readingOf({ domain: "lampmuseum" }));
    expect(known).toMatchObject({ museum: byDomain.museum, origin: "directory", trackedAt: 2000 });
    expect((await seriesOf(db, known.key)).map(({ followers }) => followers.value)).toEqual([4, 5]);
    expect(await db.count("accounts")).toBe(1);
  });

  it("tells a new name: the account stays the same", async () => {
    const db = await emptyStore();
    const account = await track(db, { kind: "uid", uid: lamp }, 1000);
    await learn(db, account, readingOf({ screenName: "灯塔博物馆" }));
    const renamed = await learn(db, account, readingOf({ screenName: "新灯塔博物馆" }));
    expect(renamed).toMatchObject({ key: account.key, screenName: "新灯塔博物馆" });
  });

  it("leaves the museum's account on WeChat alone, which has the same name", async () => {
    const db = await emptyStore();
    const account = await track(db, { kind: "uid", uid: lamp }, 1);
    const wechat: Account = {
      ...account,
      key: "wechat:~lamp" as Account["key"],
      platform: "wechat",
      uid: null,
      screenName: "灯塔博物馆",
    };
    await db.put("accounts", wechat);
    const known = await learn(db, account, readingOf({ screenName: "灯塔博物馆" }));
    expect(await db.get("accounts", wechat.key)).toEqual(wechat);
    expect(await findAccount(db, { kind: "nick", nick: "灯塔博物馆" })).toEqual(known);
  });

  it("takes a domain from the account that held it before", async () => {
    const db = await emptyStore();
    const before = await learn(db, await track(db, { kind: "uid", uid: lamp }, 1), readingOf({ domain: "lampmuseum" }));
    const other = uid("6052479002");
    const after = await track(db, { kind: "uid", uid: other }, 2);
    await learn(db, after, readingOf({ uid: other, domain: "lampmuseum" }));
    expect(await findAccount(db, { kind: "domain", domain: "lampmuseum" })).toMatchObject({ uid: other });
    expect(await db.get("accounts", before.key)).toMatchObject({ domain: null });
  });

  it("tells the uid of an account that was added by its nickname, and its history follows", async () => {
    const db = await emptyStore();
    const account = await track(db, { kind: "nick", nick: "灯塔博物馆" }, 1000);
    await keep(db, account, told("2025-01-01", 5));
    const known = await learn(db, account, readingOf({ screenName: "灯塔博物馆", domain: "lampmuseum" }));
    expect(known).toMatchObject({ key: `weibo:${lamp}`, uid: lamp, domain: "lampmuseum", trackedAt: 1000 });
    expect(await seriesOf(db, known.key)).toHaveLength(1);
    expect(await db.getAllKeys("accounts")).toEqual([known.key]);
    for (const address of addressesOf(known)) expect(await findAccount(db, address)).toEqual(known);
  });

  it("joins an account added by its nickname to the one that turns out to be the same", async () => {
    const db = await emptyStore();
    const byNick = await track(db, { kind: "nick", nick: "灯塔博物馆" }, 1000);
    await keep(db, byNick, told("2024-01-01", 4));
    const byUid = await track(db, { kind: "uid", uid: lamp }, 2000);
    const known = await learn(db, byUid, readingOf());
    expect((await seriesOf(db, known.key)).map(({ followers }) => followers.value)).toEqual([4]);
    expect(await db.getAllKeys("accounts")).toEqual([known.key]);
  });

  it("tells a new name and a new domain: the museum and its history stay the same, and the old words are free", async () => {
    const db = await emptyStore();
    const account = await track(db, { kind: "uid", uid: lamp }, 1000);
    const before = await learn(db, account, readingOf({ domain: "lampmuseum" }));
    await keep(db, before, told("2025-01-01", 5));
    const after = await learn(db, before, readingOf({ screenName: "新灯塔博物馆", domain: "newlampmuseum" }));
    expect(after).toEqual({ ...before, screenName: "新灯塔博物馆", domain: "newlampmuseum" });
    expect(await seriesOf(db, after.key)).toHaveLength(1);
    for (const address of addressesOf(after)) expect(await findAccount(db, address)).toEqual(after);
    for (const old of addressesOf(before).slice(1)) expect(await findAccount(db, old)).toBeNull();
  });

  it("takes a nickname from the account that bore it before, which stays as it was in all else", async () => {
    const db = await emptyStore();
    const before = await learn(db, await track(db, { kind: "uid", uid: lamp }, 1), readingOf({ domain: "lampmuseum" }));
    await keep(db, before, told("2025-01-01", 5));
    const other = uid("6052479002");
    await learn(db, await track(db, { kind: "uid", uid: other }, 2), readingOf({ uid: other, domain: "newcomer" }));
    expect(await findAccount(db, { kind: "nick", nick: "灯塔博物馆" })).toMatchObject({ uid: other });
    expect(await db.get("accounts", before.key)).toEqual({ ...before, screenName: null });
    expect(await seriesOf(db, before.key)).toHaveLength(1);
  });

  it("of an account of another uid is never this account's: nothing moves", async () => {
    const db = await emptyStore();
    const account = await learn(
      db,
      await track(db, { kind: "uid", uid: lamp }, 1),
      readingOf({ domain: "lampmuseum" }),
    );
    await keep(db, account, told("2025-01-01", 5));
    const stranger = readingOf({ uid: uid("6052479002"), domain: "lampmuseum", screenName: "别人" });
    await expect(learn(db, account, stranger)).rejects.toThrow("another account");
    expect(await db.getAll("accounts")).toEqual([account]);
    expect(await seriesOf(db, account.key)).toHaveLength(1);
  });

  it("is that of the account it tells of, where the address came to lead to another meanwhile", async () => {
    const db = await emptyStore();
    const other = uid("6052479002");
    const asked = await learn(db, await track(db, { kind: "uid", uid: lamp }, 1), readingOf());
    const found = await learn(
      db,
      await track(db, { kind: "uid", uid: other }, 2),
      readingOf({ uid: other, screenName: "灯" }),
    );
    await keep(db, found, told("2025-01-01", 5));
    const known = await learn(db, found, readingOf({ screenName: "灯塔" }));
    expect(known).toEqual({ ...asked, screenName: "灯塔" });
    expect(await db.get("accounts", found.key)).toEqual(found);
    expect(await seriesOf(db, found.key)).toHaveLength(1);
  });

  it("takes nothing from the museum's account of the same name on another platform", async () => {
    const db = await emptyStore();
    const account = await track(db, { kind: "uid", uid: lamp }, 1000);
    const wechat: Account = {
      ...account,
      key: provisionalKey("wechat", account.museum),
      platform: "wechat",
      uid: null,
      screenName: "灯塔博物馆",
    };
    await db.put("accounts", wechat);
    await keep(db, wechat, told("2025-01-01", 5));
    const known = await learn(db, account, readingOf({ screenName: "灯塔博物馆" }));
    expect(await db.get("accounts", wechat.key)).toEqual(wechat);
    expect(await seriesOf(db, known.key)).toEqual([]);
    expect(await findAccount(db, { kind: "nick", nick: "灯塔博物馆" })).toEqual(known);
  });
});

describe("an account is found", () => {
  it("by its nickname in whatever case, the same letters first", async () => {
    const db = await emptyStore();
    const first = await learn(
      db,
      await track(db, { kind: "uid", uid: lamp }, 1),
      readingOf({ screenName: "MuséeLampe" }),
    );
    const other = uid("6052479002");
    const second = await track(db, { kind: "uid", uid: other }, 2);
    await db.put("accounts", { ...second, screenName: "muséelampe" });
    const named = async (nick: string) => (await findAccount(db, { kind: "nick", nick }))?.key;
    expect(await named("MuséeLampe")).toBe(first.key);
    expect(await named("muséelampe")).toBe(second.key);
    expect(await named("MUSÉELAMPE")).toBe(first.key);
    expect(await named("MuséeLampes")).toBeUndefined();
    expect(await named("MuséeLamp")).toBeUndefined();
    expect(await named("灯")).toBeUndefined();
  });

  it("by its nickname once, however often it is added in other letters", async () => {
    const db = await emptyStore();
    const account = await track(db, { kind: "nick", nick: "MuséeLampe" }, 1);
    expect(await track(db, { kind: "nick", nick: "muséelampe" }, 2)).toEqual(account);
    expect(await db.count("accounts")).toBe(1);
  });

  it("by a nickname of digits, which is no uid", async () => {
    const db = await emptyStore();
    await track(db, { kind: "uid", uid: lamp }, 1);
    expect(await findAccount(db, { kind: "nick", nick: lamp })).toBeNull();
  });
});

function addressesOf({ domain, screenName }: Account): AccountAddress[] {
  return [
    { kind: "uid", uid: lamp },
    { kind: "domain", domain: domain ?? "" },
    { kind: "nick", nick: screenName ?? "" },
  ];
}
