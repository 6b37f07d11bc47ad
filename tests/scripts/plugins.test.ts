import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build } from "esbuild";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { packedMessages } from "../../scripts/packed-messages.ts";
import { styles } from "../../scripts/styles.ts";
import { together } from "../../scripts/together.ts";
import { withoutMarkup } from "../../scripts/without-markup.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "vitrine-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

async function bundled(entry: string, from: string, plugins: NonNullable<BuildOptions["plugins"]>): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: from },
    bundle: true,
    write: false,
    format: "esm",
    logLevel: "silent",
    plugins,
  });
  return outputFiles.map(({ text }) => text).join("\n");
}

describe("a bundle with Preact in it", () => {
  const entry = 'export { h, render } from "preact";';

  it("cannot turn text into markup", async () => {
    expect(await bundled(entry, ROOT, [])).toContain(".innerHTML");
    const text = await bundled(entry, ROOT, [withoutMarkup]);
    expect(text).not.toMatch(/\b(innerHTML|outerHTML|insertAdjacentHTML)\s*=/);
    expect(text).not.toContain(".innerHTML");
  });

  it("fails to build when Preact has nothing to take out any more", async () => {
    await put("preact/dist/preact.mjs", "export const h = 1;");
    const build = bundled('export { h } from "./preact/dist/preact.mjs";', folder, [withoutMarkup]);
    await expect(build).rejects.toThrow("names no innerHTML");
  });
});

describe("a stylesheet in a bundle", () => {
  it("is its minified text, every character kept", async () => {
    await put("page.css", '.a {\n  color: #ff0000; /* red */\n}\n.a::before { content: "约"; }\n');
    const text = await bundled('import css from "./page.css"; export const page = css;', folder, [styles]);
    expect(text).toContain(".a{color:red}");
    expect(text).not.toContain("/* red */");
    expect(text).toMatch(/约|\\u7EA6/);
  });
});

describe("the messages in a bundle", () => {
  it("are those of each language, with the plural forms it has, and each name is there once", async () => {
    const speak = (language: string, messages: Readonly<Record<string, string>>) => {
      const told = Object.entries(messages).map(([name, message]) => [name, { message }]);
      return put(`_locales/${language}/messages.json`, JSON.stringify(Object.fromEntries(told)));
    };
    await speak("en", { days_one: "{n} day", days_other: "{n} days" });
    await speak("zh_CN", { days_other: "{n} 天" });
    await put("ui/messages.ts", "");
    const entry = `
      import { MESSAGES } from "./ui/messages.ts";
      console.log(JSON.stringify([MESSAGES.en(), MESSAGES.zh()]));`;
    const text = await bundled(entry, folder, [packedMessages]);
    expect(text.split("days_other")).toHaveLength(2);
    const written = vi.spyOn(console, "log").mockImplementation(() => undefined);
    new Function(text)();
    const [[json = ""] = []] = written.mock.calls as [string][];
    written.mockRestore();
    expect(JSON.parse(json)).toEqual([
      { days_one: { message: "{n} day" }, days_other: { message: "{n} days" } },
      { days_other: { message: "{n} 天" } },
    ]);
  });
});

describe("what the pages of the extension share", () => {
  const COMMON = { bundle: true, write: false, format: "esm", splitting: true, outdir: "out" } as const;

  /** The files that a page loads besides its own, by their texts. */
  async function loadedBy(page: string, options: BuildOptions): Promise<string[]> {
    const { outputFiles = [] } = await build({ ...COMMON, ...options });
    const texts = new Map(outputFiles.map(({ path, text }) => [path.replace(/^.*\//, ""), text]));
    const named = (name: string): string[] =>
      [...(texts.get(name) ?? "").matchAll(/"\.\/([^"]+)"/g)].flatMap(([, next = ""]) => [next, ...named(next)]);
    return [...new Set(named(page))].map((name) => texts.get(name) ?? "");
  }

  it("is in one file for the page that opens most, and what it needs not is in no file of its", async () => {
    const parts = ["one", "two", "three", "options"];
    for (const part of parts) await put(`${part}.ts`, `export const ${part} = () => console.log("part ${part}");`);
    const page = (...needed: string[]) =>
      needed.map((part) => `import { ${part} } from "./${part}.ts"; ${part}();`).join("\n");
    await put("popup.tsx", page("one", "two", "three"));
    await put("report.tsx", page("one", "two", "options"));
    await put("options.tsx", page("two", "three", "options"));
    const pages = ["popup", "report", "options"].map((name) => join(folder, `${name}.tsx`));
    const [popup = ""] = pages;

    const apart = await loadedBy("popup.js", { entryPoints: pages });
    const joined = { entryPoints: pages, plugins: [await together(popup, pages, { ...COMMON, entryPoints: pages })] };
    const loaded = await loadedBy("popup.js", joined);

    expect(apart.length).toBeGreaterThan(1);
    expect(loaded).toHaveLength(1);
    expect(loaded[0]?.match(/part \w+/g)?.sort()).toEqual(["part one", "part three", "part two"]);
  });
});
