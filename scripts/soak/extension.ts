import { readdir, readFile, writeFile } from "node:fs/promises";
import { build } from "esbuild";
import { extensionWithPage } from "../browsers/extension-with-page.ts";
import type { BrowserName } from "../browsers/find.ts";
import type { ClockPlan } from "./clock.ts";

/** The extension as it is built, with the shim before each of its scripts, and the soak's page. Gives its folder. */
export async function soakedExtension(browser: BrowserName, plan: ClockPlan): Promise<string> {
  const folder = `out/soak-${browser}-${process.pid}`;
  const from = browser === "chromium" ? "dist/chrome" : "dist/firefox";
  await extensionWithPage({ from, folder, name: "soak", entries: ["scripts/soak/held.ts"] });
  await build({
    entryPoints: ["scripts/soak/shim.ts"],
    bundle: true,
    format: "iife",
    target: "chrome120",
    define: { PLAN: JSON.stringify(plan) },
    outfile: `${folder}/shim.js`,
  });
  const shim = await readFile(`${folder}/shim.js`, "utf8");
  await prepend(`${folder}/background.js`, 'import "./shim.js";\n');
  // The scripts of a case share the detector's world.
  await prepend(`${folder}/content.js`, `${shim};\n`);
  for (const file of await readdir(folder)) {
    if (!file.endsWith(".html") || file === "soak.html") continue;
    const html = await readFile(`${folder}/${file}`, "utf8");
    await writeFile(`${folder}/${file}`, html.replace("<script", '<script src="shim.js"></script><script'));
  }
  return folder;
}

async function prepend(path: string, text: string): Promise<void> {
  await writeFile(path, text + (await readFile(path, "utf8")));
}
