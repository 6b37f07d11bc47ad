import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { entryOf, pathsBelow } from "./files.ts";
import type { Entry } from "./zip.ts";

/** What the packages are made from, and no more: tests, benches and pictures are not. A test builds from it. */
const FOLDERS = ["icons", "scripts/package", "src"] as const;
const FILES = [
  ".npmrc",
  "BUILDING.md",
  "LICENSE",
  "manifest.json",
  "package-lock.json",
  "package.json",
  ...[
    "build",
    "budgets",
    "bundle",
    "jsx",
    "lent-preact",
    "licences",
    "manifest",
    "minify",
    "packed-messages",
    "package",
  ].map(script),
  ...["styles", "together", "without-markup"].map(script),
  "scripts/setup.mjs",
  "tsconfig.json",
] as const;

/** The files of the source archive: those that git tracks, or where an archive was unpacked, those that were in it. */
export async function sourceFiles(): Promise<Entry[]> {
  const paths = existsSync(".git") ? trackedPaths() : await unpackedPaths();
  return Promise.all(paths.map(entryOf));
}

function trackedPaths(): string[] {
  const listed = execFileSync("git", ["ls-files", "-z", "--", ...FILES, ...FOLDERS], { encoding: "utf8" });
  return listed.split("\0").filter((path) => path !== "");
}

async function unpackedPaths(): Promise<string[]> {
  return [...FILES, ...(await Promise.all(FOLDERS.map(pathsBelow))).flat()];
}

function script(name: string): string {
  return `scripts/${name}.ts`;
}
