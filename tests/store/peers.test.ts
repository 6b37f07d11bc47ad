import { describe, expect, it } from "vitest";
import { findAccount, identify, setTracked, track } from "../../src/store/accounts.ts";
import { keepMuseum, suggestMuseum } from "../../src/store/museums.ts";
import { peerAccounts } from "../../src/store/peers.ts";
import type { Store } from "../../src/store/store.ts";
import { emptyStore, freshCatalogue } from "./open.ts";
import { NOW, readingOf, uid } from "./snapshots.ts";

const LIGHTHOUSE = { kind: "domain", domain: "musee-invente" } as const;

/** What the peers are when nothing was kept of them. */
async function gatheredAnew(db: Store) {
  await db.delete("ready", "peers");
  return peerAccounts(db);
}

async function lighthouse(db: Store) {
  const account = await findAccount(db, LIGHTHOUSE);
  if (!account) throw new Error("The lighthouse's museum is known");
  return account;
}

describe("the peers", () => {
  it("are the directory's accounts at the beginning", async () => {
    const peers = await peerAccounts(await freshCatalogue());
    expect(peers.find(({ museum }) => museum.id === "louvre")?.museum).toEqual({
      id: "louvre",
      kind: "museum",
      country: "FR",
    });
  });

  it("are never what they were before a change", async () => {
    const db = await emptyStore();
    const changes: (readonly [string, () => Promise<unknown>])[] = [
      ["tracked", () => track(db, LIGHTHOUSE, NOW)],
      [
        "guessed",
        async () => {
          const { museum } = await lighthouse(db);
          const tx = db.transaction(["museums", "ready"], "readwrite");
          await suggestMuseum(tx, museum, { names: {}, country: "FR" });
          await tx.done;
        },
      ],
      [
        "corrected",
        async () =>
          keepMuseum(db, (await lighthouse(db)).museum, { names: {}, country: "IT", city: null, website: null }),
      ],
      [
        "identified",
        async () => {
          const account = await lighthouse(db);
          const names = ["accounts", "series", "ready", "entries", "labels", "posts", "listed"] as const;
          const tx = db.transaction(names, "readwrite");
          await identify(tx, account, readingOf({ uid: uid("6052479001"), domain: "musee-invente" }));
          await tx.done;
        },
      ],
      ["no longer tracked", async () => setTracked(db, (await lighthouse(db)).key, null)],
    ];
    for (const [what, change] of changes) {
      const before = await peerAccounts(db);
      await change();
      const after = await peerAccounts(db);
      expect(after, what).toEqual(await gatheredAnew(db));
      expect(after, what).not.toEqual(before);
    }
  });
});
