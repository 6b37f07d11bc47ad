import { openDB } from "idb";
import { historyOf, type Size } from "./sector.ts";

/** The simple way, to compare with: one record per account and day, with an index by day. In a store of its own. */
export const simple = {
  /** Writes accounts from one number up to another. Gives milliseconds. */
  async fill(from: number, to: number, size: Size): Promise<number> {
    const db = await open();
    const histories = Array.from({ length: to - from }, (_, n) => historyOf(from + n, size));
    const began = performance.now();
    const tx = db.transaction("records", "readwrite", { durability: "relaxed" });
    for (const [n, history] of histories.entries()) {
      const account = `weibo:${7_000_000_000 + from + n}`;
      for (const { day, followers, at } of history) void tx.store.put({ account, day, followers: followers.value, at });
    }
    await tx.done;
    return performance.now() - began;
  },
  /** Milliseconds to read one account whole, and one day of all. */
  async read(account: number, day: number): Promise<{ readonly accountMs: number; readonly dayMs: number }> {
    const db = await open();
    const key = `weibo:${7_000_000_000 + account}`;
    const began = performance.now();
    await db.getAll("records", IDBKeyRange.bound([key], [key, []]));
    const read = performance.now();
    await db.getAllFromIndex("records", "day", day);
    return { accountMs: read - began, dayMs: performance.now() - read };
  },
};

function open() {
  return openDB("bench-simple", 1, {
    upgrade(db) {
      db.createObjectStore("records", { keyPath: ["account", "day"] }).createIndex("day", "day");
    },
  });
}
