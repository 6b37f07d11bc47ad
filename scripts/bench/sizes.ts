import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import type { Figure } from "./figure.ts";

const KB = 1024;

/** What lands on Weibo's pages, and the whole package as a zip would hold it (deflated, names left out). */
export async function sizes(): Promise<Figure[]> {
  const sizeOf = async (file: string) => (await stat(join("dist/chrome", file))).size / KB;
  return [
    { name: "script on every Weibo page", measured: await sizeOf("content.js"), budget: 8, unit: "KB" },
    { name: "more on a museum's page", measured: await sizeOf("overlay.js"), budget: 40, unit: "KB" },
    { name: "and where the reader reaches into the case", measured: await sizeOf("more.js"), budget: 36, unit: "KB" },
    { name: "more on a candidate's page", measured: await sizeOf("chip.js"), budget: 8, unit: "KB" },
    { name: "whole package, zipped", measured: await packed("dist/chrome"), budget: 300, unit: "KB" },
  ];
}

async function packed(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const bytes = await Promise.all(files.map(async (file) => deflateRawSync(await readFile(file)).length));
  return bytes.reduce((sum, size) => sum + size, 0) / KB;
}
