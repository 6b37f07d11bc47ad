import { describe, expect, it } from "vitest";
import { type BackupTrouble, type Turn, troubleOf, turnOf } from "../../src/backup/schedule.ts";
import { type AutomaticBackup, NO_AUTOMATIC_BACKUP } from "../../src/store/automatic-backup.ts";

const DAY = 86_400_000;
const NOW = 1_000 * DAY;
const weekly: AutomaticBackup = { ...NO_AUTOMATIC_BACKUP, every: "week" };
const made = (daysAgo: number) => ({ at: NOW - daysAgo * DAY, file: "vitrine-backup.gz" });
const failed = (daysAgo: number) => ({ at: NOW - daysAgo * DAY, why: "space" as const, detail: "" });
const rest = (daysAhead: number): Turn => ({ kind: "rest", until: NOW + daysAhead * DAY });
const due: Turn = { kind: "due" };

describe("an automatic backup", () => {
  it.each<[string, AutomaticBackup, Turn]>([
    ["is none before it is switched on", NO_AUTOMATIC_BACKUP, { kind: "off" }],
    ["is none after it was switched off", { ...NO_AUTOMATIC_BACKUP, made: made(90) }, { kind: "off" }],
    ["is due at once when it was just switched on", weekly, due],
    ["is not due six days after the last", { ...weekly, made: made(6) }, rest(1)],
    ["is due a week after the last", { ...weekly, made: made(7) }, due],
    ["is due once after many weeks of sleep, and then rests", { ...weekly, made: made(0) }, rest(7)],
    ["every four weeks rests for four", { ...weekly, every: "four-weeks", made: made(7) }, rest(21)],
    ["every four weeks is due before the reminder of 30 days", { ...weekly, every: "four-weeks", made: made(28) }, due],
    ["that failed is not tried again within the day", { ...weekly, made: made(7), failed: failed(0.5) }, rest(0.5)],
    ["that failed is tried again the next day", { ...weekly, made: made(8), failed: failed(1) }, due],
    ["that failed the first time is tried again the next day", { ...weekly, failed: failed(1) }, due],
    ["is not made twice by a clock set back an hour", { ...weekly, made: made(-1 / 24) }, rest(7 + 1 / 24)],
    ["does not wait for a year that a wrong clock wrote down", { ...weekly, made: made(-400) }, due],
    ["does not wait for a failure that a wrong clock wrote down", { ...weekly, failed: failed(-400) }, due],
    ["that is under way is not begun again", { ...weekly, begun: { at: 5 } }, { kind: "under-way", begun: { at: 5 } }],
    [
      "that was under way when a clock was set back is seen to its end",
      { ...weekly, begun: { at: NOW + DAY } },
      { kind: "under-way", begun: { at: NOW + DAY } },
    ],
  ])("%s", (_what, automatic, turn) => {
    expect(turnOf(automatic, NOW)).toEqual(turn);
  });

  it.each<[string, AutomaticBackup, boolean, BackupTrouble | null]>([
    ["is no news while it is switched off", { ...NO_AUTOMATIC_BACKUP, failed: failed(1) }, false, null],
    ["is no news while all goes well", { ...weekly, made: made(1) }, true, null],
    ["is in trouble once the permission is gone, before it is due", { ...weekly, made: made(1) }, false, "forbidden"],
    ["is in trouble while the last one failed", { ...weekly, failed: failed(1) }, true, "failed"],
    ["says first that the permission is gone", { ...weekly, failed: failed(1) }, false, "forbidden"],
  ])("%s", (_what, automatic, maySave, trouble) => {
    expect(troubleOf(automatic, maySave)).toBe(trouble);
  });
});
