import type { Page } from "puppeteer-core";
import { chooseFile, pressOn } from "../../../tests/e2e/acts.ts";
import type { Scene } from "../scene.ts";
import type { Shown, State, Surface } from "../surface.ts";
import { WIDE_AND_NARROW } from "../windows.ts";
import { openOptions, part } from "./options.ts";

const GOOD = ["uid,day,followers", "5549047567,2019-06-01,101234", "5549047567,2019-12-01,111999"].join("\n");
const WITH_REFUSALS = [
  "Compte;Date;Abonnés;Humeur",
  "5549047567;01/06/2019;101 234;bonne",
  "Musée d'Orsay;01/06/2019;45 800;bonne",
  "5549047567;02/12/2019;beaucoup;mauvaise",
  "un musée que personne ne connaît;03/12/2019;12;mauvaise",
  "5549047567;31/02/2019;112 000;bonne",
].join("\r\n");
const DAYS = Array.from({ length: 20 }, (_, i) => `2019-06-${String(i + 1).padStart(2, "0")}`);
const MATRIX = [
  ["account", ...DAYS].join("\t"),
  ["5549047567", ...DAYS.map((_, i) => 101_234 + i * 57)].join("\t"),
  ["Musée d'Orsay", ...DAYS.map((_, i) => 45_800 + i * 31)].join("\t"),
  ["6052479099", ...DAYS.map((_, i) => 9_731 + i * 3)].join("\t"),
].join("\n");

/** Figures in from a table, and out to one. */
export const transfer: Surface = {
  name: "options-transfer",
  windows: WIDE_AND_NARROW,
  states: [
    { name: "export", isAlike: true, show: async (scene) => ({ page: await openOptions(scene), of: SECTION }) },
    preview("import-good", "louvre.csv", GOOD),
    preview("import-with-refusals", "relevé des abonnés, 2019.csv", WITH_REFUSALS),
    preview("import-matrix", "matrix.tsv", MATRIX),
    { name: "import-refused", show: refused },
    { name: "import-done", show: done },
  ],
};

const SECTION = part("input[type=file]:not([accept='.gz'])");
const OUTCOME = "section:has(input[type=file]:not([accept='.gz'])) .outcome";

function preview(name: string, file: string, content: string): State {
  return {
    name,
    isAlike: name !== "import-with-refusals",
    show: async (scene) => ({ page: await previewOf(scene, file, content), of: SECTION }),
  };
}

async function previewOf(scene: Scene, file: string, content: string): Promise<Page> {
  const page = await openOptions(scene);
  await chooseFile(page, file, content);
  await page.waitForSelector(".import-preview button:not([disabled])");
  return page;
}

async function refused(scene: Scene): Promise<Shown> {
  const page = await openOptions(scene);
  await chooseFile(page, "picture.png", "\u0000\u0001\u0002");
  await page.waitForSelector(OUTCOME);
  return { page, of: SECTION };
}

async function done(scene: Scene): Promise<Shown> {
  const page = await previewOf(scene, "relevé des abonnés, 2019.csv", WITH_REFUSALS);
  await pressOn(page, scene.word("options", "options_import_keep"));
  await page.waitForSelector(OUTCOME);
  await page.waitForFunction(() => document.querySelector(".import-preview") === null);
  return { page, of: SECTION };
}
