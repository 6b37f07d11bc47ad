import { describe, expect, it } from "vitest";
import { noContents } from "../../src/catalogue/backup/contents.ts";
import { keptLines } from "../../src/catalogue/backup/kept.ts";
import { rehearse, restore } from "../../src/catalogue/backup/restore.ts";
import { NO_OUTCOME } from "../../src/catalogue/backup/tally.ts";
import { changeSettings, settingsOf } from "../../src/store/settings.ts";
import type { Store } from "../../src/store/store.ts";
import { emptyStore, freshCatalogue } from "../store/open.ts";
import { told } from "../store/snapshots.ts";
import { addYears, backupFileOf, contentsOf, fill, LIGHTHOUSE_KEY, provisional } from "./backups.ts";

async function filled(): Promise<Store> {
  const db = await freshCatalogue();
  await fill(db);
  return db;
}

async function dumpOf(db: Store): Promise<unknown> {
  const names = [...db.objectStoreNames];
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await db.getAll(name)] as const)));
}

describe("a backup", () => {
  it("that is restored gives the same bytes again", async () => {
    const file = await backupFileOf(await filled());
    for (const other of [await freshCatalogue(), await emptyStore()]) {
      await restore(other, await contentsOf(file));
      expect(await backupFileOf(other)).toEqual(file);
    }
  });

  it("brings everything to another machine", async () => {
    const [here, there] = [await filled(), await freshCatalogue()];
    const outcome = await restore(there, await contentsOf(await backupFileOf(here)));
    expect(await dumpOf(there)).toEqual(await dumpOf(here));
    expect(outcome).toMatchObject({
      days: { added: 4 },
      posts: { added: 2 },
      labels: { added: 1 },
      entries: { added: 2 },
    });
  });

  it("holds none of the directory's own figures", async () => {
    const nouns: string[] = [];
    for await (const [noun] of keptLines(await freshCatalogue())) nouns.push(noun);
    expect(new Set(nouns)).toEqual(new Set(["museum", "account"]));
  });

  it("is made whole of more than is read at once", async () => {
    const db = await emptyStore();
    const years = Array.from({ length: 150 }, (_, i) => `${1950 + i}-05-01`);
    for (const account of Array.from({ length: 14 }, (_, i) => `weibo:${7_000_000 + i}`)) {
      await addYears(
        db,
        account as typeof LIGHTHOUSE_KEY,
        years.map((day) => ({ ...told(day, 5), at: null })),
      );
    }
    expect((await contentsOf(await backupFileOf(db))).series).toHaveLength(2_100);
  });
});

describe("a restore", () => {
  it("that is rehearsed tells what it would do, and does nothing", async () => {
    const contents = await contentsOf(await backupFileOf(await filled()));
    const db = await freshCatalogue();
    const before = await dumpOf(db);
    const expected = await rehearse(db, contents);
    expect(await dumpOf(db)).toEqual(before);
    expect(await restore(db, contents)).toEqual(expected);
  });

  it("of what is here already changes nothing", async () => {
    const db = await filled();
    const before = await dumpOf(db);
    const outcome = await restore(db, await contentsOf(await backupFileOf(db)));
    expect(await dumpOf(db)).toEqual(before);
    for (const { added, changed } of Object.values(outcome)) expect([added, changed]).toEqual([0, 0]);
  });

  it("lets exact figures beat rounded ones, and counts what changed", async () => {
    const contents = await contentsOf(await backupFileOf(await filled()));
    const db = await freshCatalogue();
    const rough = { ...told("2026-01-02", 9_000), followers: { value: 9_000, precision: "about" as const } };
    await addYears(db, LIGHTHOUSE_KEY, [rough, told("2026-01-03", 9_200)]);
    expect((await restore(db, contents)).days).toEqual({ added: 3, changed: 1, kept: 0 });
  });

  it("brings which parts of the case stood open", async () => {
    const db = await filled();
    await changeSettings(db, { opened: ["rhythm"] });
    const fresh = await freshCatalogue();
    await restore(fresh, await contentsOf(await backupFileOf(db)));
    expect((await settingsOf(fresh)).opened).toEqual(["rhythm"]);
  });

  it("leaves what the reader set as it is", async () => {
    const contents = await contentsOf(await backupFileOf(await filled()));
    const db = await freshCatalogue();
    await changeSettings(db, { language: "zh" });
    await restore(db, contents);
    expect((await settingsOf(db)).language).toBe("zh");
  });

  it("leaves what this directory says of its museums, whatever a file of another version says", async () => {
    const db = await freshCatalogue();
    const before = await db.getAll("museums");
    const museums = before.map((museum) => ({ ...museum, wikidata: "Q1", city: "Lyon", ambiguity: "unclear" }));
    await restore(db, { ...noContents(), museums });
    expect(await db.getAll("museums")).toEqual(before);
  });

  it("that is stopped in the middle leaves everything as it was", async () => {
    const contents = await contentsOf(await backupFileOf(await filled()));
    const db = await freshCatalogue();
    const before = await dumpOf(db);
    const stop = new AbortController();
    const progress = () => stop.abort();
    await expect(restore(db, contents, { signal: stop.signal, progress })).rejects.toThrow("abort");
    expect(await dumpOf(db)).toEqual(before);
  });

  it("that cannot be written leaves everything as it was", async () => {
    const contents = await contentsOf(await backupFileOf(await filled()));
    const db = await freshCatalogue();
    const before = await dumpOf(db);
    const [post] = contents.posts;
    const unwritable = { ...contents, posts: post ? [post, { ...post, mid: Number.NaN as never }] : [] };
    await expect(restore(db, unwritable)).rejects.toThrow();
    expect(await dumpOf(db)).toEqual(before);
  });

  it("gives an account whose museum nobody kept one to be named", async () => {
    const db = await emptyStore();
    await restore(db, { ...noContents(), accounts: [provisional("weibo-phare", { trackedAt: 5 })] });
    expect(await db.getAll("museums")).toEqual([expect.objectContaining({ id: "weibo-phare", origin: "reader" })]);
  });

  it("of nothing does nothing", async () => {
    const db = await emptyStore();
    expect(await restore(db, await contentsOf(await backupFileOf(await emptyStore())))).toEqual(NO_OUTCOME);
  });
});
