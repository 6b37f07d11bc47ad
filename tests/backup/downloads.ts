import type { BackupFile } from "../../src/backup/backup-file.ts";
import type { Fate, World } from "../../src/backup/keep-up.ts";

type Step = "make" | "save" | "saved" | "find" | "let-go";

/** What strikes once at a step: an error as the browser throws it, or the end of the worker, after which nothing happens. */
type Fault = { readonly at: Step; readonly error: Error | "killed" };

/** What a browser's downloads hold, and how they behave. */
export interface Downloads {
  isAllowed: boolean;
  /** What becomes of the next file that is handed over, look by look; the last stays. */
  fates: Fate[];
  fault: Fault | null;
  /** Called when the worker is killed. */
  killed: () => void;
  readonly handed: { readonly at: number; readonly name: string }[];
  /** Addresses that are held for files. */
  held: number;
  now: number;
}

export const SAVING: Fate = { kind: "saving" };
export const saved = (file = "vitrine-backup-2026-11-24.gz"): Fate => ({ kind: "saved", file });

export function newDownloads(): Downloads {
  const killed = () => undefined;
  const now = Date.UTC(2026, 10, 24, 2, 30);
  return { isAllowed: true, fates: [saved()], fault: null, killed, handed: [], held: 0, now };
}

/** Downloads on no disk. The same downloads given to a new world are what a background finds after it was stopped. */
export function worldOf(downloads: Downloads): World {
  const strike = async (at: Step) => {
    const { fault } = downloads;
    if (fault?.at !== at) return;
    downloads.fault = null;
    if (fault.error !== "killed") throw fault.error;
    downloads.killed();
    await new Promise(() => undefined);
  };
  return {
    now: () => downloads.now,
    wait: async () => undefined,
    isAllowed: async () => downloads.isAllowed,
    make: async (at): Promise<BackupFile> => {
      await strike("make");
      return { name: `vitrine-backup-${new Date(at).toISOString().slice(0, 10)}.gz`, blob: new Blob(["whole"]) };
    },
    save: async ({ name }) => {
      downloads.held += 1;
      await strike("save");
      downloads.handed.push({ at: downloads.now, name });
      await strike("saved");
    },
    find: async ({ at }) => {
      await strike("find");
      if (!downloads.handed.some((file) => file.at >= at)) return null;
      return (downloads.fates.length > 1 ? downloads.fates.shift() : downloads.fates[0]) ?? null;
    },
    letGo: async () => {
      await strike("let-go");
      downloads.held = 0;
    },
    tell: () => undefined,
  };
}
