import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SRC = join(ROOT, "src");

/** Who may know whom. A folder may always import from itself; "+types" means for the compiler alone. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  weibo: ["core"],
  store: ["core"],
  directory: ["core"],
  ui: ["core", "_locales"],
  collect: ["core", "weibo", "store"],
  catalogue: ["core", "weibo", "store", "directory", "collect", "ui", "messages.ts+types"],
  backup: ["core", "store", "catalogue", "transfer"],
  overlay: ["core", "weibo", "ui", "messages.ts", "runtime.ts"],
  popup: ["core", "weibo", "store", "directory", "collect", "catalogue", "backup", "ui"],
  options: ["core", "weibo", "store", "directory", "collect", "catalogue", "transfer", "backup", "ui"],
  transfer: ["core"],
  picture: ["core", "ui"],
  report: ["core", "store", "collect", "catalogue", "transfer", "picture", "ui"],
  compare: ["core", "store", "catalogue", "transfer", "picture", "ui"],
  welcome: ["core", "weibo", "store", "collect", "catalogue", "overlay", "ui"],
  "compare.tsx": ["browser.ts", "catalogue", "compare", "core", "news.ts", "ui"],
  "welcome.tsx": ["browser.ts", "catalogue", "news.ts", "ui", "welcome"],
  "greeting.ts": ["browser.ts", "store"],
  "report.tsx": ["browser.ts", "catalogue", "core", "news.ts", "report", "ui"],
  "runtime.ts": [],
  "browser.ts": [],
  "sender.ts": ["weibo"],
  "messages.ts": ["core+types", "collect+types", "ui+types", "weibo+types", "runtime.ts"],
  "news.ts": ["browser.ts", "runtime.ts", "weibo"],
  "content.ts": ["core", "weibo", "messages.ts", "runtime.ts", "overlay+types"],
  "overlay.ts": ["overlay"],
  "more.ts": ["overlay"],
  "chip.ts": ["overlay"],
  "toolbar.ts": ["browser.ts", "catalogue", "store+types"],
  "notification-permission.ts": ["browser.ts"],
  "alerting.ts": [
    "browser.ts",
    "catalogue",
    "collect",
    "core",
    "news.ts",
    "notification-permission.ts",
    "store",
    "toolbar.ts",
    "ui",
  ],
  "background.ts": [
    "alerting.ts",
    "backing-up.ts",
    "browser.ts",
    "catalogue",
    "collect",
    "collecting.ts",
    "core",
    "greeting.ts",
    "messages.ts",
    "news.ts",
    "sender.ts",
    "store",
    "ui",
    "weibo",
  ],
  "collecting.ts": ["browser.ts", "catalogue", "collect", "core", "news.ts", "sender.ts", "store", "weibo"],
  "backup-permission.ts": ["browser.ts"],
  "hidden-documents.ts": ["backup+types", "browser.ts"],
  "backing-up.ts": [
    "backup",
    "backup-permission.ts",
    "browser.ts",
    "collect",
    "hidden-documents.ts",
    "news.ts",
    "sender.ts",
    "store",
  ],
  "offscreen.ts": ["backup"],
  "popup.tsx": ["backup-permission.ts", "browser.ts", "catalogue", "news.ts", "popup", "toolbar.ts", "ui"],
  "permissions.ts": ["browser.ts", "options+types"],
  "options.tsx": [
    "backup-permission.ts",
    "browser.ts",
    "catalogue",
    "news.ts",
    "notification-permission.ts",
    "options",
    "permissions.ts",
    "toolbar.ts",
    "ui",
  ],
};

/** Packages that only some may name: the browser (of which there are types alone) has one door, the store's library one house. */
const PACKAGE_USERS: Readonly<Record<string, readonly string[]>> = {
  "webextension-polyfill": ["browser.ts"],
  idb: ["store"],
  preact: [
    "overlay",
    "popup",
    "options",
    "report",
    "compare",
    "welcome",
    "picture",
    "ui",
    "popup.tsx",
    "options.tsx",
    "report.tsx",
    "compare.tsx",
    "welcome.tsx",
  ],
  "preact/hooks": ["popup", "options", "report", "compare", "welcome", "ui"],
  valibot: ["catalogue"],
  papaparse: ["transfer"],
  fflate: ["transfer"],
};

interface Import {
  readonly from: string;
  readonly path: string;
  readonly typesOnly: boolean;
}

const files = filesBelow(SRC).filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".d.ts"));
const imports = files.flatMap(importsOf);
const code = ["src", "scripts", "tests"]
  .flatMap((folder) => filesBelow(join(ROOT, folder)))
  .filter((path) => /\.(tsx?|mjs|css)$/.test(path));

describe("the architecture", () => {
  it("finds the source it speaks of", () => {
    expect(files.length).toBeGreaterThan(50);
    expect(imports.length).toBeGreaterThan(100);
  });

  it("lets dependencies point one way", () => {
    const broken = imports.filter(({ path }) => path.startsWith(".")).filter((one) => !isAllowed(one));
    expect(broken).toEqual([]);
  });

  it("knows the rule of every folder and entry", () => {
    expect([...new Set(files.map(houseOf))].filter((house) => !(house in MAY_IMPORT))).toEqual([]);
  });

  it("keeps each package to those who may name it", () => {
    const packages = imports.filter(({ path }) => !path.startsWith("."));
    expect(packages.filter(({ path }) => !(path in PACKAGE_USERS))).toEqual([]);
    expect(packages.filter(({ from, path }) => !PACKAGE_USERS[path]?.includes(houseOf(from)))).toEqual([]);
  });

  it("keeps time, the network and the page out of the core", () => {
    const impure = /\b(Date\.now|new Date\(\)|Math\.random|fetch\(|document\.|window\.|indexedDB|chrome\.|setTimeout)/;
    expect(files.filter((path) => houseOf(path) === "core" && impure.test(read(path))).map(short)).toEqual([]);
  });

  it("has no file of more than 250 lines", () => {
    expect(code.filter((path) => read(path).split("\n").length > 251).map(short)).toEqual([]);
  });

  it("has no drawer for what has no name, and no barrel", () => {
    const drawer = /(^|\/)(utils?|helpers?|shared|common|types|index)(\/|\.tsx?$)/;
    expect(files.map(short).filter((path) => drawer.test(path))).toEqual([]);
  });

  it("lets no TODO live without a day, nor beyond it", () => {
    const late = code.flatMap((path) =>
      [...read(path).matchAll(/\b(?:TODO|FIXME)\b(?: \[(\d{4}-\d{2}-\d{2})\])?/g)]
        .filter(() => short(path) !== "tests/architecture.test.ts")
        .filter(([, day]) => day === undefined || day < new Date().toISOString().slice(0, 10))
        .map(([todo]) => `${short(path)}: ${todo}`),
    );
    expect(late).toEqual([]);
  });

  it("asks the type checker no favours", () => {
    const favour = /@ts-(ignore|expect-error|nocheck)|biome-ignore|: any\b|as any\b|<any>/;
    expect(
      code.filter((path) => short(path) !== "tests/architecture.test.ts" && favour.test(read(path))).map(short),
    ).toEqual([]);
  });
});

function isAllowed({ from, path, typesOnly }: Import): boolean {
  const house = houseOf(from);
  const target = houseOf(normalize(join(dirname(from), path)));
  const allowed = MAY_IMPORT[house] ?? [];
  return house === target || allowed.includes(target) || (typesOnly && allowed.includes(`${target}+types`));
}

/** The folder below src, or the file itself at the top. */
function houseOf(path: string): string {
  return relative(SRC, path).split("/")[0] ?? "";
}

function importsOf(from: string): Import[] {
  const pattern = /^(?:import|export)\s+(type\s)?(?:[\w$*{},\s]*?\sfrom\s+)?"([^"]+)";$/gm;
  return [...read(from).matchAll(pattern)].map(([, type, path]) => ({
    from,
    path: path ?? "",
    typesOnly: type !== undefined,
  }));
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function read(path: string): string {
  return readFileSync(path, "utf8");
}

function short(path: string): string {
  return relative(ROOT, path);
}
