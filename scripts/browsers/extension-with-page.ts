import { cp, rm, writeFile } from "node:fs/promises";
import { build } from "esbuild";

export interface PageBeside {
  /** The built extension: "dist/chrome". */
  readonly from: string;
  /** Where the copy goes. */
  readonly folder: string;
  /** The page is NAME.html, its script NAME.js. */
  readonly name: string;
  /** What runs on it. */
  readonly entry: string;
}

/** Copies the extension as it is built, with a page of ours in it: the real code on the real store, at our hand. */
export async function extensionWithPage({ from, folder, name, entry }: PageBeside): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await cp(from, folder, { recursive: true });
  await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: "iife",
    target: "chrome120",
    outfile: `${folder}/${name}.js`,
  });
  await writeFile(
    `${folder}/${name}.html`,
    `<!doctype html><meta charset="utf-8"><title>${name}</title><script src="${name}.js"></script>`,
  );
}
