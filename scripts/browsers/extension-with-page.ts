import { cp, rm, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { build } from "esbuild";

export interface PageBeside {
  /** The built extension: "dist/chrome". */
  readonly from: string;
  /** Where the copy goes. */
  readonly folder: string;
  /** The page is NAME.html. */
  readonly name: string;
  /** What runs on it: each lies beside it under its own name. */
  readonly entries: readonly string[];
  /** What stands on it. */
  readonly body?: string;
}

/** Copies the extension as it is built, with a page of ours in it: the real code on the real store, at our hand. */
export async function extensionWithPage({ from, folder, name, entries, body = "" }: PageBeside): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await cp(from, folder, { recursive: true });
  await build({
    entryPoints: [...entries],
    bundle: true,
    minify: true,
    format: "iife",
    target: "chrome120",
    outdir: folder,
  });
  const scripts = entries.map((entry) => `<script src="${basename(entry, ".ts")}.js"></script>`);
  await writeFile(
    `${folder}/${name}.html`,
    `<!doctype html><meta charset="utf-8"><title>${name}</title>${body}${scripts.join("")}`,
  );
}
