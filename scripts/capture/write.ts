import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Scrubbed } from "./scrub.ts";

const ENDINGS: Readonly<Record<Scrubbed["kind"], string>> = { answer: "json", page: "html" };

/** Writes a fixture under a name that is still free, and gives its path. */
export async function writeFixture(folder: string, name: string, { kind, text }: Scrubbed): Promise<string> {
  await mkdir(folder, { recursive: true });
  const path = freePath(join(folder, name), ENDINGS[kind]);
  await writeFile(path, text, { flag: "wx" });
  return path;
}

function freePath(start: string, ending: string): string {
  let path = `${start}.${ending}`;
  for (let number = 2; existsSync(path); number += 1) path = `${start}-${number}.${ending}`;
  return path;
}
