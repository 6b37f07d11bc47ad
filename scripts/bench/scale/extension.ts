import { appendFile, cp, readFile, rm, writeFile } from "node:fs/promises";
import { build } from "esbuild";

const FOLDER = "out/bench-extension";

/**
 * The extension as it is built, with the probe in its worker, and on a page of its own, where there is a field for files
 * besides. Gives its folder.
 */
export async function probedExtension(): Promise<string> {
  await rm(FOLDER, { recursive: true, force: true });
  await cp("dist/chrome", FOLDER, { recursive: true });
  await build({
    entryPoints: ["scripts/bench/scale/probe.ts", "scripts/bench/scale/files-probe.ts"],
    bundle: true,
    minify: true,
    format: "iife",
    target: "chrome120",
    outdir: FOLDER,
  });
  await appendFile(`${FOLDER}/background.js`, `\n${await readFile(`${FOLDER}/probe.js`, "utf8")}`);
  await writeFile(
    `${FOLDER}/probe.html`,
    '<!doctype html><meta charset="utf-8"><title>Probe</title><input type="file"><script src="probe.js"></script><script src="files-probe.js"></script>',
  );
  return FOLDER;
}
