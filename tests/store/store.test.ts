import { openDB } from "idb";
import { describe, expect, it } from "vitest";
import { openStore } from "../../src/store/store.ts";
import { UPGRADES } from "../../src/store/upgrades.ts";
import { newName } from "./open.ts";

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
    await openStore(name, () => {
      closed = true;
    });
    const later = await openDB(name, UPGRADES.length + 1);
    expect(closed).toBe(true);
    later.close();
  });
});
