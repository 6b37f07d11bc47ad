import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";
import type { Surface } from "../src/ui/words.ts";

/** Leaves the messages of some surfaces out of a bundle that never speaks for them: there are three languages of each. */
export function withoutMessages(surfaces: readonly Surface[]): Plugin {
  const isLeftOut = (key: string) => surfaces.some((surface) => key.startsWith(`${surface}_`));
  return {
    name: "without-messages",
    setup({ onLoad }) {
      onLoad({ filter: /_locales[\\/]\w+[\\/]messages\.json$/ }, async ({ path }) => {
        const messages: Record<string, unknown> = JSON.parse(await readFile(path, "utf8"));
        const kept = Object.entries(messages).filter(([key]) => !isLeftOut(key));
        return { contents: JSON.stringify(Object.fromEntries(kept)), loader: "json" };
      });
    },
  };
}
