import { describe, expect, it } from "vitest";
import { eventsOf } from "../../src/catalogue/chart-events.ts";
import type { AccountKey } from "../../src/core/museum.ts";
import { packSeries } from "../../src/core/series.ts";
import { findAccount } from "../../src/store/accounts.ts";
import { addHistories, seriesOf } from "../../src/store/series.ts";
import type { Store } from "../../src/store/store.ts";
import { freshCatalogue } from "../store/open.ts";
import { told, uid } from "../store/snapshots.ts";

const KEY = "weibo:5549047567" as AccountKey;

async function louvreEvents(db: Store) {
  const account = await findAccount(db, { kind: "uid", uid: uid("5549047567") });
  if (!account) throw new Error("The Louvre is missing");
  return eventsOf(db, account, await seriesOf(db, account.key), "30d");
}

/** The Louvre and some others, all known on two days in a row; so many of the others fell with it. */
async function fall(db: Store, others: number, fell: number): Promise<void> {
  const histories = Array.from({ length: others + 1 }, (_, i) => {
    const key = i === 0 ? KEY : (`weibo:100000000${i}` as AccountKey);
    const days = [told("2026-11-20", 100_000), told("2026-11-21", i <= fell ? 99_000 : 100_100)];
    return [key, packSeries(key, days)] as const;
  });
  const tx = db.transaction(["series", "ready", "meta"], "readwrite");
  await addHistories(tx, new Map(histories));
  await tx.done;
}

describe("what is marked on the Louvre's chart", () => {
  it("are its award of 2017 and its broadcasts, the latest first", async () => {
    const events = await louvreEvents(await freshCatalogue());
    expect(events.map(({ kind, to }) => [kind, to])).toEqual(
      [...events].sort((a, b) => b.to - a.to).map(({ kind, to }) => [kind, to]),
    );
    expect(events.filter(({ kind }) => kind === "award").length).toBeGreaterThan(0);
    expect(events.filter(({ kind }) => kind === "broadcasts")).toHaveLength(2);
  });

  it.each([
    ["is a clean-up where most of the others fell on the same day", 4, 3, [{ fell: 4, known: 5 }]],
    ["is none where they did not", 7, 2, []],
    ["is none where nobody else is known", 0, 0, []],
  ])("%s", async (_what, others, fell, expected) => {
    const db = await freshCatalogue();
    await fall(db, others, fell);
    const found = (await louvreEvents(db)).filter(({ kind }) => kind === "clean-up");
    expect(found).toMatchObject(expected);
  });
});
