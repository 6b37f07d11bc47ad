import type { AutomaticBackup, Begun, Rhythm } from "../store/automatic-backup.ts";

const DAY_MS = 86_400_000;
/** Four weeks and not a month: the reminder comes after 30 days, and shall not where all goes well. */
const DAYS: Readonly<Record<Rhythm, number>> = { week: 7, "four-weeks": 28 };

export type Turn =
  | { readonly kind: "off" }
  | { readonly kind: "under-way"; readonly begun: Begun }
  | { readonly kind: "due" }
  | { readonly kind: "rest"; readonly until: number };

/**
 * What is to be done about automatic backups at an instant, in ms. The first is due at once, the others a rhythm after the
 * one before, and a day after one that failed. Of many that were missed one is made.
 */
export function turnOf({ every, made, failed, begun }: AutomaticBackup, nowMs: number): Turn {
  if (begun) return { kind: "under-way", begun };
  if (every === null) return { kind: "off" };
  const last = failed ?? made;
  // What lies more than a day ahead was written down by a clock that was wrong: nobody waits for it.
  if (last === null || last.at > nowMs + DAY_MS) return { kind: "due" };
  const until = last.at + (failed ? 1 : DAYS[every]) * DAY_MS;
  return nowMs >= until ? { kind: "due" } : { kind: "rest", until };
}

/** Why the next automatic backup will not come about as it should: the permission is gone, or the last one failed. */
export type BackupTrouble = "forbidden" | "failed";

export function troubleOf({ every, failed }: AutomaticBackup, maySave: boolean): BackupTrouble | null {
  if (every === null) return null;
  if (!maySave) return "forbidden";
  return failed ? "failed" : null;
}
