import { readdir, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import type { Entry } from "./zip.ts";

/** The paths of all files below a folder, from where it lies: "src/core/day.ts" of "src". */
export async function pathsBelow(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name).replaceAll(sep, "/"));
}

/** What a folder holds, by the paths in it. */
export async function contentsOf(folder: string): Promise<Entry[]> {
  const paths = await pathsBelow(folder);
  return Promise.all(paths.map(async (path) => ({ ...(await entryOf(path)), path: path.slice(folder.length + 1) })));
}

export async function entryOf(path: string): Promise<Entry> {
  return { path, bytes: await readFile(path) };
}
