import { describe, expect, it } from "vitest";
import { COUNTRIES } from "../../src/core/countries.ts";
import type { MuseumId } from "../../src/core/museum.ts";
import { MUSEUMS } from "../../src/directory/museums.ts";
import { track } from "../../src/store/accounts.ts";
import { keepMuseum, suggestMuseum } from "../../src/store/museums.ts";
import type { Store } from "../../src/store/store.ts";
import { freshCatalogue } from "./open.ts";
import { uid } from "./snapshots.ts";

const LAMP = { kind: "uid", uid: uid("7012345001") } as const;
const said = { names: { en: "Lamp Museum" }, country: "FR", city: "Lyon", website: "https://lamp.example/" };

async function suggest(db: Store, museum: MuseumId, guess: Parameters<typeof suggestMuseum>[2]) {
  const tx = db.transaction(["museums", "ready"], "readwrite");
  await suggestMuseum(tx, museum, guess);
  await tx.done;
}

describe("a museum that the reader added", () => {
  it("is as the reader says, and stays the same museum", async () => {
    const db = await freshCatalogue();
    const { museum } = await track(db, LAMP, 1000);
    expect(await keepMuseum(db, museum, said)).toMatchObject({ id: museum, origin: "reader", ...said });
    expect(await db.get("museums", museum)).toMatchObject(said);
  });

  it("takes a guess only while nobody said anything", async () => {
    const db = await freshCatalogue();
    const { museum } = await track(db, LAMP, 1000);
    await suggest(db, museum, { names: { zh: "灯影博物馆" }, country: null });
    await suggest(db, museum, { names: { zh: "别的博物馆" }, country: "FR" });
    expect(await db.get("museums", museum)).toMatchObject({ names: { zh: "灯影博物馆" }, country: null });
  });
});

describe("a museum of the directory", () => {
  it("is not the reader's to change", async () => {
    const db = await freshCatalogue();
    const louvre = "louvre" as MuseumId;
    const before = await db.get("museums", louvre);
    await expect(keepMuseum(db, louvre, said)).rejects.toThrow("not one that the reader added");
    await suggest(db, louvre, { names: { zh: "别的博物馆" }, country: "FR" });
    expect(await db.get("museums", louvre)).toEqual(before);
  });
});

describe("the countries", () => {
  it("are all there, each once, and have a name", () => {
    const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
    expect(COUNTRIES).toHaveLength(249);
    expect(new Set(COUNTRIES).size).toBe(249);
    expect(COUNTRIES.filter((country) => names.of(country) === undefined)).toEqual([]);
  });

  it("have those of every museum of the directory among them", () => {
    expect(MUSEUMS.filter(({ country }) => country !== null && !COUNTRIES.includes(country))).toEqual([]);
  });
});
