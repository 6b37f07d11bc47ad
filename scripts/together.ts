import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { type BuildOptions, build, type Metafile, type Plugin } from "esbuild";

/**
 * Puts what a page shares with other pages into few files. A bundler makes a file of each set of modules that the same pages
 * need: a dozen of them for the popup, and each costs it a reading of the disk before it can begin. Where every page says
 * that it needs them all, they are one file. What that page has for itself, and what the others share without it, stays apart.
 */
export async function together(page: string, pages: readonly string[], options: BuildOptions): Promise<Plugin> {
  const { metafile } = await build({ ...options, outdir: "out", write: false, metafile: true });
  const shared = sharedBy(page, metafile).map((path) => `import ${JSON.stringify(resolve(path))};`);
  return {
    name: "together",
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^together:$/ }, () => ({ path: "shared", namespace: "together" }));
      onLoad({ filter: /.*/, namespace: "together" }, () => ({ contents: shared.join(""), resolveDir: "." }));
      onLoad({ filter: /\.tsx$/ }, async ({ path }) => {
        if (!pages.some((page) => resolve(page) === path)) return undefined;
        const contents = `import "together:";\n${await readFile(path, "utf8")}`;
        return { contents, loader: "tsx", resolveDir: dirname(path) };
      });
    },
  };
}

/** The modules in the files that a page loads besides its own. Data come with the modules that read them. */
function sharedBy(page: string, { outputs }: Metafile): string[] {
  const loaded = new Set<string>();
  const load = (path: string) => {
    for (const { path: next, kind } of outputs[path]?.imports ?? []) {
      if (kind !== "import-statement" || loaded.has(next)) continue;
      loaded.add(next);
      load(next);
    }
  };
  const own = Object.keys(outputs).find((path) => resolve(outputs[path]?.entryPoint ?? "") === resolve(page));
  if (own === undefined) throw new Error(`${page} is not among what is built`);
  load(own);
  return [...loaded]
    .flatMap((path) => Object.keys(outputs[path]?.inputs ?? {}))
    .filter((path) => /\.[jt]sx?$/.test(path));
}
