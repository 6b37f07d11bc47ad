import { appendFile, readFile } from "node:fs/promises";
import { extensionWithPage } from "../../browsers/extension-with-page.ts";

const FOLDER = "out/bench-extension";

/**
 * The extension as it is built, with the probe in its worker, and on a page of its own, where there is a field for files
 * besides. Gives its folder.
 */
export async function probedExtension(): Promise<string> {
  await extensionWithPage({
    from: "dist/chrome",
    folder: FOLDER,
    name: "probe",
    entries: ["scripts/bench/scale/probe.ts", "scripts/bench/scale/files-probe.ts"],
    body: '<input type="file">',
  });
  await appendFile(
    `${FOLDER}/background.js`,
    `
${await readFile(`${FOLDER}/probe.js`, "utf8")}`,
  );
  return FOLDER;
}
