import { describe, expect, it } from "vitest";
import { depthsOf } from "../../src/catalogue/depths.ts";
import type { Period } from "../../src/core/growth.ts";
import type { AccountKey } from "../../src/core/museum.ts";
import type { Snapshot } from "../../src/core/snapshot.ts";
import { keepLabel } from "../../src/store/labels.ts";
import { addPosts, addSpan } from "../../src/store/posts.ts";
import { addSnapshots } from "../../src/store/series.ts";
import { changeSettings } from "../../src/store/settings.ts";
import type { Store } from "../../src/store/store.ts";
import { at, postReading } from "../core/readings-of-posts.ts";
import { freshCatalogue } from "../store/open.ts";
import { NOW, on, told, uid } from "../store/snapshots.ts";

const LOUVRE = { kind: "uid", uid: uid("5549047567") } as const;
const KEY = "weibo:5549047567" as AccountKey;
const ARMEE = "weibo:~musee-armee" as AccountKey;

const depths = async (db: Store, period: Period = "year", nowMs = NOW) => {
  const reader = { nowMs, browserLanguage: "en", client: "", timeZone: "Europe/Paris" };
  const found = await depthsOf(db, LOUVRE, period, reader);
  if (!found) throw new Error("The Louvre is missing");
  return found;
};

async function add(db: Store, account: AccountKey, ...snapshots: readonly Snapshot[]): Promise<void> {
  const tx = db.transaction(["series", "ready", "meta"], "readwrite");
  await addSnapshots(tx, account, snapshots);
  await tx.done;
}

async function addLouvrePosts(db: Store): Promise<void> {
  const whens = ["2026-12-01 10:00", "2026-12-02 10:30", "2026-12-30 06:00"];
  const tx = db.transaction(["posts", "listed"], "readwrite");
  await addPosts(
    tx,
    KEY,
    whens.map((when) => postReading(when)),
    at("2026-12-31 12:00"),
  );
  await addSpan(tx, KEY, { from: 0, to: Math.floor(at("2027-01-01 11:00") / 60_000) });
  await tx.done;
}

describe("the depths of the Louvre's case with the figures of 2017", () => {
  it("show whom it stands next to in each peer set, with places and figures", async () => {
    const { neighbourhoods } = await depths(await freshCatalogue());
    expect(neighbourhoods.map(({ set, known, day }) => [set.kind, known, day])).toEqual([
      ["non-chinese", 3, on("2017-12-19")],
      ["country", 3, on("2017-12-19")],
      ["all", 3, on("2017-12-19")],
    ]);
    const told = neighbourhoods[0]?.neighbours.map(({ museum, place, snapshot, growth }) => {
      return [museum.id, place.first, snapshot.followers.value, growth?.net ?? null];
    });
    expect(told).toEqual([
      ["louvre", 1, 85_372, 20_342],
      ["musee-armee", 2, 60_000, null],
      ["orsay", 3, 45_800, 8_445],
    ]);
  });

  it("name the publications behind the figures, and the milestones", async () => {
    const found = await depths(await freshCatalogue());
    expect(found.publications.length).toBeGreaterThan(0);
    expect(found.milestones.map(({ followers }) => followers)).toEqual([10_000, 50_000]);
  });

  it("have no posts where none was read", async () => {
    const { posts } = await depths(await freshCatalogue());
    expect(posts).toMatchObject({ number: 0, days: null, isWhole: false, engagement: null, ownHours: null });
  });

  it("survive the way through a message", async () => {
    const db = await freshCatalogue();
    await addLouvrePosts(db);
    const found = await depths(db);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });

  it("speak the reader's language, with their own words alone", async () => {
    const db = await freshCatalogue();
    await changeSettings(db, { language: "fr" });
    const { words } = await depths(db);
    expect(words.language).toBe("fr");
    expect(Object.keys(words.texts).filter((key) => key.startsWith("overlay_"))).toEqual([]);
  });

  it("are none for an account that has no case", async () => {
    const reader = { nowMs: NOW, browserLanguage: "en", client: "", timeZone: "UTC" };
    const stranger = { kind: "uid", uid: uid("1234567890") } as const;
    expect(await depthsOf(await freshCatalogue(), stranger, "year", reader)).toBeNull();
  });
});

describe("a neighbour's pace", () => {
  it("is that of the period, until the day of the account's own last figure", async () => {
    const db = await freshCatalogue();
    await add(db, KEY, told("2026-11-01", 200_000), told("2026-12-01", 200_300));
    await add(db, ARMEE, told("2026-11-01", 199_000), told("2026-12-01", 199_600), told("2026-12-20", 300_000));
    const { neighbourhoods } = await depths(db, "30d");
    const rival = neighbourhoods[0]?.neighbours.find(({ account }) => account === ARMEE);
    expect(rival).toMatchObject({ snapshot: { followers: { value: 199_600 } }, growth: { net: 600, days: 30 } });
  });

  it("is not told of one that is known too long ago", async () => {
    const db = await freshCatalogue();
    await add(db, KEY, told("2026-12-01", 200_300));
    await add(db, ARMEE, told("2026-10-01", 199_000));
    expect((await depths(db)).neighbourhoods).toEqual([]);
  });
});

describe("the reader's own groups", () => {
  it("are peer sets like any other", async () => {
    const db = await freshCatalogue();
    const members = (await db.getAll("museums")).filter(({ id }) => ["louvre", "orsay"].includes(id));
    await keepLabel(db, { name: "Seine", museums: members.map(({ id }) => id) });
    const { neighbourhoods } = await depths(db);
    expect(neighbourhoods.at(-1)?.neighbours.map(({ museum }) => museum.id)).toEqual(["louvre", "orsay"]);
  });
});

describe("the posts of the depths", () => {
  it("are those of the period until today, with the hours on the reader's clocks", async () => {
    const db = await freshCatalogue();
    await addLouvrePosts(db);
    const { posts } = await depths(db, "7d");
    expect(posts).toMatchObject({ number: 1, from: on("2026-12-25"), to: on("2027-01-01"), isWhole: true });
    expect(posts.days).toEqual({ first: on("2026-12-30"), last: on("2026-12-30") });
    // Wednesday 06:00 in Beijing is Tuesday 23:00 in Paris.
    expect(posts.hours[2]?.[6]).toBe(1);
    expect(posts.ownHours).toMatchObject({ timeZone: "Europe/Paris" });
    expect(posts.ownHours?.hours[1]?.[23]).toBe(1);
  });

  it("begin with the oldest that is kept where everything is asked for", async () => {
    const db = await freshCatalogue();
    await addLouvrePosts(db);
    expect((await depths(db, "all")).posts).toMatchObject({ number: 3, from: on("2026-12-01") });
  });

  it("come with what they received, by the followers known near today", async () => {
    const db = await freshCatalogue();
    await addLouvrePosts(db);
    await add(db, KEY, told("2026-12-31", 200_000));
    const { engagement, best } = (await depths(db, "30d")).posts;
    expect(engagement).toMatchObject({ posts: 2, perPost: { value: 100 }, followers: { day: on("2026-12-31") } });
    expect(best).toMatchObject({ by: "interactions" });
    expect(best.posts[0]?.url).toMatch(/^https:\/\/weibo\.com\/5549047567\/\w+$/);
  });
});
