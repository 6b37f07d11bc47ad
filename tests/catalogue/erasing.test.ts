import { describe, expect, it } from "vitest";
import { eraseKept } from "../../src/catalogue/erasing.ts";
import { catalogueKeeper } from "../../src/catalogue/open.ts";
import { enqueue, startFill } from "../../src/collect/orders.ts";
import type { MuseumId } from "../../src/core/museum.ts";
import { dismiss } from "../../src/store/dismissed.ts";
import { eraseStore } from "../../src/store/erase.ts";
import { hideCase } from "../../src/store/hidden.ts";
import { seriesOf } from "../../src/store/series.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { freshCatalogue, newName } from "../store/open.ts";
import { on } from "../store/snapshots.ts";
import { fill, LIGHTHOUSE, LIGHTHOUSE_KEY, LOUVRE_KEY } from "./backups.ts";

/** Every key and value of every object store, as one text. */
async function allOf(db: Store): Promise<string> {
  const names = [...db.objectStoreNames];
  const all = await Promise.all(names.map((name) => Promise.all([db.getAllKeys(name), db.getAll(name)])));
  return JSON.stringify(all);
}

describe("an account that is erased", () => {
  it("is really gone: nothing in any place names it or its museum", async () => {
    const db = await freshCatalogue();
    await fill(db);
    await dismiss(db, LIGHTHOUSE);
    await hideCase(db, LIGHTHOUSE_KEY);
    await enqueue(db, [{ kind: "figures", account: LIGHTHOUSE_KEY }]);
    const [from, to] = [on("2026-01-01"), on("2026-02-01")];
    const progress = { tail: null, start: null, pages: 0, posts: 0, paused: false, trouble: null };
    await startFill(db, { account: LIGHTHOUSE_KEY, from, to, ...progress });
    expect(await allOf(db)).toContain(LIGHTHOUSE);
    await eraseKept(db, LIGHTHOUSE_KEY);
    expect(await allOf(db)).not.toContain(LIGHTHOUSE);
    expect(await allOf(db)).not.toContain("Musée du Phare");
  });

  it("takes nothing of the others along", async () => {
    const db = await freshCatalogue();
    await fill(db);
    await eraseKept(db, LIGHTHOUSE_KEY);
    expect((await seriesOf(db, LOUVRE_KEY)).at(-1)?.followers.value).toBe(203_164);
    expect(await db.getAll("labels")).toEqual([{ name: "Clients", museums: ["louvre" as MuseumId] }]);
    expect((await db.getAll("entries")).map(({ id }) => id)).toEqual(["entry-a"]);
  });

  it("of the directory is as after the installation", async () => {
    const [db, fresh] = [await freshCatalogue(), await freshCatalogue()];
    await fill(db);
    await eraseKept(db, LOUVRE_KEY);
    expect(await seriesOf(db, LOUVRE_KEY)).toEqual(await seriesOf(fresh, LOUVRE_KEY));
    expect(await db.get("accounts", LOUVRE_KEY)).toEqual(await fresh.get("accounts", LOUVRE_KEY));
  });
});

describe("everything that is erased", () => {
  it("is gone from every place, though another page has it open, and a fresh store stands in for it", async () => {
    const name = newName();
    const [here, there] = [catalogueKeeper({ name }), catalogueKeeper({ name })];
    await fill(await here());
    await there();
    await eraseStore(await here());
    const empty = await openStore(name);
    for (const store of empty.objectStoreNames) expect(await empty.count(store), store).toBe(0);
    empty.close();
    const fresh = await freshCatalogue();
    expect(await allOf(await there())).toBe(await allOf(fresh));
    expect(await allOf(await here())).toBe(await allOf(fresh));
    (await here()).close();
    (await there()).close();
  });
});
