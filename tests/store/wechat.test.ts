import { describe, expect, it } from "vitest";
import { type MuseumId, provisionalKey } from "../../src/core/museum.ts";
import { accountKeysOf, identify, track } from "../../src/store/accounts.ts";
import { enteredSnapshots, keepEntry } from "../../src/store/entries.ts";
import { addSnapshots, seriesOf } from "../../src/store/series.ts";
import type { Store } from "../../src/store/store.ts";
import { accountsOnWeChat, keepWeChatId } from "../../src/store/wechat.ts";
import { ENTRIES } from "../fixtures/entries.ts";
import { emptyStore, freshCatalogue } from "./open.ts";
import { readingOf, told, uid } from "./snapshots.ts";

const LOUVRE = "louvre" as MuseumId;
const LAMP = { kind: "uid", uid: uid("6052479001") } as const;

const followersOn = async (db: Store, key: ReturnType<typeof provisionalKey>) =>
  (await seriesOf(db, key)).map(({ followers }) => followers.value);

async function keepOn(db: Store, key: ReturnType<typeof provisionalKey>, day: string, followers: number) {
  const tx = db.transaction(["series", "ready"], "readwrite");
  await addSnapshots(tx, key, [told(day, followers)]);
  await tx.done;
}

/** An account on Weibo whose museum a reader made, with an id and figures on WeChat. */
async function lampWithWeChat(db: Store): Promise<MuseumId> {
  const { museum } = await track(db, LAMP, 1_000);
  const account = (await accountKeysOf(db, museum))("wechat");
  await keepEntry(db, ENTRIES.followers("2026-03-01", 31_500, { account, museum }));
  await keepOn(db, account, "2026-01-01", 30_000);
  await keepWeChatId(db, museum, "lamp-museum");
  return museum;
}

describe("a museum's account on WeChat", () => {
  it("is named, renamed and unnamed; what was said before is given back", async () => {
    const db = await emptyStore();
    const { museum } = await track(db, LAMP, 1_000);
    expect(await keepWeChatId(db, museum, "lamp-museum")).toBeNull();
    expect(await keepWeChatId(db, museum, "gh_3dfda90e39d6")).toBe("lamp-museum");
    expect((await accountsOnWeChat(db)).get(museum)).toMatchObject({ domain: "gh_3dfda90e39d6", trackedAt: null });
    expect(await keepWeChatId(db, museum, null)).toBe("gh_3dfda90e39d6");
    expect(await accountsOnWeChat(db)).toEqual(new Map());
  });

  it("that the directory lists stays with its name and its figures when its id goes", async () => {
    const db = await freshCatalogue();
    const before = await db.get("accounts", provisionalKey("wechat", LOUVRE));
    await keepWeChatId(db, LOUVRE, "louvremuseum");
    expect((await accountsOnWeChat(db)).get(LOUVRE)).toEqual({ ...before, domain: "louvremuseum" });
    await keepWeChatId(db, LOUVRE, null);
    expect((await accountsOnWeChat(db)).get(LOUVRE)).toEqual(before);
    expect(await followersOn(db, provisionalKey("wechat", LOUVRE))).toEqual([9_778, 26_004]);
  });

  it("has the figures that were entered before anybody said its id, and keeps them when that goes", async () => {
    const db = await emptyStore();
    const museum = await lampWithWeChat(db);
    await keepWeChatId(db, museum, null);
    const account = (await accountKeysOf(db, museum))("wechat");
    expect((await accountsOnWeChat(db)).get(museum)).toMatchObject({ key: account, domain: null });
    expect(await followersOn(db, account)).toEqual([30_000, 31_500]);
  });

  it("is never found by its id on Weibo, where another may have the same word", async () => {
    const db = await emptyStore();
    const { museum } = await track(db, LAMP, 1_000);
    await keepWeChatId(db, museum, "lampmuseum");
    const other = await track(db, { kind: "domain", domain: "lampmuseum" }, 2_000);
    expect(other).toMatchObject({ platform: "weibo", domain: "lampmuseum" });
  });

  it("follows its museum to the one that this turns out to be, and is one with the account that is there", async () => {
    const db = await emptyStore();
    const made = await lampWithWeChat(db);
    const listed = await track(db, { kind: "domain", domain: "phare" }, 2_000);
    await db.put("accounts", { ...listed, origin: "directory" });
    const there = provisionalKey("wechat", listed.museum);
    await keepWeChatId(db, listed.museum, "aphare");
    await keepOn(db, there, "2025-01-01", 20_000);
    const tx = db.transaction(["accounts", "series", "ready", "entries", "labels", "posts", "listed"], "readwrite");
    await identify(tx, listed, readingOf({ uid: LAMP.uid, domain: "phare" }));
    await tx.done;

    expect(made).not.toBe(listed.museum);
    const onWeChat = await accountsOnWeChat(db);
    expect([...onWeChat.keys()]).toEqual([listed.museum]);
    expect(onWeChat.get(listed.museum)).toMatchObject({ key: there, domain: "lamp-museum" });
    expect(await followersOn(db, there)).toEqual([20_000, 30_000, 31_500]);
    expect(await enteredSnapshots(db, there)).toHaveLength(1);
    expect(await db.count("accounts")).toBe(2);
  });
});
