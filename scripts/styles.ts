import { readFile } from "node:fs/promises";
import { type Plugin, transform } from "esbuild";

/** Stylesheets as minified text: the overlay carries its own into its shadow root. */
export const styles: Plugin = {
  name: "styles",
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, "utf8"), { loader: "css", minify: true, charset: "utf8" });
      return { contents: code.trim(), loader: "text" };
    });
  },
};
