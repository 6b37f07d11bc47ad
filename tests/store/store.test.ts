import { openDB } from "idb";
import { describe, expect, it } from "vitest";
import { catalogueKeeper } from "../../src/catalogue/open.ts";
import { track } from "../../src/store/accounts.ts";
import { peerAccounts } from "../../src/store/peers.ts";
import { openStore, StoreBlocked } from "../../src/store/store.ts";
import { UPGRADES } from "../../src/store/upgrades.ts";
import { under } from "../faults/injector.ts";
import { databaseOf } from "./databases.ts";
import { emptyStore, newName } from "./open.ts";
import { NOW, uid } from "./snapshots.ts";

describe("the store", () => {
  it("of a later version is refused politely and left untouched", async () => {
    const name = newName();
    const later = await openDB(name, UPGRADES.length + 1, { upgrade: (db) => void db.createObjectStore("later") });
    await later.put("later", "kept", "key");
    later.close();
    await expect(openStore(name)).rejects.toThrow(/later version of Vitrine/);
    const again = await openDB(name, UPGRADES.length + 1);
    expect(await again.get("later", "key")).toBe("kept");
    again.close();
  });

  it("does not keep another context waiting that upgrades it, and says that it closed", async () => {
    const name = newName();
    let closed = false;
    await openStore(name, {
      closed: () => {
        closed = true;
      },
    });
    const later = await openDB(name, UPGRADES.length + 1);
    expect(closed).toBe(true);
    later.close();
  });
});

describe("an upgrade of the store", () => {
  /** A page of an earlier version that does not close its connection when it is asked to. */
  const stubborn = async () => openDB(await databaseOf(1), 1);

  it("waits for a page that does not close, and goes on by itself once it is closed", async () => {
    const db = await stubborn();
    const upgraded = await openStore(db.name, { blocked: () => db.close() });
    expect(upgraded.version).toBe(UPGRADES.length);
    upgraded.close();
  });

  it("tells who wants to be told, and says when it is over", async () => {
    const db = await stubborn();
    const catalogue = catalogueKeeper({ name: db.name, whenBlocked: "tell" });
    const told = await catalogue().catch((error: unknown) => error);
    expect(told).toBeInstanceOf(StoreBlocked);
    await expect(catalogue()).rejects.toBe(told);
    db.close();
    if (told instanceof StoreBlocked) await told.over;
    const opened = await catalogue();
    expect(await opened.count("series")).toBeGreaterThan(0);
    opened.close();
  });
});

describe("with the disk full", () => {
  it("what is kept can still be read", async () => {
    const db = await emptyStore();
    await track(db, { kind: "uid", uid: uid("6052479001") }, NOW);
    const full = { kind: "request", error: "QuotaExceededError" } as const;
    const { struck, thrown } = await under({ at: ["write"], nth: 1, strike: full }, async () => {
      expect(await peerAccounts(db)).toHaveLength(1);
    });
    expect([struck, thrown]).toEqual([true, undefined]);
  });
});
