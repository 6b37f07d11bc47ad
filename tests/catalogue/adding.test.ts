import { describe, expect, it } from "vitest";
import { addAll, takeBackAdded } from "../../src/catalogue/adding.ts";
import { understand } from "../../src/catalogue/pasted.ts";
import { enqueue } from "../../src/collect/orders.ts";
import type { MuseumId } from "../../src/core/museum.ts";
import { setTracked, track, trackedAccounts } from "../../src/store/accounts.ts";
import { keepLabel } from "../../src/store/labels.ts";
import type { Store } from "../../src/store/store.ts";
import { piecesOf } from "../../src/weibo/pasted-list.ts";
import { textOf } from "../store/databases.ts";
import { freshCatalogue } from "../store/open.ts";
import { uid } from "../store/snapshots.ts";

const NOW = 1_700_000_000_000;

async function understood(db: Store, pasted: string) {
  return understand(db, piecesOf(pasted), "en");
}

async function kindsOf(db: Store, pasted: string) {
  return (await understood(db, pasted)).map((one) => (one.kind === "refused" ? one.why : one.kind));
}

describe("what was pasted", () => {
  it.each([
    ["an account of the directory, by its uid", "5549047567", "known"],
    ["by its domain", "louvremuseum", "known"],
    ["by its museum's name in any language", "musée du louvre", "known"],
    ["by its page", "https://weibo.com/u/5549047567?tabtype=album", "known"],
    ["an account that nobody knows, by its uid", "6052479002", "new"],
    ["by a word of letters", "lampmuseum", "new"],
    ["by an @nickname", "@灯塔博物馆", "new"],
    ["a list of followers", "https://weibo.com/u/page/follow/5549047567", "no-account"],
    ["a page elsewhere", "https://www.louvre.example/", "elsewhere"],
    ["a name that nobody has", "The Museum of Lamps", "unknown"],
  ])("that is %s is understood", async (_what, pasted, kind) => {
    expect(await kindsOf(await freshCatalogue(), pasted)).toEqual([kind]);
  });

  it("is taken for words of addresses only where nobody is called so", async () => {
    const db = await freshCatalogue();
    expect(await kindsOf(db, "british museum")).toEqual(["known"]);
    expect(await kindsOf(db, "lampmuseum wellmuseum")).toEqual(["new", "new"]);
  });

  it("names an account once, and says which are tracked already", async () => {
    const db = await freshCatalogue();
    await track(db, { kind: "uid", uid: uid("5549047567") }, 1);
    const pasted = "louvremuseum\nweibo.com/u/5549047567\n6052479002\nhttps://weibo.com/6052479002";
    expect(await kindsOf(db, pasted)).toEqual(["tracked", "repeated", "new", "repeated"]);
  });
});

describe("adding what was pasted", () => {
  it("tracks the new ones and the known ones at once", async () => {
    const db = await freshCatalogue();
    const added = await addAll(db, await understood(db, "6052479002, louvremuseum, https://elsewhere.example"), NOW);
    expect(added).toEqual({ made: [{ kind: "uid", uid: "6052479002" }], resumed: ["weibo:5549047567"] });
    expect((await trackedAccounts(db)).map(({ key, trackedAt }) => [key, trackedAt])).toEqual([
      ["weibo:5549047567", NOW],
      ["weibo:6052479002", NOW],
    ]);
  });

  it("leaves one that was tracked meanwhile as it is", async () => {
    const db = await freshCatalogue();
    const before = await understood(db, "6052479002");
    await track(db, { kind: "uid", uid: uid("6052479002") }, 5);
    expect(await addAll(db, before, NOW)).toEqual({ made: [], resumed: [] });
    expect((await trackedAccounts(db)).map(({ trackedAt }) => trackedAt)).toEqual([5]);
  });

  it("taken back leaves everything as it was", async () => {
    const db = await freshCatalogue();
    await enqueue(db, []);
    const before = await textOf(db.name);
    const added = await addAll(db, await understood(db, "6052479002\nlouvremuseum\n@灯塔博物馆"), NOW);
    await takeBackAdded(db, added);
    expect((await textOf(db.name)) === before).toBe(true);
  });

  it("taken back keeps, untracked, an account that stands in a group by now", async () => {
    const db = await freshCatalogue();
    const added = await addAll(db, await understood(db, "6052479002"), NOW);
    await keepLabel(db, { name: "Clients", museums: ["weibo-6052479002" as MuseumId] });
    await takeBackAdded(db, added);
    expect(await db.get("accounts", "weibo:6052479002" as never)).toMatchObject({ trackedAt: null });
  });

  it("takes two thousand, and takes them back", async () => {
    const db = await freshCatalogue();
    const pasted = Array.from({ length: 2_000 }, (_, i) => String(6_000_000_000 + i)).join("\n");
    const added = await addAll(db, await understood(db, pasted), NOW);
    expect(added.made).toHaveLength(2_000);
    await takeBackAdded(db, added);
    expect(await trackedAccounts(db)).toEqual([]);
  });
});

describe("an account that is tracked no longer", () => {
  it("is known still when it is pasted again", async () => {
    const db = await freshCatalogue();
    const { key } = await track(db, { kind: "uid", uid: uid("6052479002") }, 5);
    await setTracked(db, key, null);
    expect(await kindsOf(db, "6052479002")).toEqual(["known"]);
  });
});
