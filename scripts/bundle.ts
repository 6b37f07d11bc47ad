import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { type BuildOptions, build } from "esbuild";
import { licencesOf } from "./licences.ts";
import { deriveManifest, type Target } from "./manifest.ts";
import { minified } from "./minify.ts";
import { packedMessages } from "./packed-messages.ts";
import { styles } from "./styles.ts";
import { together } from "./together.ts";
import { withoutMarkup } from "./without-markup.ts";

const TARGETS: readonly Target[] = ["chrome", "firefox"];
const LOCALES = ["en", "fr", "zh_CN"] as const;
/** The only messages that the browser itself reads; the extension carries the others in its scripts. */
const MANIFEST_MESSAGES = ["extension_name", "extension_description"] as const;

const PLUGINS = [packedMessages, styles, withoutMarkup];

const COMMON: BuildOptions = {
  bundle: true,
  minify: true,
  target: ["chrome120", "firefox142"],
  charset: "utf8",
  legalComments: "none",
  plugins: PLUGINS,
  logLevel: "warning",
};

/** Scripts that stand alone: on Weibo's pages there is nothing to share. */
const ALONE: BuildOptions = { ...COMMON, entryPoints: ["src/content.ts", "src/chip.ts"], format: "iife" };

/** JSX becomes calls of `h` on Weibo's pages: they take less room than those of `jsx`. */
const OVERLAY: BuildOptions = {
  ...COMMON,
  entryPoints: ["src/overlay.ts"],
  format: "iife",
  inject: ["scripts/jsx.ts"],
  tsconfigRaw: {
    compilerOptions: {
      strict: true,
      verbatimModuleSyntax: true,
      jsx: "react",
      jsxFactory: "h",
      jsxFragmentFactory: "Fragment",
    },
  },
};

/** What the overlay draws on demand: it is lent the overlay's Preact, and carries none. */
export const MORE: BuildOptions = {
  ...OVERLAY,
  entryPoints: ["src/more.ts"],
  alias: { preact: "./scripts/lent-preact.ts" },
};

const PAGES = ["popup", "options", "report", "compare", "welcome"].map((page) => `src/${page}.tsx`);

/** The extension's own contexts: what several of them need (the directory, the messages, the store) is in the package once. */
const OWN: BuildOptions = {
  ...COMMON,
  entryPoints: ["src/background.ts", ...PAGES],
  format: "esm",
  splitting: true,
  chunkNames: "shared/[hash]",
  jsx: "automatic",
  jsxImportSource: "preact",
};

/** The hidden document that Chrome's service worker needs. */
const OFFSCREEN: BuildOptions = { ...ALONE, entryPoints: ["src/offscreen.ts"] };

async function bundleFor(folder: string, target: Target, own: BuildOptions): Promise<void> {
  const out = `${folder}/${target}`;
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const scripts = [ALONE, OVERLAY, MORE, own, ...(target === "chrome" ? [OFFSCREEN] : [])];
  const sources = (await Promise.all(scripts.map((options) => bundleInto(out, options)))).flat();
  await writeFile(`${out}/licences.txt`, await licencesOf(sources));
  const manifest = deriveManifest(await readJson("manifest.json"), await readJson("package.json"), target);
  await writeFile(`${out}/manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`);
  await Promise.all([
    cp("icons", `${out}/icons`, { recursive: true, filter: (path) => !path.endsWith(".svg") }),
    cp("src/popup.html", `${out}/popup.html`),
    cp("src/options.html", `${out}/options.html`),
    cp("src/report.html", `${out}/report.html`),
    ...(target === "chrome" ? [cp("src/offscreen.html", `${out}/offscreen.html`)] : []),
    cp("src/compare.html", `${out}/compare.html`),
    cp("src/welcome.html", `${out}/welcome.html`),
    ...LOCALES.map((locale) => writeLocale(out, locale)),
  ]);
}

/** Gives the paths of all that was bundled. */
async function bundleInto(outdir: string, options: BuildOptions): Promise<string[]> {
  const { outputFiles, metafile } = await build({ ...options, outdir, write: false, metafile: true });
  const written = outputFiles.map(async (file) => {
    await mkdir(dirname(file.path), { recursive: true });
    await writeFile(file.path, await minified(file, options.format));
  });
  await Promise.all(written);
  return Object.keys(metafile.inputs);
}

async function writeLocale(out: string, locale: string): Promise<void> {
  const messages = await readJson(`src/_locales/${locale}/messages.json`);
  const kept = Object.fromEntries(MANIFEST_MESSAGES.map((key) => [key, messages[key]]));
  await mkdir(`${out}/_locales/${locale}`, { recursive: true });
  await writeFile(`${out}/_locales/${locale}/messages.json`, `${JSON.stringify(kept, null, 2)}\n`);
}

async function readJson(path: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(path, "utf8"));
}

/** Builds dist/chrome and dist/firefox from one source and one manifest, or below another folder. Gives the seconds it took. */
export async function bundle(folder = "dist"): Promise<number> {
  const started = performance.now();
  // The popup is opened most, and is gone soonest: it waits for few files.
  const own = { ...OWN, plugins: [await together("src/popup.tsx", PAGES, OWN), ...PLUGINS] };
  await Promise.all(TARGETS.map((target) => bundleFor(folder, target, own)));
  return (performance.now() - started) / 1000;
}
