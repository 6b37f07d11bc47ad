import type { Account } from "../core/museum.ts";
import type { Store } from "./store.ts";

const NAME = "backed-up";
const DAY_MS = 86_400_000;

/** Days without a backup after which the reader is reminded. */
export const DAYS_BETWEEN_BACKUPS = 30;

/** The instant of the last backup, in ms; null before the first. */
export async function lastBackup(db: Store): Promise<number | null> {
  const kept = await db.get("meta", NAME);
  return typeof kept === "number" && Number.isFinite(kept) ? kept : null;
}

export async function noteBackup(db: Store, nowMs: number): Promise<void> {
  await db.put("meta", nowMs, NAME);
}

/** The same within a transaction that keeps more than this. */
export async function noteBackupIn(
  meta: { put(value: unknown, name: string): Promise<unknown> },
  nowMs: number,
): Promise<void> {
  await meta.put(nowMs, NAME);
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
