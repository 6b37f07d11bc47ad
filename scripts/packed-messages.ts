import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Plugin } from "esbuild";

type Messages = Readonly<Record<string, { readonly message: string } | undefined>>;

/**
 * Puts packed messages in the place of `ui/messages.ts`. The name of each is in a bundle once, and not once a language: names
 * are a third of the messages, and a zip finds no repetition so far apart. The texts of a language are one string, unpacked
 * when it is spoken: a page that opens reads none of the two others.
 */
export const packedMessages: Plugin = {
  name: "packed-messages",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]ui[\\/]messages\.ts$/ }, async ({ path }) => {
      const folder = join(dirname(dirname(path)), "_locales");
      return { contents: moduleOf(await localesIn(folder)) };
    });
  },
};

function moduleOf(locales: ReadonlyMap<string, Messages>): string {
  const names = [...new Set([...locales.values()].flatMap((messages) => Object.keys(messages)))];
  // A language may lack a plural form that another one has.
  const packed = [...locales].map(([locale, messages]) => {
    const texts = JSON.stringify(names.map((name) => messages[name]?.message ?? null));
    return `${languageOf(locale)}: () => unpack(${JSON.stringify(texts)})`;
  });
  return `
    const names = ${JSON.stringify(names)};
    function unpack(texts) {
      const told = {};
      JSON.parse(texts).forEach((message, i) => { if (message !== null) told[names[i]] = { message }; });
      return told;
    }
    export const MESSAGES = { ${packed.join(",")} };`;
}

/** "zh" of the folder "zh_CN". */
function languageOf(locale: string): string {
  return locale.replace(/_.*/, "");
}

async function localesIn(folder: string): Promise<ReadonlyMap<string, Messages>> {
  const read = async (locale: string): Promise<[string, Messages]> => [
    locale,
    JSON.parse(await readFile(join(folder, locale, "messages.json"), "utf8")),
  ];
  return new Map(await Promise.all((await readdir(folder)).sort().map(read)));
}
