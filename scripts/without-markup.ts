import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";

/**
 * Takes Preact's use of `innerHTML` out: it serves `dangerouslySetInnerHTML`, which Vitrine never uses, and
 * without it no built file can turn text into markup. Fails the build when Preact no longer reads as expected.
 */
export const withoutMarkup: Plugin = {
  name: "without-markup",
  setup({ onLoad }) {
    onLoad({ filter: /preact[\\/]dist[\\/]preact(\.min)?\.m?js$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const contents = source.replaceAll(".innerHTML", ".textContent");
      if (contents === source) throw new Error(`Preact names no innerHTML in ${path} any more: this plugin can go`);
      return { contents, loader: "js" };
    });
  },
};
