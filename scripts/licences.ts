import { readdir, readFile } from "node:fs/promises";

interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

/**
 * Vitrine's licence and those of the packages whose sources are in the bundles, each once, by name.
 * `sources`: the paths of all that was bundled, as esbuild tells them. Throws where a package brings no licence.
 */
export async function licencesOf(sources: readonly string[]): Promise<string> {
  const folders = new Set(sources.flatMap((source) => packageFolderOf(source) ?? []));
  const others = new Set(await Promise.all([...folders].map(licenceOf)));
  const texts = [`Vitrine\n\n${await readFile("LICENSE", "utf8")}`, ...[...others].sort()];
  return `${texts.map((text) => text.trim()).join(RULE)}\n`;
}

const RULE = `\n\n${"-".repeat(60)}\n\n`;

/** "node_modules/@a/b/dist/c.js" is of "node_modules/@a/b"; null for a source of our own. */
export function packageFolderOf(source: string): string | null {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(source)?.[0] ?? null;
}

async function licenceOf(folder: string): Promise<string> {
  const { name, version, license }: PackageJson = JSON.parse(await readFile(`${folder}/package.json`, "utf8"));
  const file = (await readdir(folder)).find((one) => /^licen[cs]e(\.|$)/i.test(one));
  if (file === undefined) throw new Error(`${name} is in the extension and brings no licence: look for it by hand`);
  return `${name} ${version} (${license})\n\n${await readFile(`${folder}/${file}`, "utf8")}`;
}
