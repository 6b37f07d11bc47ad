import { describe, expect, it } from "vitest";
import { DIRECTORY } from "../../src/catalogue/open.ts";
import { exactly } from "../../src/core/count.ts";
import { isUid, type MuseumId } from "../../src/core/museum.ts";
import { findAccount, identify, setTracked } from "../../src/store/accounts.ts";
import { seed } from "../../src/store/seed.ts";
import { addSnapshots, seriesOf } from "../../src/store/series.ts";
import type { Store } from "../../src/store/store.ts";
import { freshCatalogue } from "../store/open.ts";
import { on, readingOf, told, uid } from "../store/snapshots.ts";

const LOUVRE = { kind: "uid", uid: uid("5549047567") } as const;

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
    const tx = db.transaction(["series"], "readwrite");
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
    const tx = db.transaction(["accounts", "series"], "readwrite");
    const known = await identify(tx, palace, readingOf({ domain: "gugongweb" }));
    await tx.done;
    await seed(db, { ...DIRECTORY, version: "later" });
    const accounts = await db.getAllFromIndex("accounts", "museum", "palace-museum" as MuseumId);
    expect(accounts.filter(({ platform }) => platform === "weibo")).toEqual([known]);
    expect(isUid(known.uid ?? "")).toBe(true);
    expect((await seriesOf(db, known.key)).length).toBeGreaterThan(3);
  });
});
