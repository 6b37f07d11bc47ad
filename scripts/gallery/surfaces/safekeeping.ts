import { fileURLToPath } from "node:url";
import type { WordKey } from "../../../src/ui/words.ts";
import { chooseFile, pressOn } from "../../../tests/e2e/acts.ts";
import { louvre } from "../../../tests/fixtures/accounts.ts";
import type { Scene } from "../scene.ts";
import type { Shown, Surface } from "../surface.ts";
import { WIDE_AND_NARROW } from "../windows.ts";
import { openOptions, part } from "./options.ts";

const FIELD = 'input[type="file"][accept=".gz"]';
const SECTION = part(FIELD);
const BACKUP = fileURLToPath(new URL("../../../tests/fixtures/backups/version-1.gz", import.meta.url));

/** One file with everything, back from it, and nothing at all. */
export const safekeeping: Surface = {
  name: "options-backup",
  windows: WIDE_AND_NARROW,
  states: [
    { name: "never", isAlike: true, show: (scene) => backup(scene, 0) },
    { name: "due", isAlike: true, show: (scene) => backup(scene, 45) },
    { name: "restore-preview", show: restorePreview },
    { name: "restore-refused", show: restoreRefused },
    { name: "erase-one-asked", show: eraseOneAsked },
    { name: "erase-all-asked", isAlike: true, show: (scene) => asked(scene, "options_erase_all") },
  ],
};

async function backup(scene: Scene, days: number): Promise<Shown> {
  await scene.store.evaluate((since) => holdings.follow(2, since), days);
  return { page: await openOptions(scene), of: SECTION };
}

async function restorePreview(scene: Scene): Promise<Shown> {
  const page = await openOptions(scene);
  const field = await page.waitForSelector(FIELD);
  if (!field) throw new Error("No field for a backup");
  await (await field.toElement("input")).uploadFile(BACKUP);
  await page.waitForSelector("table.restore");
  return { page, of: SECTION };
}

async function restoreRefused(scene: Scene): Promise<Shown> {
  const page = await openOptions(scene);
  await chooseFile(page, "vitrine-backup-2026-11-01.gz", "no backup", FIELD);
  await page.waitForSelector(`section:has(${FIELD}) .outcome:not(:empty)`);
  return { page, of: SECTION };
}

async function eraseOneAsked(scene: Scene): Promise<Shown> {
  return asked(scene, "options_erase_one", `weibo:${louvre.uid}`);
}

/** The first press says what will go. */
async function asked(scene: Scene, key: WordKey, account?: string): Promise<Shown> {
  const { page } = await backup(scene, 20);
  if (account !== undefined) await page.select(`section:has(${FIELD}) select`, account);
  await pressOn(page, scene.word("options", key));
  await page.waitForSelector(`section:has(${FIELD}) .problem`);
  return { page, of: SECTION };
}
