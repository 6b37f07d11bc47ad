import { appendFile, readFile } from "node:fs/promises";
import { extensionWithPage } from "../../browsers/extension-with-page.ts";

const FOLDER = "out/bench-extension";

/** The extension as it is built, with the probe in its worker, and on a page of its own. Gives its folder. */
export async function probedExtension(): Promise<string> {
  const entry = "scripts/bench/scale/probe.ts";
  await extensionWithPage({ from: "dist/chrome", folder: FOLDER, name: "probe", entry });
  await appendFile(`${FOLDER}/background.js`, `\n${await readFile(`${FOLDER}/probe.js`, "utf8")}`);
  return FOLDER;
}
