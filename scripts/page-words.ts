import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";

/** What only the extension's own pages say. */
const OWN_PAGES = /^(popup|options|report|compare)_/;

/**
 * Leaves out of a bundle the messages of the extension's own pages. The background sends words to the case and to the chip
 * alone; without this it would carry every text of the report, in three languages.
 */
export const withoutPageWords: Plugin = {
  name: "without-page-words",
  setup({ onLoad }) {
    onLoad({ filter: /_locales[\\/]\w+[\\/]messages\.json$/ }, async ({ path }) => {
      const messages: Record<string, unknown> = JSON.parse(await readFile(path, "utf8"));
      const kept = Object.entries(messages).filter(([key]) => !OWN_PAGES.test(key));
      return { contents: JSON.stringify(Object.fromEntries(kept)), loader: "json" };
    });
  },
};
