import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

export interface Assets {
  /** Weibo's single-page app, as one module. */
  readonly app: string;
  readonly style: string;
  /** The script of a page that turns against the extension. */
  readonly hostile: string;
}

let built: Promise<Assets> | null = null;

/** Built once a process, in memory. */
export function assets(): Promise<Assets> {
  built ??= buildAssets();
  return built;
}

async function buildAssets(): Promise<Assets> {
  const [app, hostile, ...styles] = await Promise.all([
    bundle("app.ts", "esm"),
    bundle("hostile.ts", "iife"),
    readFile(pageFile("frame.css"), "utf8"),
    readFile(pageFile("content.css"), "utf8"),
  ]);
  return { app, hostile, style: styles.join("\n") };
}

async function bundle(entry: string, format: "esm" | "iife"): Promise<string> {
  const result = await build({ entryPoints: [pageFile(entry)], bundle: true, write: false, format, target: "es2022" });
  return result.outputFiles[0]?.text ?? "";
}

function pageFile(name: string): string {
  return fileURLToPath(new URL(`./page/${name}`, import.meta.url));
}
