import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sourceFiles } from "../../../scripts/package/source.ts";
import type { Entry } from "../../../scripts/package/zip.ts";

interface Circumstances {
  readonly folder: string;
  readonly day: string;
  readonly zone: string;
  readonly locale: string;
}

/** Builds and packs in the folder it lies in, with the quick packer; of Zopfli, which takes its time, it packs a sample. */
const PACK = `
  import { mkdir, readFile, writeFile } from "node:fs/promises";
  import { bundle } from "./scripts/bundle.ts";
  import { fflate, zopfli } from "./scripts/package/gzip.ts";
  import { packagesOf } from "./scripts/package/packages.ts";
  await bundle();
  await mkdir("packed");
  for (const { name, bytes } of await packagesOf(fflate)) await writeFile("packed/" + name, bytes);
  await writeFile("packed/sample.gz", await zopfli(await readFile("dist/chrome/content.js")));
`;

let home: string;
let first: ReadonlyMap<string, Buffer>;
let second: ReadonlyMap<string, Buffer>;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "vitrine-packages-"));
  const here = {
    folder: join(home, "here"),
    day: "2026-03-01T23:59:00Z",
    zone: "Asia/Shanghai",
    locale: "zh_CN.UTF-8",
  };
  first = await packedIn(await sourceFiles(), here);
  const archive = [...first].find(([name]) => name.endsWith("-source.zip"));
  const unpacked = Object.entries(unzipSync(archive?.[1] ?? new Uint8Array()));
  const entries = unpacked.reverse().map(([path, bytes]) => ({ path, bytes }));
  const there = join(home, "a longer path", "elsewhere");
  second = await packedIn(entries, { folder: there, day: "2031-12-24T12:00:00Z", zone: "America/Lima", locale: "C" });
}, 120_000);
afterAll(() => rm(home, { recursive: true }));

describe("the packages", () => {
  it("are those for Chrome, for Firefox and for Mozilla's reviewers, under the version of package.json", async () => {
    const { version } = JSON.parse(await readFile("package.json", "utf8"));
    const names = ["chrome.zip", "firefox.xpi", "source.zip"].map((end) => `vitrine-${version}-${end}`);
    expect([...first.keys()]).toEqual(["sample.gz", ...names]);
  });

  it("are the same bytes from another folder, on another day, made from the source archive alone", () => {
    expect([...second.keys()]).toEqual([...first.keys()]);
    for (const [name, bytes] of first) expect(second.get(name)?.equals(bytes), name).toBe(true);
  });

  it("hold what their browser needs, and no source map, test or dot file", () => {
    for (const end of ["chrome.zip", "firefox.xpi"]) {
      const packed = [...first].find(([name]) => name.endsWith(end));
      const paths = Object.keys(unzipSync(packed?.[1] ?? new Uint8Array()));
      expect(paths).toEqual(expect.arrayContaining(["manifest.json", "background.js", "licences.txt"]));
      expect(paths.filter((path) => /\.map$|test|(^|\/)\./.test(path))).toEqual([]);
    }
  });
});

async function packedIn(entries: readonly Entry[], where: Circumstances): Promise<Map<string, Buffer>> {
  const { folder, day, zone, locale } = where;
  for (const { path, bytes } of entries) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
    await utimes(join(folder, path), new Date(day), new Date(day));
  }
  await installIn(folder);
  await writeFile(join(folder, "pack.ts"), PACK);
  const clock = `const now = Date.parse("${day}"); Date.now = () => now;`;
  const imports = ["--import", `data:text/javascript,${encodeURIComponent(clock)}`, "--import", "tsx"];
  const env = { ...process.env, TZ: zone, LANG: locale, LC_ALL: locale };
  await promisify(execFile)(process.execPath, [...imports, "pack.ts"], { cwd: folder, env });
  const names = (await readdir(join(folder, "packed"))).sort();
  return new Map(await Promise.all(names.map(async (n) => [n, await readFile(join(folder, "packed", n))] as const)));
}

/** What goes into the bundles lies in the folder itself, for its path may not matter; tools are taken from here. */
async function installIn(folder: string): Promise<void> {
  const { dependencies } = JSON.parse(await readFile("package.json", "utf8"));
  const modules = join(folder, "node_modules");
  await mkdir(modules);
  for (const name of await readdir("node_modules")) {
    const from = resolve("node_modules", name);
    if (name in dependencies) await cp(from, join(modules, name), { recursive: true });
    else if (!name.startsWith(".")) await symlink(from, join(modules, name));
  }
}
