import { readFile, stat } from "node:fs/promises";
import { FILE_BUDGETS, PACKAGE_BUDGET } from "../budgets.ts";
import { contentsOf } from "./files.ts";
import { fflate, type Gzip, onlyOnce } from "./gzip.ts";
import { sourceFiles } from "./source.ts";
import { zipOf } from "./zip.ts";

/** A file that a store takes. */
export interface Package {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What stores take, from dist/chrome, dist/firefox and the sources, under the version of package.json. */
export async function packagesOf(gzip: Gzip): Promise<Package[]> {
  const { version } = JSON.parse(await readFile("package.json", "utf8"));
  const once = onlyOnce(gzip);
  const named = (end: string, bytes: Uint8Array): Package => ({ name: `vitrine-${version}-${end}`, bytes });
  return [
    named("chrome.zip", await zipOf(await contentsOf("dist/chrome"), once)),
    named("firefox.xpi", await zipOf(await contentsOf("dist/firefox"), once)),
    named("source.zip", await zipOf(await sourceFiles(), fflate)),
  ];
}

/** A sentence for all that weighs more than it may. */
export async function overweight(packages: readonly Package[]): Promise<string[]> {
  const extensions = packages.filter(({ name }) => !name.endsWith("source.zip"));
  const files = FILE_BUDGETS.map(async ({ file, bytes }) => {
    return tooMuch(file, (await stat(`dist/chrome/${file}`)).size, bytes);
  });
  const sentences = [
    ...(await Promise.all(files)),
    ...extensions.map(({ name, bytes }) => tooMuch(name, bytes.length, PACKAGE_BUDGET)),
  ];
  return sentences.filter((sentence) => sentence !== null);
}

function tooMuch(name: string, size: number, budget: number): string | null {
  const over = size - budget;
  return over > 0 ? `${name} has ${size} bytes, ${over} more than its budget of ${budget}.` : null;
}
