import { readdir, readFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import type { Plugin } from "esbuild";

type Messages = Readonly<Record<string, { readonly message: string } | undefined>>;

const NAMES = "message-names";

/**
 * The name of each message is in a bundle once, and not once a language: names are a third of the messages, and a zip finds
 * no repetition so far apart. What imports a language's messages gets them as they are in its file.
 */
export const namesOnce: Plugin = {
  name: "names-once",
  setup({ onResolve, onLoad }) {
    // From here, and not from the root of the disk: esbuild names its files after all paths.
    onResolve({ filter: /^message-names$/ }, ({ resolveDir }) => ({
      path: relative(".", dirname(resolveDir)),
      namespace: NAMES,
    }));
    onLoad({ filter: /.*/, namespace: NAMES }, async ({ path }) => ({
      contents: `export const names = ${JSON.stringify(await namesIn(path))};`,
    }));
    onLoad({ filter: /_locales[\\/]\w+[\\/]messages\.json$/ }, async ({ path }) => {
      const messages = await messagesIn(path);
      const texts = (await namesIn(dirname(dirname(path)))).map((name) => messages[name]?.message ?? null);
      return { contents: moduleOf(texts), resolveDir: dirname(path) };
    });
  },
};

/** A language may lack a plural form that another one has. */
function moduleOf(texts: readonly (string | null)[]): string {
  return `
    import { names } from "${NAMES}";
    const texts = ${JSON.stringify(texts)};
    const told = names.flatMap((name, i) => texts[i] === null ? [] : [[name, { message: texts[i] }]]);
    export default Object.fromEntries(told);`;
}

/** The names in all languages of a folder, each once. */
async function namesIn(folder: string): Promise<string[]> {
  const languages = await readdir(folder);
  const all = await Promise.all(languages.map((language) => messagesIn(join(folder, language, "messages.json"))));
  return [...new Set(all.flatMap((messages) => Object.keys(messages)))];
}

async function messagesIn(path: string): Promise<Messages> {
  return JSON.parse(await readFile(path, "utf8"));
}
