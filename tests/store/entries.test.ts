import { describe, expect, it } from "vitest";
import type { AccountKey, MuseumId } from "../../src/core/museum.ts";
import { identify, track } from "../../src/store/accounts.ts";
import { allEntries, entriesOf, keepEntry, removeEntry } from "../../src/store/entries.ts";
import { keepLabel, labelsOf, removeLabel, renameLabel } from "../../src/store/labels.ts";
import { addSnapshots, seriesOf } from "../../src/store/series.ts";
import { ENTRIES } from "../fixtures/entries.ts";
import { emptyStore, freshCatalogue } from "./open.ts";
import { readingOf, told } from "./snapshots.ts";

const LOUVRE = "louvre" as MuseumId;
const ORSAY = "orsay" as MuseumId;
const WEIBO = "weibo:5549047567" as AccountKey;
const WECHAT = "wechat:~louvre" as AccountKey;

describe("followers entered by hand", () => {
  it("are among the account's snapshots, and say so", async () => {
    const db = await freshCatalogue();
    await keepEntry(db, ENTRIES.followers("2024-06-30", 41_000));
    expect((await seriesOf(db, WECHAT)).at(-1)).toMatchObject({
      followers: { value: 41_000, precision: "exact" },
      source: { kind: "hand", note: "WeChat's back office" },
    });
  });

  it("give way to a better figure of the same day, and leave it as it was when they go", async () => {
    const db = await freshCatalogue();
    const tx = db.transaction(["series", "ready"], "readwrite");
    await addSnapshots(tx, WEIBO, [{ ...told("2024-06-30", 200_100), source: { kind: "page" } }]);
    await tx.done;
    const before = await seriesOf(db, WEIBO);
    const rounded = ENTRIES.followers("2024-06-30", { value: 200_000, precision: "about" }, { account: WEIBO });
    await keepEntry(db, rounded);
    expect(await seriesOf(db, WEIBO)).toEqual(before);
    await removeEntry(db, rounded.id);
    expect(await seriesOf(db, WEIBO)).toEqual(before);
  });

  it("that stood before a rounded figure give it back when they are removed", async () => {
    const db = await freshCatalogue();
    const tx = db.transaction(["series", "ready"], "readwrite");
    const shown = { ...told("2024-06-30", 200_000), followers: { value: 200_000, precision: "weibo" as const } };
    await addSnapshots(tx, WEIBO, [shown]);
    await tx.done;
    const exact = ENTRIES.followers("2024-06-30", 200_123, { account: WEIBO });
    await keepEntry(db, exact);
    expect((await seriesOf(db, WEIBO)).at(-1)?.followers.value).toBe(200_123);
    expect(await removeEntry(db, exact.id)).toEqual(exact);
    expect((await seriesOf(db, WEIBO)).at(-1)).toEqual(shown);
  });

  it("of a museum without an account on WeChat make one known", async () => {
    const db = await freshCatalogue();
    const account = "wechat:~guanfu" as AccountKey;
    expect(await db.get("accounts", account)).toBeUndefined();
    await keepEntry(db, ENTRIES.followers("2024-06-30", 5_000, { museum: "guanfu" as MuseumId, account }));
    expect(await db.get("accounts", account)).toMatchObject({ platform: "wechat", museum: "guanfu" });
  });

  it("follow an account whose uid is learnt, as all that was entered for its museum does", async () => {
    const db = await emptyStore();
    const account = await track(db, { kind: "domain", domain: "lampmuseum" }, 1000);
    await keepEntry(db, ENTRIES.followers("2024-06-30", 5_000, { museum: account.museum, account: account.key }));
    await keepEntry(db, ENTRIES.award({ museum: account.museum }));
    await keepLabel(db, { name: "Clients", museums: [account.museum] });
    const tx = db.transaction(["accounts", "series", "ready", "entries", "labels", "posts", "listed"], "readwrite");
    const known = await identify(tx, account, readingOf({ domain: "lampmuseum" }));
    await tx.done;
    expect((await seriesOf(db, known.key)).map(({ followers }) => followers.value)).toEqual([5_000]);
    expect(await entriesOf(db, known.museum)).toHaveLength(2);
    expect(await labelsOf(db)).toEqual([{ name: "Clients", museums: [known.museum] }]);
  });
});

describe("an entry", () => {
  it("that is kept again is changed and not doubled", async () => {
    const db = await emptyStore();
    const award = ENTRIES.award();
    await keepEntry(db, award);
    await keepEntry(db, { ...award, title: "Grand prix" });
    expect(await allEntries(db)).toEqual([{ ...award, title: "Grand prix" }]);
  });

  it("that is gone already can be removed once more", async () => {
    const db = await emptyStore();
    expect(await removeEntry(db, ENTRIES.award().id)).toBeNull();
  });
});

describe("a label", () => {
  it("is renamed, and joins one that has the name already", async () => {
    const db = await emptyStore();
    await keepLabel(db, { name: "Paris", museums: [LOUVRE] });
    await renameLabel(db, "Paris", "Clients");
    expect(await labelsOf(db)).toEqual([{ name: "Clients", museums: [LOUVRE] }]);
    await keepLabel(db, { name: "Others", museums: [LOUVRE, ORSAY] });
    await renameLabel(db, "Others", "Clients");
    expect(await labelsOf(db)).toEqual([{ name: "Clients", museums: [LOUVRE, ORSAY] }]);
  });

  it("that keeps its name keeps its members", async () => {
    const db = await emptyStore();
    await keepLabel(db, { name: "Paris", museums: [LOUVRE] });
    await renameLabel(db, "Paris", "Paris");
    expect(await labelsOf(db)).toEqual([{ name: "Paris", museums: [LOUVRE] }]);
  });

  it("that is removed is given back, to be kept again", async () => {
    const db = await emptyStore();
    const label = { name: "Paris", museums: [LOUVRE] };
    await keepLabel(db, label);
    expect(await removeLabel(db, "Paris")).toEqual(label);
    expect(await labelsOf(db)).toEqual([]);
  });
});
