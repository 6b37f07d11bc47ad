import { BACKED_UP } from "./backed-up.ts";
import type { Store } from "./store.ts";

const NAME = "automatic-backup";

export const RHYTHMS = ["week", "four-weeks"] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/**
 * Why no file came about.
 * - `permission`: Vitrine may not save files any more.
 * - `space`: the disk is full.
 * - `folder`: the downloads folder cannot be written to.
 * - `cancelled`: somebody cancelled the download.
 * - `stopped`: the background or the browser was stopped in the middle.
 * - `other`: whatever `detail` says.
 */
export type Obstacle = "permission" | "space" | "folder" | "cancelled" | "stopped" | "other";

export interface Failure {
  readonly why: Obstacle;
  /** In the browser's own words; empty where `why` says all. */
  readonly detail: string;
}

/** A backup on its way to the disk: when it was begun, in ms. */
export interface Begun {
  readonly at: number;
}

/**
 * The backups that are made without anybody asking. A habit of this browser on this computer: it is kept beside the
 * settings and not among them, for a backup that is restored elsewhere must not bring it along.
 */
export interface AutomaticBackup {
  /** null while it is switched off. */
  readonly every: Rhythm | null;
  /** The last file that was whole on the disk: when it was begun, in ms, and its name. */
  readonly made: (Begun & { readonly file: string }) | null;
  /** What went wrong since then, and when, in ms. */
  readonly failed: (Begun & Failure) | null;
  /** Written down before the first step is taken: who finds it later knows that somebody was stopped in the middle. */
  readonly begun: Begun | null;
}

export const NO_AUTOMATIC_BACKUP: AutomaticBackup = { every: null, made: null, failed: null, begun: null };

export async function automaticBackupOf(db: Store): Promise<AutomaticBackup> {
  return read(await db.get("meta", NAME));
}

/** Switches it on or off. What was under way is nobody's then, and what failed is no news any more. */
export async function setRhythm(db: Store, every: Rhythm | null): Promise<void> {
  await change(db, (kept) => ({ ...kept, every, ...(every === null ? { begun: null, failed: null } : {}) }));
}

/** Forgets a failure, so that the next look tries again. */
export async function forgetFailure(db: Store): Promise<void> {
  await change(db, (kept) => ({ ...kept, failed: null }));
}

export async function noteBegun(db: Store, begun: Begun): Promise<void> {
  await change(db, (kept) => ({ ...kept, begun }));
}

/** Writes down what became of a backup, unless it was given up meanwhile. One that is made is a backup like those by hand. */
export async function noteEnd(db: Store, begun: Begun, end: Failure | { readonly file: string }): Promise<void> {
  const tx = db.transaction("meta", "readwrite");
  const kept = read(await tx.store.get(NAME));
  if (kept.begun?.at === begun.at) {
    const isMade = "file" in end;
    if (isMade) await tx.store.put(begun.at, BACKED_UP);
    const news = isMade ? { made: { ...begun, ...end }, failed: null } : { failed: { ...begun, ...end } };
    await tx.store.put({ ...kept, ...news, begun: null }, NAME);
  }
  await tx.done;
}

async function change(db: Store, step: (kept: AutomaticBackup) => AutomaticBackup): Promise<void> {
  const tx = db.transaction("meta", "readwrite");
  await tx.store.put(step(read(await tx.store.get(NAME))), NAME);
  await tx.done;
}

/** A rhythm that is not as known is none. */
function read(kept: unknown): AutomaticBackup {
  const known = { ...NO_AUTOMATIC_BACKUP, ...(kept as Partial<AutomaticBackup> | undefined) };
  return { ...known, every: RHYTHMS.find((rhythm) => rhythm === known.every) ?? null };
}
