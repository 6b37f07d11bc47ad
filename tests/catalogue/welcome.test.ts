import { describe, expect, it } from "vitest";
import { chosenIn, sampleOf, trackMuseum } from "../../src/catalogue/welcome.ts";
import type { AccountKey, MuseumId, Uid } from "../../src/core/museum.ts";
import { findAccount, setTracked, track } from "../../src/store/accounts.ts";
import { locate } from "../../src/store/locate.ts";
import { addSnapshots } from "../../src/store/series.ts";
import { isNew, keepStep, stepReached } from "../../src/store/welcome.ts";
import { freshCatalogue } from "../store/open.ts";
import { told } from "../store/snapshots.ts";

const LOUVRE = "louvre" as MuseumId;
const ORSAY = "orsay" as MuseumId;
const LOUVRE_KEY = "weibo:5549047567" as AccountKey;
const ORSAY_KEY = "weibo:~orsay" as AccountKey;
const STRANGER = { kind: "uid", uid: "6052479002" as Uid } as const;

describe("the first run", () => {
  it("is due in a fresh installation", async () => {
    expect(await isNew(await freshCatalogue())).toBe(true);
  });

  it("is not due where something is tracked, nor where it was begun", async () => {
    const used = await freshCatalogue();
    await trackMuseum(used, LOUVRE, 1);
    expect(await isNew(used)).toBe(false);
    const begun = await freshCatalogue();
    await keepStep(begun, "case");
    expect(await isNew(begun)).toBe(false);
  });

  it("remembers the step, and takes what it does not know for none", async () => {
    const db = await freshCatalogue();
    expect(await stepReached(db)).toBeNull();
    await keepStep(db, "data");
    expect(await stepReached(db)).toBe("data");
    await db.put("meta", "step of another version", "welcome");
    expect(await stepReached(db)).toBeNull();
  });
});

describe("a museum that is picked", () => {
  it("is tracked on Weibo, and on no other platform", async () => {
    const db = await freshCatalogue();
    await trackMuseum(db, LOUVRE, 5);
    const accounts = await db.getAllFromIndex("accounts", "museum", LOUVRE);
    expect(accounts.map(({ platform, trackedAt }) => [platform, trackedAt]).sort()).toEqual([
      ["wechat", null],
      ["weibo", 5],
    ]);
  });

  it("keeps the day since which it was tracked", async () => {
    const db = await freshCatalogue();
    await trackMuseum(db, LOUVRE, 5);
    await trackMuseum(db, LOUVRE, 9);
    expect((await chosenIn(db)).map(({ account }) => account.trackedAt)).toEqual([5]);
  });

  it("stands before those that were picked earlier", async () => {
    const db = await freshCatalogue();
    await trackMuseum(db, LOUVRE, 5);
    await trackMuseum(db, ORSAY, 6);
    expect((await chosenIn(db)).map(({ museum }) => museum.id)).toEqual([ORSAY, LOUVRE]);
  });
});

describe("the sample", () => {
  it("is the Louvre's where nothing is chosen", async () => {
    const sample = await sampleOf(await freshCatalogue(), null);
    expect(sample).toMatchObject({ of: "louvre", card: { museum: { id: "louvre" } } });
    expect(sample?.card.latest?.source.kind).toBe("publication");
  });

  it("is the chosen museum's own, with its published figures", async () => {
    const db = await freshCatalogue();
    await trackMuseum(db, ORSAY, 1);
    const [chosen] = await chosenIn(db);
    expect(await sampleOf(db, chosen?.account ?? null)).toMatchObject({
      of: "chosen",
      card: { museum: { id: "orsay" } },
    });
  });

  it("is the Louvre's where nothing is known of the chosen one", async () => {
    const db = await freshCatalogue();
    const account = await track(db, STRANGER, 1);
    expect((await sampleOf(db, account))?.of).toBe("louvre");
  });
});

describe("a museum whose address nobody published", () => {
  it("has the address that the reader gives, and its published figures still", async () => {
    const db = await freshCatalogue();
    const before = (await sampleOf(db, (await db.get("accounts", ORSAY_KEY)) ?? null))?.card.latest;
    const located = await locate(db, ORSAY_KEY, STRANGER);
    expect(located).toMatchObject({ key: "weibo:6052479002", museum: "orsay", origin: "directory" });
    expect((await sampleOf(db, located))?.card.latest).toEqual(before);
    expect(await db.get("accounts", ORSAY_KEY)).toBeUndefined();
  });

  it("takes over what was tracked at the address", async () => {
    const db = await freshCatalogue();
    const stranger = await track(db, STRANGER, 7);
    const tx = db.transaction(["series", "ready"], "readwrite");
    await addSnapshots(tx, stranger.key, [told("2026-01-01", 46_000)]);
    await tx.done;
    const located = await locate(db, ORSAY_KEY, STRANGER);
    expect(located).toMatchObject({ museum: "orsay", trackedAt: 7 });
    expect((await sampleOf(db, located))?.card.latest?.followers.value).toBe(46_000);
  });

  it.each([
    { kind: "domain", domain: "orsaymuseum" },
    { kind: "nick", nick: "奥赛博物馆" },
  ] as const)("is found under its $kind from then on", async (address) => {
    const db = await freshCatalogue();
    await locate(db, ORSAY_KEY, address);
    expect((await findAccount(db, address))?.museum).toBe("orsay");
  });

  it("does not get another museum's address", async () => {
    const db = await freshCatalogue();
    await setTracked(db, LOUVRE_KEY, 3);
    expect(await locate(db, ORSAY_KEY, { kind: "domain", domain: "louvremuseum" })).toBeNull();
    expect(await db.get("accounts", ORSAY_KEY)).toMatchObject({ uid: null, domain: null });
    expect(await db.get("accounts", LOUVRE_KEY)).toMatchObject({ museum: "louvre", trackedAt: 3 });
  });
});
