import { appendFile, cp, readFile, rm, writeFile } from "node:fs/promises";
import { build } from "esbuild";

const FOLDER = "out/bench-extension";

/** The extension as it is built, with the probe in its worker, and on a page of its own. Gives its folder. */
export async function probedExtension(): Promise<string> {
  await rm(FOLDER, { recursive: true, force: true });
  await cp("dist/chrome", FOLDER, { recursive: true });
  const outfile = `${FOLDER}/probe.js`;
  await build({
    entryPoints: ["scripts/bench/scale/probe.ts"],
    bundle: true,
    minify: true,
    format: "iife",
    target: "chrome120",
    outfile,
  });
  await appendFile(`${FOLDER}/background.js`, `\n${await readFile(outfile, "utf8")}`);
  await writeFile(`${FOLDER}/probe.html`, '<!doctype html><title>Probe</title><script src="probe.js"></script>');
  return FOLDER;
}
