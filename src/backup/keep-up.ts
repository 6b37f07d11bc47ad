import { automaticBackupOf, type Begun, type Failure, noteBegun, noteEnd } from "../store/automatic-backup.ts";
import type { Store } from "../store/store.ts";
import type { BackupFile } from "./backup-file.ts";
import { turnOf } from "./schedule.ts";

/** What became of a file that was handed to the browser. */
export type Fate =
  | { readonly kind: "saving" }
  | { readonly kind: "saved"; readonly file: string }
  | { readonly kind: "failed"; readonly failure: Failure };

/** What an automatic backup reaches the world by. */
export interface World {
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
  /** Whether the reader's permission to save files still stands. */
  readonly isAllowed: () => Promise<boolean>;
  /** The backup as of an instant, in ms. */
  readonly make: (madeMs: number) => Promise<BackupFile>;
  /** Hands a file to the browser's downloads; resolves once they have begun. */
  readonly save: (file: BackupFile) => Promise<void>;
  /** What became of the file that was handed over since then; null when none was. */
  readonly find: (begun: Begun) => Promise<Fate | null>;
  /** Lets go of what was held for the file. */
  readonly letGo: () => Promise<void>;
  /** Something changed that pages show. */
  readonly tell: () => void;
}

const PAUSE_MS = 500;
/** Looks at one file in a row. One that takes longer (a slow disk, a question to the reader) is left to the next alarm. */
const LOOKS = 40;

/**
 * Makes the backup that is due, or sees what became of the one that somebody began and could not finish. It counts as made
 * once it is whole on the disk, and never before; one whose end nobody saw, and that is not among the downloads, failed.
 * Gives whether one is still being saved.
 */
export async function keepUp(db: Store, world: World): Promise<boolean> {
  const turn = turnOf(await automaticBackupOf(db), world.now());
  switch (turn.kind) {
    case "off":
    case "rest":
      return false;
    case "under-way":
      return follow(db, turn.begun, world);
    case "due":
      return begin(db, world);
  }
}

async function begin(db: Store, world: World): Promise<boolean> {
  const begun = { at: world.now() };
  await noteBegun(db, begun);
  world.tell();
  try {
    if (await world.isAllowed()) await world.save(await world.make(begun.at));
  } catch (error) {
    return end(db, begun, world, { why: "other", detail: error instanceof Error ? error.message : String(error) });
  }
  return follow(db, begun, world);
}

async function follow(db: Store, begun: Begun, world: World): Promise<boolean> {
  for (let look = 0; look < LOOKS; look++) {
    if (!(await world.isAllowed())) return end(db, begun, world, { why: "permission", detail: "" });
    const fate = await world.find(begun);
    if (fate === null) return end(db, begun, world, { why: "stopped", detail: "" });
    if (fate.kind === "saved") return end(db, begun, world, { file: fate.file });
    if (fate.kind === "failed") return end(db, begun, world, fate.failure);
    await world.wait(PAUSE_MS);
  }
  return true;
}

async function end(db: Store, begun: Begun, world: World, how: Failure | { readonly file: string }): Promise<false> {
  try {
    // First: who is stopped between the two comes back here.
    await world.letGo();
  } finally {
    await noteEnd(db, begun, how);
    world.tell();
  }
  return false;
}
