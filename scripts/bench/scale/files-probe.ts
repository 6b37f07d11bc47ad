// Laid into a page of the extension for the bench alone: the real code of import, export and backup on the real store.
import { backupFile } from "../../../src/backup/backup-file.ts";
import { rehearse } from "../../../src/catalogue/backup/restore.ts";
import { keepImport } from "../../../src/catalogue/importing.ts";
import { catalogueKeeper } from "../../../src/catalogue/open.ts";
import { readBackupFile } from "../../../src/options/backup/read-backup-file.ts";
import { breathing, unhurried } from "../../../src/options/breath.ts";
import { write } from "../../../src/options/transfer/export-work.ts";
import { openFile, previewOf } from "../../../src/options/transfer/import-work.ts";
import { wordsOf } from "../../../src/ui/languages.ts";

const catalogue = catalogueKeeper();

/** How long a step took, and the longest that the page answered nobody meanwhile, in ms; and how many account-days came of it. */
export interface Watched {
  readonly ms: number;
  readonly silentMs: number;
  readonly came: number;
}

/** A clock that wants to tick every few milliseconds, as a reader's click would want to be heard. */
const TICK_MS = 4;

async function watched(step: () => Promise<number>): Promise<Watched> {
  let silentMs = 0;
  let last = performance.now();
  const tick = () => {
    const now = performance.now();

    silentMs = Math.max(silentMs, now - last);
    last = now;
  };
  const clock = setInterval(tick, TICK_MS);
  const began = performance.now();
  const came = await step();
  const ms = performance.now() - began;
  tick();
  clearInterval(clock);
  return { ms, silentMs, came };
}

function chosenFile(): File {
  const [file] = document.querySelector("input")?.files ?? [];
  if (!file) throw new Error("No file was chosen.");
  return file;
}

export const files = {
  /** Imports the chosen file as the options do, from its bytes to the kept figures. */
  importChosen(): Promise<Watched> {
    return watched(async () => {
      const db = await catalogue();
      const course = { signal: new AbortController().signal, tell: () => undefined };
      const opened = await openFile(chosenFile(), course);
      const { read } = await previewOf(db, opened, opened.survey, course);
      if (!read) throw new Error("The file's columns were not understood.");
      await keepImport(db, read.figures, 1, () => true);
      return read.effect.added;
    });
  },
  /** Exports what is tracked, a row for each account and day. */
  exportAll(): Promise<Watched> {
    return watched(async () => {
      const selection = { accounts: "tracked", from: null, to: null } as const;
      const breathe = breathing();
      let rows = 0;
      const told = (written: number) => {
        rows = written;
        return breathe();
      };
      const order = { kind: "series", selection, forPrograms: false } as const;
      await write(await catalogue(), wordsOf("en", "options"), order, told);
      return rows;
    });
  },
  /** Makes a backup of all that is kept; reads it, and says what it would do to the store that it came from. */
  async backup(): Promise<{ readonly made: Watched; readonly previewed: Watched }> {
    const db = await catalogue();
    let file = new File([], "");
    const made = await watched(async () => {
      const { name, blob } = await backupFile(db, { made: Date.now(), vitrine: "bench" }, unhurried);
      file = new File([blob], name);
      return blob.size;
    });
    const previewed = await watched(async () => {
      const { contents } = await readBackupFile(file);
      return (await rehearse(db, contents)).days.kept;
    });
    return { made, previewed };
  },
};

Object.assign(globalThis, { files });
