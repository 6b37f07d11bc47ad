import { describe, expect, it } from "vitest";
import { isBackupDue, lastBackup, noteBackup } from "../../src/store/backed-up.ts";
import { emptyStore } from "./open.ts";

const DAY = 86_400_000;
const tracked = (...instants: readonly (number | null)[]) => instants.map((trackedAt) => ({ trackedAt }));

describe("a backup", () => {
  it("is remembered by its instant", async () => {
    const db = await emptyStore();
    expect(await lastBackup(db)).toBeNull();
    await noteBackup(db, 5_000);
    expect(await lastBackup(db)).toBe(5_000);
  });

  it.each<[string, boolean, number | null, readonly (number | null)[], number]>([
    ["is not due where nothing is tracked", false, null, [null], 900 * DAY],
    ["is not due in the first month", false, null, [5 * DAY], 34 * DAY],
    ["is due 30 days after the first account was tracked", true, null, [9 * DAY, null, 5 * DAY], 35 * DAY],
    ["is not due a month less a day after the last", false, 100 * DAY, [5 * DAY], 129 * DAY],
    ["is due 30 days after the last", true, 100 * DAY, [5 * DAY], 130 * DAY],
  ])("%s", (_when, due, last, instants, now) => {
    expect(isBackupDue(last, tracked(...instants), now)).toBe(due);
  });
});
