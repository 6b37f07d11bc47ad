import type { Account } from "../core/museum.ts";
import type { Store } from "./store.ts";

/** The name under which the instant of the last one is kept. */
export const BACKED_UP = "backed-up";
const DAY_MS = 86_400_000;

/** Days without a backup after which the reader is reminded. */
const DAYS_BETWEEN_BACKUPS = 30;

/** The instant of the last backup, in ms; null before the first. */
export async function lastBackup(db: Store): Promise<number | null> {
  const kept = await db.get("meta", BACKED_UP);
  return typeof kept === "number" && Number.isFinite(kept) ? kept : null;
}

export async function noteBackup(db: Store, nowMs: number): Promise<void> {
  await db.put("meta", nowMs, BACKED_UP);
}

/** Whether a backup is due: 30 days after the last one, or after the first account was tracked. */
export function isBackupDue(
  lastMs: number | null,
  tracked: readonly Pick<Account, "trackedAt">[],
  nowMs: number,
): boolean {
  const since = tracked.flatMap(({ trackedAt }) => trackedAt ?? []);
  if (since.length === 0) return false;
  return nowMs - (lastMs ?? Math.min(...since)) >= DAYS_BETWEEN_BACKUPS * DAY_MS;
}
