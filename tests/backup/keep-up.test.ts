import { describe, expect, it } from "vitest";
import { type Fate, keepUp } from "../../src/backup/keep-up.ts";
import { automaticBackupOf, forgetFailure, setRhythm } from "../../src/store/automatic-backup.ts";
import { lastBackup } from "../../src/store/backed-up.ts";
import { eraseStore } from "../../src/store/erase.ts";
import type { Store } from "../../src/store/store.ts";
import { backupFileOf } from "../catalogue/backups.ts";
import { emptyStore } from "../store/open.ts";
import { type Downloads, newDownloads, SAVING, saved, worldOf } from "./downloads.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A store whose reader wants a backup each week, and a browser that saves. */
async function weekly(): Promise<{ db: Store; downloads: Downloads }> {
  const db = await emptyStore();
  await setRhythm(db, "week");
  return { db, downloads: newDownloads() };
}

/** The alarm rings, and wakes a worker that looks to its end, or until it is killed. */
async function ring(db: Store, downloads: Downloads): Promise<void> {
  const killed = new Promise<void>((resolve) => {
    downloads.killed = resolve;
  });
  await Promise.race([keepUp(db, worldOf(downloads)), killed]);
}

/** The alarm rings each hour for so many days. */
async function live(db: Store, downloads: Downloads, days: number): Promise<void> {
  for (let hour = 0; hour < days * 24; hour++) {
    await ring(db, downloads);
    downloads.now += HOUR;
  }
}

describe("an automatic backup", () => {
  it("is never made before it is switched on", async () => {
    const [db, downloads] = [await emptyStore(), newDownloads()];
    await live(db, downloads, 30);
    expect(downloads.handed).toEqual([]);
  });

  it("is made each week, is remembered by its name, and counts as a backup", async () => {
    const { db, downloads } = await weekly();
    const first = downloads.now;
    downloads.fates = [saved("vitrine-backup-2026-11-24 (1).gz")];
    await live(db, downloads, 15);
    expect(downloads.handed.map(({ at }) => (at - first) / DAY)).toEqual([0, 7, 14]);
    const { made } = await automaticBackupOf(db);
    expect(made).toEqual({ at: first + 14 * DAY, file: "vitrine-backup-2026-11-24 (1).gz" });
    expect(await lastBackup(db)).toBe(first + 14 * DAY);
    expect(downloads.held).toBe(0);
  });

  it("after a sleep of many weeks is one", async () => {
    const { db, downloads } = await weekly();
    await live(db, downloads, 1);
    downloads.now += 60 * DAY;
    await live(db, downloads, 1);
    expect(downloads.handed).toHaveLength(2);
  });

  it("counts as made once it is whole on the disk, and not before", async () => {
    const { db, downloads } = await weekly();
    downloads.fates = [SAVING];
    expect(await keepUp(db, worldOf(downloads))).toBe(true);
    expect(await automaticBackupOf(db)).toMatchObject({ made: null, failed: null, begun: { at: downloads.now } });
    expect(await lastBackup(db)).toBeNull();
    expect(downloads.held).toBe(1);
    downloads.fates = [saved()];
    expect(await keepUp(db, worldOf(downloads))).toBe(false);
    expect(await automaticBackupOf(db)).toMatchObject({ made: { at: downloads.now }, begun: null });
    expect(downloads).toMatchObject({ handed: { length: 1 }, held: 0 });
  });

  it("that took some looks is seen to its end at once", async () => {
    const { db, downloads } = await weekly();
    downloads.fates = [SAVING, SAVING, SAVING, saved()];
    expect(await keepUp(db, worldOf(downloads))).toBe(false);
    expect((await automaticBackupOf(db)).made).not.toBeNull();
  });

  it.each<[string, (downloads: Downloads) => void, object]>([
    ["finds no permission", (downloads) => Object.assign(downloads, { isAllowed: false }), { why: "permission" }],
    ["fills the disk", (downloads) => downloads.fates.unshift(failing("space")), { why: "space" }],
    [
      "meets a folder it may not write to",
      (downloads) => downloads.fates.unshift(failing("folder")),
      { why: "folder" },
    ],
    ["is cancelled", (downloads) => downloads.fates.unshift(SAVING, failing("cancelled")), { why: "cancelled" }],
    [
      "cannot be put together",
      (downloads) => Object.assign(downloads, { fault: { at: "make", error: new Error("A record is broken") } }),
      { why: "other", detail: "A record is broken" },
    ],
    [
      "is not taken by the browser",
      (downloads) => Object.assign(downloads, { fault: { at: "save", error: new Error("Invalid filename") } }),
      { why: "other", detail: "Invalid filename" },
    ],
  ])("that %s says so, is no backup, and is tried again the next day", async (_how, spoil, failure) => {
    const { db, downloads } = await weekly();
    const first = downloads.now;
    spoil(downloads);
    await live(db, downloads, 0.5);
    expect(await automaticBackupOf(db)).toMatchObject({ made: null, begun: null, failed: { at: first, ...failure } });
    expect(await lastBackup(db)).toBeNull();
    expect(downloads.handed.length).toBeLessThanOrEqual(1);
    expect(downloads.held).toBe(0);
    downloads.isAllowed = true;
    await live(db, downloads, 1);
    expect(await automaticBackupOf(db)).toMatchObject({ made: { at: first + DAY }, failed: null });
  });

  it("that failed is tried at once when the reader says so, and the one before stands meanwhile", async () => {
    const { db, downloads } = await weekly();
    await live(db, downloads, 7);
    const before = (await automaticBackupOf(db)).made;
    downloads.fates.unshift(failing("space"));
    await live(db, downloads, 0.5);
    expect(await automaticBackupOf(db)).toMatchObject({ made: before, failed: { why: "space" } });
    await forgetFailure(db);
    await keepUp(db, worldOf(downloads));
    expect(await automaticBackupOf(db)).toMatchObject({ made: { at: downloads.now }, failed: null });
  });

  it("whose permission is taken away while it is saved is not counted", async () => {
    const { db, downloads } = await weekly();
    downloads.fates = [SAVING];
    await keepUp(db, worldOf(downloads));
    downloads.isAllowed = false;
    await keepUp(db, worldOf(downloads));
    expect(await automaticBackupOf(db)).toMatchObject({ made: null, failed: { why: "permission" } });
  });
});

describe("a worker that is killed", () => {
  it.each(["make", "save"] as const)("at %s leaves a backup that was stopped, tried again the next day", async (at) => {
    const { db, downloads } = await weekly();
    const first = downloads.now;
    downloads.fault = { at, error: "killed" };
    await live(db, downloads, 0.5);
    expect(downloads.handed).toEqual([]);
    expect(await automaticBackupOf(db)).toMatchObject({ made: null, failed: { why: "stopped" }, begun: null });
    await live(db, downloads, 1);
    expect(downloads.handed.map((file) => file.at)).toEqual([first + DAY]);
  });

  it.each(["saved", "find", "let-go"] as const)("at %s has handed over the one file, and it counts", async (at) => {
    const { db, downloads } = await weekly();
    const first = downloads.now;
    downloads.fault = { at, error: "killed" };
    await live(db, downloads, 2);
    expect(downloads.handed).toHaveLength(1);
    expect(await automaticBackupOf(db)).toMatchObject({ made: { at: first }, failed: null, begun: null });
    expect(downloads.held).toBe(0);
  });

  it("each time tries once a day, not once an hour", async () => {
    const { db, downloads } = await weekly();
    let killed = 0;
    for (let hour = 0; hour < 72; hour++) {
      downloads.fault = { at: "make", error: "killed" };
      await ring(db, downloads);
      killed += downloads.fault === null ? 1 : 0;
      downloads.now += HOUR;
    }
    expect(killed).toBe(3);
  });
});

describe("the habit of automatic backups", () => {
  it("is this browser's own: a backup does not tell of it", async () => {
    const db = await emptyStore();
    const without = await backupFileOf(db);
    await setRhythm(db, "four-weeks");
    await keepUp(db, worldOf(newDownloads()));
    expect(await backupFileOf(db)).toEqual(without);
  });

  it("that is switched off gives up what was under way", async () => {
    const { db, downloads } = await weekly();
    downloads.fates = [SAVING];
    await keepUp(db, worldOf(downloads));
    await setRhythm(db, null);
    expect(await keepUp(db, worldOf(downloads))).toBe(false);
    expect(await automaticBackupOf(db)).toEqual({ every: null, made: null, failed: null, begun: null });
  });

  it("is erased with everything", async () => {
    const { db } = await weekly();
    await eraseStore(db);
    expect((await automaticBackupOf(await emptyStore())).every).toBeNull();
  });
});

function failing(why: "space" | "folder" | "cancelled"): Fate {
  return { kind: "failed", failure: { why, detail: "" } };
}
