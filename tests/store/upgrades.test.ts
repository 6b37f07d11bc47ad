import { readFileSync } from "node:fs";
import { openDB } from "idb";
import { describe, expect, it } from "vitest";
import type { AccountKey } from "../../src/core/museum.ts";
import { trackedAccounts } from "../../src/store/accounts.ts";
import { allEntries, keepEntry } from "../../src/store/entries.ts";
import { seriesOf } from "../../src/store/series.ts";
import { DEFAULT_SETTINGS, settingsOf } from "../../src/store/settings.ts";
import { openStore } from "../../src/store/store.ts";
import { UPGRADES } from "../../src/store/upgrades.ts";
import { ENTRIES } from "../fixtures/entries.ts";
import { newName } from "./open.ts";

type Dump = { readonly [store: string]: readonly (readonly [value: unknown, key?: string])[] };
type Columns = { readonly [type: string]: readonly number[] };

const COLUMNS = { Uint8Array, Uint16Array, Uint32Array, Float64Array };

/** What a released version left in a browser, written down once and never changed. */
function dumpOf(version: number): Dump {
  const file = new URL(`../fixtures/stores/version-${version}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8"), (_key, value: unknown) => {
    const [type, numbers] = Object.entries((value ?? {}) as Columns)[0] ?? [];
    return type !== undefined && type in COLUMNS && numbers
      ? COLUMNS[type as keyof typeof COLUMNS].from(numbers)
      : value;
  });
}

/** A database as that version made and filled it. */
async function databaseOf(version: number): Promise<string> {
  const name = newName();
  const db = await openDB(name, version, {
    upgrade(database, _from, _to, tx) {
      for (const upgrade of UPGRADES.slice(0, version)) upgrade(database, tx);
    },
  });
  for (const [store, rows] of Object.entries(dumpOf(version))) {
    for (const [value, key] of rows) await db.put(store, value, key);
  }
  db.close();
  return name;
}

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
    expect(await settingsOf(db)).toEqual({ ...DEFAULT_SETTINGS, language: "fr", period: "30d" });
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
      "series",
    ]);
    db.close();
  });
});
